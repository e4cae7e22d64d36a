package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.progress.Practice;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.tools.device.Conversation;

/** "Did you get to it?", and what is offered after a lesson in place of the next one at once. */
class FollowUpTest {

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");
  private static final Lesson.FollowUp FIRST =
      CURRICULUM.lesson(1).flatMap(Lesson::followUp).orElseThrow();

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());
  private final Conversation ann = kitchen.as("ann");

  @Test
  void whatALessonGaveToTryIsAskedAboutAtTheNextVisit() {
    heard(ann, "start the first series");

    assertThat(ann.say("open steady hearts").speech()).contains(FIRST.question());
    assertThat(ann.say("yes").speech()).contains(FIRST.done()).endsWith("?");
  }

  @Test
  void aNotYetIsFineToo() {
    heard(ann, "start the first series");
    ann.say("open steady hearts");

    assertThat(ann.say("no").speech()).contains(FIRST.notYet()).endsWith("?");
  }

  @Test
  void itIsAskedOnce() {
    heard(ann, "start the first series");
    ann.say("open steady hearts");
    ann.silence();
    ann.pass(Duration.ofHours(30));

    assertThat(ann.say("open steady hearts").speech()).doesNotContain(FIRST.question());
    assertThat(progressOf(ann).practice().taken()).isEqualTo(Practice.NO_TASK);
  }

  @Test
  void nobodyIsAskedWhoIsBackWithinMinutes() {
    ann.say("ask steady hearts to start the first series");
    ann.silence();
    ann.pass(Duration.ofMinutes(20));

    assertThat(ann.say("open steady hearts").speech()).doesNotContain(FIRST.question());
    assertThat(progressOf(ann).practice().taken()).isEqualTo(1);
  }

  @Test
  void whoWhispersIsOnlyAskedWhetherToAsk() {
    ann.say("ask steady hearts to speak quietly");
    heard(ann, "start the first series");

    assertThat(ann.say("open steady hearts").speech())
        .satisfies(Says.the(Phrase.OFFER_CHECK_HINT))
        .doesNotContain(FIRST.question());
    assertThat(ann.say("yes").speech()).contains(FIRST.question());
    assertThat(ann.say("yes").speech()).contains(FIRST.done());
  }

  @Test
  void aVoiceThatMayBeAnothersIsOnlyAskedWhetherToAsk() {
    heard(kitchen, "start the first series");

    assertThat(kitchen.say("open steady hearts").speech())
        .satisfies(Says.the(Phrase.OFFER_CHECK_HINT))
        .doesNotContain(FIRST.question());
    assertThat(kitchen.say("no").speech())
        .satisfies(Says.the(Phrase.NOT_NOW))
        .doesNotContain(FIRST.question());
  }

  @Test
  void aPlaceThatWasLeftComesFirst() {
    heard(ann, "start the first series");
    ann.say("ask steady hearts for the next lesson");
    ann.interrupt(Duration.ofSeconds(50), "alexa, stop");
    ann.pass(Duration.ofHours(30));

    assertThat(ann.say("open steady hearts").speech())
        .satisfies(Says.the(Phrase.OFFER_RESUME))
        .doesNotContain(FIRST.question());
  }

  @Test
  void limitsAskingForHelpAndWhatIsPrivateAreNeverAskedAbout() {
    assertThat(CURRICULUM.series().stream().flatMap(series -> series.lessons().stream()))
        .filteredOn(lesson -> lesson.followUp().isPresent())
        .isNotEmpty()
        .noneMatch(Lesson::intimate)
        .noneMatch(lesson -> lesson.points().contains("A2.2") || lesson.points().contains("A4.3"));
    heard(ann, "start the lamplight series");
    assumeThat(progressOf(ann).finished().count()).isPositive();

    assertThat(progressOf(ann).practice().taken()).isEqualTo(Practice.NO_TASK);
  }

  @Test
  void aLessonIsFollowedInTurnByTheNextByPractisingAndByLeavingIt() {
    kitchen.say("open steady hearts");

    assertThat(kitchen.say("start the first series").speech())
        .satisfies(Says.the(Phrase.OFFER_NEXT_LESSON));
    assertThat(kitchen.say("next lesson").speech())
        .satisfies(Says.the(Phrase.OFFER_PRACTISE_TOGETHER))
        .contains(exerciseOf(2));
    assertThat(kitchen.say("next lesson").speech())
        .satisfies(Says.the(Phrase.OFFER_LEAVE_FOR_TODAY));
    assertThat(kitchen.say("next lesson").speech()).satisfies(Says.the(Phrase.OFFER_NEXT_LESSON));
  }

  @Test
  void yesToPractisingBeginsTheExerciseThatGoesWithTheLesson() {
    kitchen.say("ask steady hearts to start the first series");
    kitchen.say("yes");

    assertThat(kitchen.say("yes").speech())
        .satisfies(Says.the(Phrase.OFFER_BOTH_WANT))
        .contains(exerciseOf(2));
  }

  @Test
  void noToPractisingOffersTheNextLesson() {
    kitchen.say("ask steady hearts to start the first series");
    kitchen.say("yes");

    assertThat(kitchen.say("no").speech()).satisfies(Says.the(Phrase.OFFER_NEXT_LESSON));
    assertThat(kitchen.say("yes").speech())
        .contains(CURRICULUM.lesson(3).orElseThrow().title() + ".");
  }

  @Test
  void yesToLeavingItForTodayEndsAndNoGoesOn() {
    var stays = State.LEAVE_ASKED.reached();
    var leaves = State.LEAVE_ASKED.reached();

    assertThat(leaves.say("yes").open()).isFalse();
    assertThat(stays.say("no").speech()).satisfies(Says.the(Phrase.OFFER_NEXT_LESSON));
  }

  private static void heard(Conversation who, String wish) {
    who.say("ask steady hearts to " + wish);
    who.silence();
    who.pass(Duration.ofHours(30));
  }

  private static String exerciseOf(int lesson) {
    var exercise = CURRICULUM.lesson(lesson).orElseThrow().exercise();
    return CURRICULUM.exercise(exercise).orElseThrow().offered();
  }

  private static Progress progressOf(Conversation who) {
    return who.remembered().people().values().iterator().next();
  }
}
