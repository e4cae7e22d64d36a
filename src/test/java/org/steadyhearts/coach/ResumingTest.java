package org.steadyhearts.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.steadyhearts.coach.Resuming.Outcome;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Speaking;

class ResumingTest {

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");
  private static final Resuming RESUMING = new Resuming(CURRICULUM);
  private static final Instant BEGIN = Instant.parse("2026-03-01T19:00:00Z");
  private static final Hash KITCHEN = Hash.of("kitchen");
  private static final Hash BEDROOM = Hash.of("bedroom");

  @Provide
  Arbitrary<Lesson> lessons() {
    return Arbitraries.of(
        CURRICULUM.series().stream().flatMap(series -> series.lessons().stream()).toList());
  }

  /** Whatever the voice's speed, the overhead and the rounding: nothing unheard is skipped. */
  @Property
  void anInterruptionNeverSkipsASentenceThatWasNotHeard(
      @ForAll("lessons") Lesson lesson,
      @ForAll @DoubleRange(min = 0, max = 1) double part,
      @ForAll @DoubleRange(min = 0.87, max = 1.15) double slowness,
      @ForAll @DoubleRange(min = 0.5, max = 4.5) double overhead) {
    var telling = LessonTelling.whole(lesson);
    double heard = part * telling.seconds() * slowness;
    // Both timestamps are cut to whole seconds, so their difference may be up to one too long.
    long elapsed = (long) Math.ceil(heard + overhead);

    var place = settle(lesson, elapsed, Wish.STOP, KITCHEN).progress().places().of(lesson.series());

    int resumed = place.map(at -> index(telling, at)).orElse(telling.steps().size());
    int reached = reached(telling, heard, slowness);
    assertThat(resumed).isLessThanOrEqualTo(reached);
    Statistics.label("sentences heard again").collect(reached - resumed);
  }

  @Test
  void anotherDeviceRefinesNothing() {
    var lesson = CURRICULUM.lesson(3).orElseThrow();

    var settled = settle(lesson, 60, Wish.RESUME, BEDROOM);

    assertThat(settled.progress().places().of(1)).contains(Lessons.start(lesson));
  }

  @Test
  void anAnswerToTheClosingQuestionFinishesTheLesson() {
    var lesson = CURRICULUM.lesson(3).orElseThrow();
    long whole = Math.round(LessonTelling.whole(lesson).seconds());

    var settled = settle(lesson, whole, Wish.YES, KITCHEN);

    assertThat(settled.outcome()).isEqualTo(Outcome.FINISHED);
    assertThat(settled.progress().finished().has(3)).isTrue();
    assertThat(settled.progress().places().of(1)).isEmpty();
    assertThat(settled.progress().practice().streak().days()).isEqualTo(1);
  }

  @Test
  void anAnswerInTheMidstOfALessonIsNoneToAQuestionThatWasNotHeard() {
    var lesson = CURRICULUM.lesson(3).orElseThrow();

    assertThat(settle(lesson, 30, Wish.YES, KITCHEN).outcome()).isEqualTo(Outcome.INTERRUPTED);
  }

  @Test
  void silenceAfterTheQuestionFinishesTheLesson() {
    var lesson = CURRICULUM.lesson(3).orElseThrow();

    assertThat(settle(lesson, 20, Wish.UNANSWERED, KITCHEN).outcome()).isEqualTo(Outcome.FINISHED);
  }

  @Test
  void aSpeechWhoseEndNobodyConfirmedMayHaveBeenHeard() {
    var lesson = CURRICULUM.lesson(3).orElseThrow();
    var moment = moment(86_400, KITCHEN, true);

    var settled = RESUMING.settle(speaking(lesson), Wish.LAUNCH, moment);

    assertThat(settled.outcome()).isEqualTo(Outcome.PERHAPS_FINISHED);
    assertThat(settled.progress().finished().count()).isZero();
    assertThat(settled.progress().places().of(1)).contains(Lessons.start(lesson));
  }

  private static Resuming.Settled settle(Lesson lesson, long elapsed, Wish wish, Hash device) {
    return RESUMING.settle(speaking(lesson), wish, moment(elapsed, device, false));
  }

  private static Progress speaking(Lesson lesson) {
    var start = Lessons.start(lesson);
    var fresh = Progress.fresh(1);
    return fresh
        .with(fresh.places().at(lesson.series(), start))
        .with(new Speaking(start, BEGIN, KITCHEN));
  }

  private static Moment moment(long elapsed, Hash device, boolean newSession) {
    return new Moment(
        Hash.of("request"),
        BEGIN.plusSeconds(elapsed),
        newSession,
        device,
        false,
        ZoneId.of("America/New_York"));
  }

  private static int index(LessonTelling telling, Bookmark place) {
    return telling.steps().stream().map(LessonTelling.Step::at).toList().indexOf(place);
  }

  /** The sentence that was being said after so many seconds. */
  private static int reached(LessonTelling telling, double heard, double slowness) {
    List<LessonTelling.Step> steps = telling.steps();
    double end = 0;
    for (int i = 0; i < steps.size(); i++) {
      end += steps.get(i).seconds() * slowness;
      if (end > heard + 1e-6) {
        return i;
      }
    }
    return steps.size();
  }
}
