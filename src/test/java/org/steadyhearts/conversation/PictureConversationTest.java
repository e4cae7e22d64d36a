package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.tools.device.Conversation;

/** What a device with a screen shows, and what is touched on it. */
class PictureConversationTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final InMemoryProgressStore store = new InMemoryProgressStore();
  private final Conversation speaker = new Conversation(store);
  private final Conversation kitchen = speaker.withScreen();

  @Test
  void aSpeakerWithoutAScreenGetsNoPicture() {
    assertThat(speaker.say("open steady hearts").json().at("/response").has("directives"))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1.1,false", "1.6,true", "1.10,true", "2024.3,true", "soon,false"})
  void aPictureNeedsADeviceThatKnowsItsVersion(String newest, boolean shown) {
    var launch = kitchen.request("LaunchRequest");
    launch
        .withObject("/context/System/device/supportedInterfaces/Alexa.Presentation.APL/runtime")
        .put("maxVersion", newest);

    assertThat(kitchen.send(launch).json().at("/response").has("directives")).isEqualTo(shown);
  }

  @Test
  void aTouchIsTakenLikeTheSpokenWord() {
    kitchen.say("open steady hearts");

    assertThat(kitchen.touch(SOON, "yes").open()).isTrue();
    assertThat(mine().tips().heard().count()).isEqualTo(1);
    assertThat(kitchen.touch(SOON, "no").open()).isFalse();
  }

  @Test
  void stopTouchedKeepsThePlace() {
    kitchen.say("ask steady hearts to start the first series");
    var stopped = kitchen.touch(Duration.ofMinutes(1), "stop");

    assertThat(stopped.open()).isFalse();
    assertThat(mine().places().here().orElseThrow().atStart()).isFalse();
  }

  @Test
  void theEndOfAPictureCountsThePracticeOnceAndSaysNothing() {
    var told = kitchen.say("ask steady hearts for a two minute breathing exercise");
    var over = kitchen.touch(overAfter(told), "over");
    kitchen.again();
    kitchen.touch(SOON, "over");

    assertThat(over.speech()).isEmpty();
    assertThat(over.json().at("/response").has("shouldEndSession")).isFalse();
    assertThat(over.json().at("/response").has("directives")).isFalse();
    assertThat(mine().practice().exercises()).isEqualTo(1);
    assertThat(mine().places().open()).isEmpty();
  }

  @Test
  void afterTheEndOfAPictureTheQuestionIsStillOpen() {
    var told = kitchen.say("ask steady hearts to start the first series");
    kitchen.touch(overAfter(told), "over");

    assertThat(mine().finished().count()).isEqualTo(1);
    assertThat(kitchen.say("yes").json().toString()).contains("Lesson two");
  }

  @Test
  void anEndThatComesTooEarlyOrElsewhereChangesNothing() {
    var told = kitchen.say("ask steady hearts to start the first series");
    var before = mine();
    kitchen.touch(Duration.ofSeconds(30), "over");
    assertThat(mine().speaking()).isEqualTo(before.speaking());

    kitchen.on("bedroom").touch(overAfter(told), "over");
    assertThat(mine().speaking()).isEqualTo(before.speaking());
    assertThat(mine().finished().count()).isZero();
  }

  @Test
  void aTouchIsTheListenersForWhomThePictureWasMade() {
    var alex = kitchen.as("alex");
    var told = alex.say("ask steady hearts to start the first series");
    alex.touch(overAfter(told), "over");
    alex.touch(SOON, "yes");

    assertThat(kitchen.remembered().shared()).isEmpty();
    assertThat(kitchen.remembered().people().values())
        .singleElement()
        .satisfies(his -> assertThat(his.finished().count()).isEqualTo(1));
  }

  @Test
  void whatOurPicturesDoNotSendIsAnsweredWithSilence() {
    kitchen.say("open steady hearts");

    assertThat(kitchen.touch(SOON, "erase").speech()).isEmpty();
    assertThat(kitchen.touch(SOON).speech()).isEmpty();
  }

  @Test
  void careHasNoPicture() {
    kitchen.say("open steady hearts");

    assertThat(kitchen.say("I feel unsafe").json().at("/response").has("directives")).isFalse();
  }

  @Test
  void aDiscreetPictureNamesNothing() {
    kitchen.say("open steady hearts");
    kitchen.say("speak quietly");

    assertThat(picture(kitchen.say("box breathing")).toString()).doesNotContain("ox breathing");
    assertThat(picture(kitchen.say("start the first series")).toString())
        .doesNotContain("closeness", "Closer");
    assertThat(picture(kitchen.say("a tip about trust")).at("/text").asText()).isEmpty();
  }

  @Test
  void twoPeopleLeftToThemselvesAreOfferedNothingToTouch() {
    kitchen.say("ask steady hearts for a listening exercise for two");
    kitchen.say("yes");
    var picture = picture(kitchen.say("yes"));

    assertThat(picture.path("asked").asBoolean()).isFalse();
    assertThat(picture.path("stop").asText()).isNotEmpty();
  }

  @Test
  void aPictureThatFailsIsAnsweredWithSilence() {
    var failed = kitchen.request("Alexa.Presentation.APL.RuntimeError");
    failed.withObjectProperty("request").put("token", "steady-hearts").putArray("errors");

    assertThat(kitchen.send(failed).json().at("/response")).isEmpty();
  }

  static List<String> exercises() {
    return CurriculumReader.read("en").exercises().stream().map(Exercise::name).toList();
  }

  /** Every answer is checked, its size too. */
  @ParameterizedTest
  @MethodSource("exercises")
  void everyExerciseHasAPictureAtItsLongest(String name) {
    var told = begun(kitchen.say("ask steady hearts for " + name));
    for (double seconds = 0; told.seconds() > seconds; ) {
      seconds = told.seconds();
      told = begun(kitchen.say("a longer one"));
    }
    assertThat(picture(told).path("told").asBoolean() || !told.speech().isEmpty()).isTrue();
  }

  private Conversation.Reply begun(Conversation.Reply reply) {
    return reply.speech().matches(".*(both|each of you).*") && reply.seconds() < 10
        ? kitchen.say("yes")
        : reply;
  }

  private static Duration overAfter(Conversation.Reply told) {
    return Duration.ofMillis(picture(told).path("over").asLong() + 500);
  }

  private static JsonNode picture(Conversation.Reply reply) {
    return reply.json().at("/response/directives/0/datasources/picture");
  }

  private Progress mine() {
    return kitchen.remembered().shared().orElseThrow();
  }
}
