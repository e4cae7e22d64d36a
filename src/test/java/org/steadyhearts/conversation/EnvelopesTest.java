package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.alexa.Configuration;
import org.steadyhearts.alexa.RefusedRequestException;
import org.steadyhearts.alexa.SteadyHearts;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** Requests of which a part cannot be read, or is not there. */
class EnvelopesTest {

  private static final String SECRET = "amzn1.SECRET";

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());
  private final SteadyHearts skill =
      new SteadyHearts(
          new Configuration(Conversation.SKILL_ID, "any", Optional.empty()),
          new InMemoryProgressStore());

  static Stream<Consumer<ObjectNode>> unreadable() {
    return Stream.of(
        envelope ->
            envelope
                .withObjectProperty("context")
                .putArray("Viewports")
                .addObject()
                .put("type", "HOLOGRAM"),
        envelope -> envelope.remove("context"),
        envelope -> envelope.withObject("/context/System").remove("application"),
        envelope -> envelope.putNull("session"),
        envelope -> envelope.withObjectProperty("session").put("new", SECRET),
        envelope -> envelope.withObjectProperty("request").put("timestamp", SECRET),
        envelope -> envelope.withObjectProperty("request").putArray("locale"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void aLaunchOfWhichAPartCannotBeReadOpens(Consumer<ObjectNode> part) {
    var launch = kitchen.request("LaunchRequest");
    part.accept(launch);

    assertThat(kitchen.send(launch).open()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void careNeedsNoMoreThanTheIntentsName(Consumer<ObjectNode> part) {
    var words = kitchen.send(intent("CareIntent")).speech();
    var care = intent("CareIntent");
    care.withObject("/request/intent").putArray("slots").add(7);
    part.accept(care);

    assertThat(kitchen.send(care).speech()).isEqualTo(words);
  }

  @Test
  void aSlotValueOfAKindThatNobodyKnowsKeepsWhatItResolvedTo() throws Exception {
    var lesson = intent("LessonIntent");
    var number = lesson.withObject("/request/intent/slots/number");
    number.put("name", "number").put("value", "3").putObject("slotValue").put("type", "Hologram");

    kitchen.send(lesson);

    assertThat(toldLesson()).contains(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Alexa.Presentation.APL.RuntimeError", "SessionResumedRequest"})
  void aPartOfAnUnknownKindInWhatNeedsNoAnswerIsSilence(String type) {
    var request = kitchen.request(type);
    var body = request.withObjectProperty("request");
    body.putArray("errors").addObject().put("type", "HOLOGRAM_ERROR").put("message", SECRET);
    body.putObject("cause").put("type", "Hologram");

    assertThat(kitchen.send(request).json().path("response").has("outputSpeech")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "-1", "99999", "2.5", "99999999999", "three"})
  void aNumberThatIsNoneBeginsNothing(String said) {
    var lesson = intent("LessonIntent");
    lesson
        .withObject("/request/intent/slots/number")
        .put("name", "number")
        .put("value", said)
        .put("confirmationStatus", "NONE");

    var answer = kitchen.send(lesson);

    assertThat(answer.speech()).satisfies(Says.the(Phrase.NO_SUCH_LESSON));
    assertThat(answer.open()).isTrue();
    assertThat(toldLesson()).isEmpty();
  }

  @Test
  void aMatchWithHolesIsOneThatIsNotOurs() {
    var tip = intent("TipIntent");
    var topic = tip.withObject("/request/intent/slots/topic").put("name", "topic");
    var authorities =
        topic
            .put("value", "trust")
            .putObject("resolutions")
            .putArray("resolutionsPerAuthority")
            .addNull();
    var match = authorities.addObject();
    match.putObject("status").put("code", "ER_SUCCESS_MATCH");
    match.putArray("values").addNull().addObject().putObject("value").put("name", "trust");

    kitchen.send(tip);

    assertThat(kitchen.remembered().shared().orElseThrow().tips().heard().count()).isEqualTo(1);
  }

  @Test
  void anIntentThatIsMissingIsNotUnderstoodWhereAKindWasAskedFor() {
    var request = kitchen.request("IntentRequest");
    request.withObject("/session").put("new", false);
    request.withObject("/session/attributes").put("last", "?WHICH_EXERCISE.0.0 0 0");

    assertThat(kitchen.send(request).speech()).satisfies(Says.the(Phrase.NOT_UNDERSTOOD));
  }

  @Test
  void aTouchOfNothingIsSilence() {
    var touch = kitchen.request("Alexa.Presentation.APL.UserEvent");
    touch.withObjectProperty("request").putArray("arguments").addNull();

    assertThat(kitchen.send(touch).json().path("response").has("outputSpeech")).isFalse();
  }

  @Test
  void whatALaterReleaseTookAwayIsNeitherRepeatedNorBegun() {
    for (var last : List.of(">LESSON-999-0@0.0;?NEXT_LESSON.0.0 999 0", "?BOTH_WANT.0.2 999 60")) {
      for (var wish :
          Map.of(
                  "AMAZON.RepeatIntent",
                  Phrase.NOTHING_TO_REPEAT,
                  "AMAZON.YesIntent",
                  Phrase.NOTHING_ASKED)
              .entrySet()) {
        var request = intent(wish.getKey());
        request.withObject("/session").put("new", false).putObject("attributes").put("last", last);
        var answer = kitchen.send(request);

        assertThat(answer.speech()).as(last).satisfies(Says.the(wish.getValue()));
        assertThat(answer.open()).as(wish + " to " + last).isTrue();
      }
    }
    assertThat(toldLesson()).isEmpty();
  }

  @Test
  void nothingIsKeptOfWhoHasNoUserId() {
    var tip = intent("TipIntent");
    tip.withObject("/context/System").remove("user");
    tip.withObjectProperty("session").remove("user");

    assertThat(kitchen.send(tip).speech()).isNotEmpty();
    assertThat(kitchen.remembered()).isEqualTo(Household.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"session\":{\"new\":\"amzn1.SECRET\"},\"request\":{\"type\":\"LaunchRequest\"}}",
        "{\"request\":{\"type\":\"LaunchRequest\"}}",
        "{\"request\":\"amzn1.SECRET\"}",
        "{\"amzn1.SECRET\":",
        "{\"amzn1.SECRET\":1}"
      })
  void whatCannotBeReadIsRefusedAndNotQuoted(String body) {
    assertThatThrownBy(() -> skill.answer(body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(RefusedRequestException.class)
        .hasNoCause()
        .hasMessageNotContaining(SECRET);
  }

  private ObjectNode intent(String name) {
    var request = kitchen.request("IntentRequest");
    request.withObject("/request/intent").put("name", name).put("confirmationStatus", "NONE");
    return request;
  }

  private Optional<Integer> toldLesson() {
    return kitchen
        .remembered()
        .shared()
        .flatMap(progress -> progress.speaking())
        .map(speaking -> speaking.from().content().number());
  }
}
