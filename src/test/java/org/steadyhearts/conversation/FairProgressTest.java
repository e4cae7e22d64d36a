package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.steadyhearts.coach.narration.LessonNarration;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.progress.Practice;
import org.steadyhearts.tools.device.Conversation;

/** What counts, and what is told of it. */
class FairProgressTest {

  private static final String HOW = "ask steady hearts how am i doing";

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());

  @Test
  void whatWasHeardBeforeAStopCountsAsMinutes() {
    lesson(kitchen, Duration.ofSeconds(90));

    assertThat(practice().seconds()).isBetween(40, 90);
  }

  @Test
  void minutesOfAnExerciseThatWasStoppedAreToldAndNoExercise() {
    kitchen.say("ask steady hearts for a four minute breathing exercise");
    kitchen.interrupt(Duration.ofSeconds(150), "alexa, stop");

    assertThat(practice().seconds()).isBetween(60, 119);
    assertThat(practice().exercises()).isZero();
    assertThat(kitchen.say(HOW).speech())
        .satisfies(Says.the(Phrase.PROGRESS_NONE))
        .satisfies(Says.the(Phrase.PROGRESS_TIME))
        .contains("one minute");
  }

  @Test
  void whatWasHeardInTwoPartsIsCountedOnce() {
    int whole = wholeLesson();
    lesson(kitchen, Duration.ofSeconds(60));
    kitchen.say("ask steady hearts to continue");
    kitchen.silence();

    assertThat(practice().seconds()).isBetween(whole - 1, whole + 1);
  }

  @Test
  void anotherDeviceTakesNothingAndAddsNothing() {
    kitchen.say("ask steady hearts to start the first series");
    kitchen.on("bedroom").interrupt(Duration.ofSeconds(60), "ask steady hearts for a tip");

    assertThat(practice().seconds()).isZero();
  }

  @Test
  void exercisesAndMinutesAreToldBesideLessonsAndTotalsBeforeARunOfDays() {
    finishedLesson(kitchen, "lesson one");
    finishedLesson(kitchen, "box breathing");
    kitchen.pass(Duration.ofDays(1));
    finishedLesson(kitchen, "lesson two");

    var told = kitchen.say("ask steady hearts how many exercises have i done").speech();
    assertThat(told).contains("two lessons and one exercise");
    assertThat(told).satisfies(Says.the(Phrase.PROGRESS_TIME));
    assertThat(told.indexOf("two lessons")).isLessThan(told.indexOf("two days"));
    assertThat(told).satisfies(Says.the(Phrase.PROGRESS_STREAK));
  }

  @Test
  void whatIsPractisedPastMidnightIsOfTheDayBefore() {
    finishedLesson(kitchen, "lesson one");
    kitchen.pass(Duration.ofHours(12));
    finishedLesson(kitchen, "lesson two");

    assertThat(practice().streak().days()).isEqualTo(1);
  }

  @Test
  void whoeverWantsNoDaysCountedHearsOfNoneAndKeepsTheRest() {
    finishedLesson(kitchen, "lesson one");
    assertThat(kitchen.say("ask steady hearts to stop counting my days").speech())
        .satisfies(Says.the(Phrase.DAYS_UNCOUNTED));
    kitchen.pass(Duration.ofDays(1));
    finishedLesson(kitchen, "lesson two");

    assertThat(kitchen.say(HOW).speech()).contains("two lessons").doesNotContain(" day");
    assertThat(practice().streak().days()).isEqualTo(1);
  }

  @Test
  void daysCountAgainForWhoeverWantsThat() {
    kitchen.say("ask steady hearts to stop counting my days");
    assertThat(kitchen.say("ask steady hearts to count my days again").speech())
        .satisfies(Says.the(Phrase.DAYS_COUNTED));
    finishedLesson(kitchen, "lesson one");

    assertThat(kitchen.say(HOW).speech()).contains("one day");
  }

  private Practice practice() {
    return kitchen.remembered().shared().orElseThrow().practice();
  }

  private static void lesson(Conversation listener, Duration heard) {
    listener.say("ask steady hearts to start the first series");
    listener.interrupt(heard, "alexa, stop");
  }

  private static void finishedLesson(Conversation listener, String wish) {
    listener.say("ask steady hearts for " + wish);
    listener.silence();
  }

  private static int wholeLesson() {
    var lesson = CurriculumReader.read("en").series(1).orElseThrow().lessons().get(0);
    var start = Bookmark.start(Content.lesson(lesson.number()));
    return (int) Math.round(LessonNarration.of(lesson, start).seconds());
  }
}
