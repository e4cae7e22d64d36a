package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.tools.device.Conversation;

/** Who is speaking, what belongs to whom, and how it is forgotten. */
class ListenerTest {

  private static final String SOMEONE = "lesson one";

  private final InMemoryProgressStore store = new InMemoryProgressStore();
  private final Conversation kitchen = new Conversation(store);
  private final Conversation ann = kitchen.as("ann");
  private final Conversation bo = kitchen.as("bo");

  @Test
  void aRecognisedVoiceWithoutAPlaceIsAskedOnceAndWithoutATopic() {
    halfALesson(kitchen);

    assertThat(ann.say("open steady hearts").speech()).contains(SOMEONE).contains("?");
    ann.silence();

    assertThat(ann.say("open steady hearts").speech()).doesNotContain(SOMEONE);
  }

  @Test
  void yesThatIsMeGoesOnFromThereAndCopiesNothingElse() {
    kitchen.say("ask steady hearts for a tip");
    halfALesson(kitchen);
    ann.say("open steady hearts");
    ann.say("yes");

    var mine = ann.remembered().people().values().iterator().next();
    assertThat(mine.places().here()).isPresent();
    assertThat(mine.tips().heard().count()).isZero();
    assertThat(shared().places().here()).isPresent();
  }

  @Test
  void noThatIsNotMeIsAWelcome() {
    halfALesson(kitchen);
    ann.say("open steady hearts");

    assertThat(ann.say("no").speech()).contains("for adults").contains("tip");
  }

  @Test
  void anUnrecognisedVoiceNeverSeesAPersonsPlace() {
    halfALesson(ann);

    assertThat(kitchen.say("open steady hearts").speech()).doesNotContain(SOMEONE);
    assertThat(bo.say("open steady hearts").speech()).doesNotContain(SOMEONE);
  }

  @Test
  void twoPeopleKeepTheirOwnPlaces() {
    halfALesson(ann);
    bo.say("ask steady hearts to start the second series");
    bo.interrupt(Duration.ofSeconds(60), "alexa, stop");

    assertThat(ann.say("open steady hearts").speech())
        .contains("lesson one")
        .doesNotContain("second series");
    assertThat(bo.say("open steady hearts").speech()).contains("lesson one of the second series");
  }

  @Test
  void forgetMeAsksFirstAndThenErases() {
    halfALesson(kitchen);

    assertThat(kitchen.say("ask steady hearts to forget me").speech()).contains("?");
    assertThat(kitchen.say("yes").open()).isFalse();

    assertThat(kitchen.remembered()).isEqualTo(Household.EMPTY);
  }

  @Test
  void noKeepsEverything() {
    halfALesson(kitchen);
    kitchen.say("ask steady hearts to forget me");
    var before = shared();
    kitchen.say("no");

    assertThat(shared().places()).isEqualTo(before.places());
  }

  @Test
  void aForgottenPersonIsToldOfTheSharedPlaceAndNotAskedAboutItAgain() {
    halfALesson(kitchen);
    halfALesson(ann);
    ann.say("ask steady hearts to forget me");

    assertThat(ann.say("yes").open()).isTrue();
    assertThat(ann.remembered().people()).isEmpty();
    assertThat(ann.remembered().shared()).isPresent();
    ann.silence();
    assertThat(ann.say("open steady hearts").speech()).doesNotContain(SOMEONE);
  }

  @Test
  void theSharedPlaceIsErasedTooWhenThatIsWanted() {
    halfALesson(kitchen);
    halfALesson(ann);
    ann.say("ask steady hearts to forget me");
    ann.say("yes");
    ann.say("yes");

    assertThat(ann.remembered()).isEqualTo(Household.EMPTY);
  }

  @Test
  void whoeverKeepsTheSharedPlaceDoesNotHearThatEverythingIsKept() {
    halfALesson(kitchen);
    halfALesson(ann);
    ann.say("ask steady hearts to forget me");
    ann.say("yes");

    assertThat(ann.say("no").speech()).containsPattern("shared .*(stays|alone)");
  }

  @Test
  void aPersonWhoForgetsLeavesTheOthersAlone() {
    halfALesson(ann);
    halfALesson(bo);
    ann.say("ask steady hearts to forget me");
    ann.say("yes");

    assertThat(bo.say("open steady hearts").speech()).contains(SOMEONE);
  }

  @Test
  void speakingQuietlyWhispersFromThenOn() {
    kitchen.say("ask steady hearts to speak quietly");
    kitchen.pass(Duration.ofDays(3));

    assertThat(ssml(kitchen.say("ask steady hearts for a tip"))).contains("whispered");
    kitchen.say("ask steady hearts to speak normally");
    assertThat(ssml(kitchen.say("ask steady hearts for a tip"))).doesNotContain("whispered");
  }

  @Test
  void howAmIDoingCountsLessonsAndDays() {
    assertThat(kitchen.say("ask steady hearts how am I doing").open()).isFalse();
    kitchen.say("ask steady hearts to start the first series");
    kitchen.silence();
    kitchen.pass(Duration.ofDays(1));
    kitchen.say("ask steady hearts for the next lesson");
    kitchen.silence();

    assertThat(kitchen.say("ask steady hearts how am I doing").speech())
        .contains("two lessons")
        .contains("two days");
  }

  private Progress shared() {
    return kitchen.remembered().shared().orElseThrow();
  }

  private static void halfALesson(Conversation listener) {
    listener.say("ask steady hearts to start the first series");
    listener.interrupt(Duration.ofSeconds(60), "alexa, stop");
  }

  private static String ssml(Conversation.Reply reply) {
    return reply.json().at("/response/outputSpeech/ssml").asText();
  }
}
