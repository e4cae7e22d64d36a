package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Household;
import org.steadyhearts.tools.device.Conversation;

/** A store that fails, requests that nobody expected, and events that come late or twice. */
class TroubleTest {

  private static final String UNREMEMBERED = "(?s).*(write down|memory|make a note).*";

  private final FlakyStore store = new FlakyStore();
  private final Conversation kitchen = new Conversation(store);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask steady hearts for a tip",
        "ask steady hearts to start the first series",
        "ask steady hearts to teach me about consent"
      })
  void withoutMemoryTheAnswerComesWithOneSentence(String wish) {
    store.down = true;

    assertThat(kitchen.say(wish).speech()).matches(UNREMEMBERED);
  }

  @Test
  void aSaveThatFailsCostsOneSentence() {
    kitchen.say("open steady hearts");
    store.savesFail = true;

    assertThat(kitchen.say("give me a tip").speech()).matches(UNREMEMBERED);
  }

  @Test
  void twoPeopleWhoAreLeftToThemselvesHearNothingOfIt() {
    kitchen.say("ask steady hearts for the mirror");
    kitchen.say("yes");
    kitchen.say("yes");
    store.savesFail = true;

    assertThat(kitchen.say("and then you told me about the boat").speech()).isEmpty();
  }

  @Test
  void aLaunchWithoutMemoryStillOpens() {
    store.down = true;

    assertThat(kitchen.say("open steady hearts").open()).isTrue();
  }

  @Test
  void beingForgottenIsNotPromisedWhenItFails() {
    kitchen.say("ask steady hearts for a tip");
    kitchen.say("ask steady hearts to forget me");
    store.savesFail = true;

    assertThat(kitchen.say("yes").speech()).containsIgnoringCase("again");
    store.savesFail = false;
    assertThat(kitchen.remembered().shared()).isPresent();
  }

  @Test
  void aConflictIsDecidedAgainOnWhatIsThere() {
    kitchen.say("ask steady hearts for a tip");
    store.beforeNextSave = () -> kitchen.on("bedroom").say("ask steady hearts for a tip");

    kitchen.say("ask steady hearts for a tip");

    assertThat(kitchen.remembered().shared().orElseThrow().tips().heard().count()).isEqualTo(3);
  }

  @Test
  void whoIsErasedInTheMidstOfATurnIsNotBroughtBack() {
    kitchen.say("ask steady hearts for a tip");
    store.beforeNextSave =
        () ->
            store.inner.eraseHousehold(
                Hash.of(kitchen.rawIds().get(0)),
                Instant.MAX,
                kitchen.now(),
                Duration.ofSeconds(1));

    kitchen.say("ask steady hearts for a tip");

    assertThat(kitchen.remembered()).matches(Household::isEmpty);
  }

  @Test
  void disablingTheSkillErasesTheHouseholdLateAndTwice() {
    kitchen.say("ask steady hearts for a tip");
    kitchen.as("ann").say("ask steady hearts for a tip");
    kitchen.pass(Duration.ofHours(1));
    var disabled = disabled(kitchen.now(), "NOT_PERSISTED");

    kitchen.send(disabled);
    kitchen.send(disabled);

    assertThat(kitchen.remembered()).matches(Household::isEmpty);
  }

  @Test
  void aSessionSinceKeepsTheHousehold() {
    var disabledAt = kitchen.now();
    kitchen.pass(Duration.ofMinutes(10));
    kitchen.say("ask steady hearts for a tip");

    kitchen.send(disabled(disabledAt, "NOT_PERSISTED"));

    assertThat(kitchen.remembered().shared()).isPresent();
  }

  @Test
  void whatIsToPersistPersists() {
    kitchen.say("ask steady hearts for a tip");
    kitchen.pass(Duration.ofHours(1));

    kitchen.send(disabled(kitchen.now(), "PERSISTED"));

    assertThat(kitchen.remembered().shared()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AudioPlayer.PlaybackStarted",
        "AudioPlayer.PlaybackNearlyFinished",
        "PlaybackController.NextCommandIssued",
        "System.ExceptionEncountered",
        "AlexaSkillEvent.SkillEnabled",
        "SessionResumedRequest"
      })
  void whatNobodyExpectedIsAnsweredWithSilence(String type) {
    var response = kitchen.send(kitchen.request(type)).json().path("response");

    assertThat(response.has("outputSpeech")).isFalse();
    assertThat(response.path("shouldEndSession").isMissingNode()).isTrue();
  }

  @Test
  void nameFreeRequestsAreDeclined() {
    var request = kitchen.request("CanFulfillIntentRequest");
    request.withObjectProperty("request").putObject("intent").put("name", "TipIntent");

    assertThat(kitchen.send(request).json().at("/response/canFulfillIntent/canFulfill").asText())
        .isEqualTo("NO");
  }

  static Stream<Consumer<ObjectNode>> holes() {
    return Stream.of(
        envelope ->
            envelope.withObjectProperty("context").withObjectProperty("System").remove("device"),
        envelope ->
            envelope.withObjectProperty("context").withObjectProperty("System").remove("user"),
        envelope -> envelope.withObjectProperty("request").remove("locale"),
        envelope -> envelope.withObjectProperty("request").remove("requestId"),
        envelope -> envelope.withObjectProperty("session").remove("attributes"),
        envelope -> envelope.withObjectProperty("session").remove("new"));
  }

  @ParameterizedTest
  @MethodSource("holes")
  void anEnvelopeWithAHoleIsAnswered(Consumer<ObjectNode> hole) {
    var launch = kitchen.request("LaunchRequest");
    hole.accept(launch);

    assertThat(kitchen.send(launch).speech()).contains("?").doesNotContain("went wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?", "99999999999"})
  void anEmptySlotIsOneThatWasNotSaid(String value) {
    for (var intent : Conversation.intents()) {
      if (!intent.equals("CareIntent")) {
        var request = kitchen.request("IntentRequest");
        var slots =
            request
                .withObjectProperty("request")
                .putObject("intent")
                .put("name", intent)
                .putObject("slots");
        for (var slot : new String[] {"topic", "series", "kind", "length", "number"}) {
          slots.putObject(slot).put("name", slot).put("value", value);
        }
        assertThat(kitchen.send(request).speech()).as(intent).doesNotContain("went wrong");
      }
    }
  }

  private ObjectNode disabled(Instant at, String persistence) {
    var event = kitchen.request("AlexaSkillEvent.SkillDisabled");
    event.remove("session");
    var request = event.withObjectProperty("request");
    request.put("eventCreationTime", at.toString());
    request.put("eventPublishingTime", at.plusSeconds(3_000).toString());
    request.putObject("body").put("userInformationPersistenceStatus", persistence);
    return event;
  }
}
