package org.steadyhearts.coach.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.steadyhearts.coach.dialog.LessonDialog;
import org.steadyhearts.coach.narration.Resuming.Outcome;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.OpenPlace;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Speaking;
import org.steadyhearts.tools.reports.Interruptions;
import org.steadyhearts.tools.reports.Timings;

class ResumingTest {

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");
  private static final Resuming RESUMING = new Resuming(CURRICULUM);
  private static final Instant BEGIN = Instant.parse("2026-03-01T19:00:00Z");
  private static final Hash KITCHEN = Hash.of("kitchen");
  private static final Hash BEDROOM = Hash.of("bedroom");

  private static final Timings TIMINGS = Timings.read();
  private static final Interruptions INTERRUPTIONS = new Interruptions(CURRICULUM, TIMINGS);

  /** Lessons and exercises; also where one was interrupted before and is gone on with. */
  @Property(tries = 1_000, seed = "20261124") // Calibrate tries others, a hundred thousand of them.
  void nothingUnheardIsSkipped(@ForAll long seed) {
    assertThat(INTERRUPTIONS.visit(new Random(seed))).noneMatch(Interruptions.Outcome::skips);
  }

  @Test
  void anInterruptedLessonGoesOnAFewSentencesBefore() {
    var report = Interruptions.simulate(CURRICULUM, TIMINGS, 3_000);

    assertThat(report.skips()).isEmpty();
    assertThat(report.medianAgain()).as(report.toString()).isLessThanOrEqualTo(2);
  }

  @Test
  void aLaunchAboutTheEndAsksAndKeepsThePlace() {
    var lesson = CURRICULUM.lesson(3).orElseThrow();
    long whole = Math.round(LessonNarration.whole(lesson).seconds());

    var settled =
        RESUMING.settle(
            speaking(lesson), CoachIntent.LAUNCH, moment(whole + 1, KITCHEN, true), false);

    assertThat(settled.outcome()).isEqualTo(Outcome.PERHAPS_FINISHED);
    assertThat(
            settled
                .progress()
                .places()
                .of(Content.lesson(lesson.number()))
                .orElseThrow()
                .at()
                .segment())
        .isGreaterThan(1);
  }

  @Test
  void anotherDeviceRefinesNothing() {
    var lesson = CURRICULUM.lesson(3).orElseThrow();

    var settled = settle(lesson, 60, CoachIntent.RESUME, BEDROOM);

    assertThat(settled.progress().places().of(Content.lesson(lesson.number())).map(OpenPlace::at))
        .contains(LessonDialog.start(lesson));
  }

  @Test
  void anAnswerToTheClosingQuestionFinishesTheLesson() {
    var lesson = CURRICULUM.lesson(3).orElseThrow();
    long whole = Math.round(LessonNarration.whole(lesson).seconds());

    var settled = settle(lesson, whole, CoachIntent.YES, KITCHEN);

    assertThat(settled.outcome()).isEqualTo(Outcome.FINISHED);
    assertThat(settled.progress().finished().has(3)).isTrue();
    assertThat(settled.progress().places().of(Content.lesson(lesson.number()))).isEmpty();
    assertThat(settled.progress().practice().streak().days()).isEqualTo(1);
  }

  @Test
  void anAnswerInTheMidstOfALessonIsNoneToAQuestionThatWasNotHeard() {
    var lesson = CURRICULUM.lesson(3).orElseThrow();

    assertThat(settle(lesson, 30, CoachIntent.YES, KITCHEN).outcome())
        .isEqualTo(Outcome.INTERRUPTED);
  }

  @Test
  void silenceAfterTheQuestionFinishesTheLesson() {
    var lesson = CURRICULUM.lesson(3).orElseThrow();

    assertThat(settle(lesson, 20, CoachIntent.UNANSWERED, KITCHEN).outcome())
        .isEqualTo(Outcome.FINISHED);
  }

  @Test
  void aSpeechWhoseEndNobodyConfirmedMayHaveBeenHeard() {
    var lesson = CURRICULUM.lesson(3).orElseThrow();
    var moment = moment(86_400, KITCHEN, true);

    var settled = RESUMING.settle(speaking(lesson), CoachIntent.LAUNCH, moment, false);

    assertThat(settled.outcome()).isEqualTo(Outcome.PERHAPS_FINISHED);
    assertThat(settled.progress().finished().count()).isZero();
    assertThat(settled.progress().places().of(Content.lesson(lesson.number())).map(OpenPlace::at))
        .contains(LessonDialog.start(lesson));
  }

  private static Resuming.Settled settle(
      Lesson lesson, long elapsed, CoachIntent wish, Hash device) {
    return RESUMING.settle(speaking(lesson), wish, moment(elapsed, device, false), false);
  }

  private static Progress speaking(Lesson lesson) {
    var start = LessonDialog.start(lesson);
    var fresh = Progress.fresh(1);
    return fresh
        .with(fresh.places().in(lesson.series()).at(start))
        .with(new Speaking(start, BEGIN, KITCHEN));
  }

  private static RequestContext moment(long elapsed, Hash device, boolean newSession) {
    return new RequestContext(
        Hash.of("request"),
        BEGIN.plusSeconds(elapsed),
        newSession,
        device,
        false,
        ZoneId.of("America/New_York"));
  }
}
