package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** Once a week, or when asked: how much was done, and never what. */
class LookBackTest {

  private static final String OPEN = "open steady hearts";
  private static final String HOW = "ask steady hearts how was my week";
  private static final int EIGHT_WEEKS = 56;

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());
  private final Conversation ann = kitchen.as("ann");
  private final Conversation bo = kitchen.on("bedroom").as("bo");

  @Test
  void theFirstLaunchOfTheEighthDayLooksBackInTwoSentencesAndMakesOneOffer() {
    welcomed(ann);
    finished(ann, "lesson one");
    finished(ann, "box breathing");
    ann.pass(Duration.ofDays(7));
    // A launch volunteers one thing at most, and the lesson's task comes first.
    assertThat(Told.asked(ann.say(OPEN))).contains(Offer.OfferKind.CHECK);
    ann.silence();

    var reply = ann.say(OPEN);
    assertThat(reply.speech())
        .satisfies(Says.the(Phrase.LAST_WEEK))
        .satisfies(Says.the(Phrase.WEEK_TIME))
        .contains("one lesson and one exercise");
    assertThat(Told.asked(reply)).contains(Offer.OfferKind.NEXT_LESSON);
    ann.silence();
    assertThat(Says.that(Phrase.LAST_WEEK, ann.say(OPEN).speech())).isFalse();
  }

  @Test
  void sixDaysAreNoWeek() {
    welcomed(ann);
    finished(ann, "lesson one");
    ann.pass(Duration.ofDays(6));

    assertThat(Says.that(Phrase.LAST_WEEK, ann.say(OPEN).speech())).isFalse();
  }

  @Test
  void aPlaceComesFirstAndTheLookBackLater() {
    welcomed(ann);
    finished(ann, "lesson one");
    ann.say("ask steady hearts for lesson two");
    ann.interrupt(Duration.ofSeconds(50), "alexa, stop");
    ann.pass(Duration.ofDays(8));

    assertThat(Told.asked(ann.say(OPEN))).contains(Offer.OfferKind.RESUME);
    assertThat(Says.that(Phrase.LAST_WEEK, ann.lastReply().orElseThrow().speech())).isFalse();
    ann.say("yes");
    ann.silence();
    assertThat(ann.say(OPEN).speech()).satisfies(Says.the(Phrase.LAST_WEEK)).contains("one lesson");
  }

  @Test
  void askedWithinTheWeekItTellsHowFarItGot() {
    finished(ann, "lesson one");

    assertThat(ann.say(HOW).speech()).satisfies(Says.the(Phrase.WEEK_SO_FAR));
    assertThat(ann.say(HOW).speech()).satisfies(Says.the(Phrase.WEEK_SO_FAR));
  }

  @Test
  void askedAfterTheWeekItTellsThatOneAndTheLaunchDoesNotTellItAgain() {
    welcomed(ann);
    finished(ann, "lesson one");
    ann.pass(Duration.ofDays(7));

    assertThat(ann.say(HOW).speech()).satisfies(Says.the(Phrase.LAST_WEEK));
    assertThat(Says.that(Phrase.LAST_WEEK, ann.say(OPEN).speech())).isFalse();
  }

  @Test
  void aWeekOfNothingIsNoReproach() {
    assertThat(ann.say(HOW).speech()).satisfies(Says.the(Phrase.WEEK_NONE));
  }

  @Test
  void nobodyHearsOfAnothersWeek() {
    welcomed(ann);
    finished(ann, "lesson one");
    ann.pass(Duration.ofDays(7));

    assertThat(Says.that(Phrase.LAST_WEEK, kitchen.say(OPEN).speech())).isFalse();
    assertThat(kitchen.say(HOW).speech()).satisfies(Says.the(Phrase.WEEK_NONE));
    assertThat(bo.say(HOW).speech()).satisfies(Says.the(Phrase.WEEK_NONE));
  }

  @Test
  void inEightWeeksEachHearsOneLookBackAWeekAtMostAndOnlyOfTheirOwn() {
    welcomed(ann);
    welcomed(bo);
    List<Integer> anns = new ArrayList<>();
    List<Integer> bos = new ArrayList<>();
    for (int day = 0; day < EIGHT_WEEKS; day++) {
      launched(ann, day).ifPresent(anns::add);
      finished(ann, "a one minute breathing exercise");
      if (day % 3 == 0) {
        launched(bo, day).ifPresent(bos::add);
        finished(bo, "a one minute breathing exercise");
      }
      kitchen.pass(Duration.ofDays(1));
    }

    assertThat(anns).containsExactly(7, 14, 21, 28, 35, 42, 49);
    assertThat(bos).containsExactly(9, 18, 27, 36, 45, 54);
  }

  private static Optional<Integer> launched(Conversation listener, int day) {
    var speech = listener.say(OPEN).speech();
    listener.say("no");
    return Says.that(Phrase.LAST_WEEK, speech) ? Optional.of(day) : Optional.empty();
  }

  private static void welcomed(Conversation listener) {
    listener.say(OPEN);
    listener.say("no");
  }

  private static void finished(Conversation listener, String wish) {
    listener.say("ask steady hearts for " + wish);
    listener.silence();
  }
}
