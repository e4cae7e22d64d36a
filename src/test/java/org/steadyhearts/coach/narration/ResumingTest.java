package org.steadyhearts.coach.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.dialog.LessonDialog;
import org.steadyhearts.coach.narration.Resuming.Outcome;
import org.steadyhearts.coach.render.SoundSetting;
import org.steadyhearts.coach.render.SpeechRenderer;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.LastTurn;
import org.steadyhearts.progress.PerhapsHeard;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Speaking;
import org.steadyhearts.progress.SpeakingRate;
import org.steadyhearts.speech.Soundscape;
import org.steadyhearts.tools.reports.InterruptionReport;
import org.steadyhearts.tools.reports.Interruptions;
import org.steadyhearts.tools.reports.Timings;

class ResumingTest {

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");
  private static final Resuming RESUMING =
      new Resuming(CURRICULUM, new SpeechRenderer(CURRICULUM, SoundSetting.OFF)::around);
  private static final Map<Interruptions.Before, InterruptionReport> REPORTS = new HashMap<>();
  private static final Lesson LESSON = CURRICULUM.lesson(3).orElseThrow();
  private static final long WHOLE = Math.round(LessonNarration.whole(LESSON).seconds());
  private static final Instant BEGIN = Instant.parse("2026-03-01T19:00:00Z");
  private static final Hash KITCHEN = Hash.of("kitchen");
  private static final Hash BEDROOM = Hash.of("bedroom");

  private static final Timings TIMINGS = Timings.read();
  private static final Interruptions INTERRUPTIONS = new Interruptions(CURRICULUM, TIMINGS);

  /** Calibrate tries others, a hundred thousand of them. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void nothingThatHadNotBegunIsSkipped(int knownEnds) {
    assertThat(simulated(knownEnds, 1).skips()).isEmpty();
  }

  @Test
  void afterThreeKnownEndsAFewSentencesAreHeardAgain() {
    assertThat(simulated(3, 1).medianAgain()).isLessThan(simulated(0, 1).medianAgain());
    assertThat(simulated(3, 1).medianAgain()).isLessThanOrEqualTo(2);
  }

  @Test
  void anotherSpeedCostsTwoSentencesAtMost() {
    var report = simulated(3, 1.1);

    assertThat(report.worst()).as(report.table()).isLessThanOrEqualTo(2);
  }

  @Test
  void whoInterruptsAgainAndAgainGetsOn() {
    var random = new Random(11);

    for (int listener = 0; listener < 20; listener++) {
      assertThat(INTERRUPTIONS.rounds(20, random)).isPresent();
    }
  }

  @Test
  void aLaunchAboutTheEndAsksAndKeepsThePlace() {
    var lesson = CURRICULUM.lesson(3).orElseThrow();
    long whole = Math.round(LessonNarration.whole(lesson).seconds());

    var settled =
        RESUMING.settle(
            speaking(lesson),
            CoachIntent.LAUNCH,
            moment(whole + 1, KITCHEN, true),
            false,
            Soundscape.PLAIN);

    assertThat(settled.outcome()).isEqualTo(Outcome.PERHAPS_FINISHED);
    assertThat(settled.progress().places().here().orElseThrow().segment()).isGreaterThan(1);
  }

  @Test
  void anotherDeviceRefinesNothing() {
    var lesson = CURRICULUM.lesson(3).orElseThrow();

    var settled = settle(lesson, 60, CoachIntent.RESUME, BEDROOM);

    assertThat(settled.progress()).isEqualTo(speaking(lesson));
  }

  @Test
  void anAnswerToTheClosingQuestionFinishesTheLesson() {
    var settled = settle(LESSON, WHOLE + 6, CoachIntent.YES, KITCHEN);

    assertThat(settled.outcome()).isEqualTo(Outcome.FINISHED);
    assertThat(settled.progress().finished().has(3)).isTrue();
    assertThat(settled.progress().places().of(Content.lesson(3))).isEmpty();
    assertThat(settled.progress().practice().streak().days()).isEqualTo(1);
  }

  @Test
  void anAnswerThatMayHaveComeTooEarlyKeepsThePlaceToo() {
    var settled = settle(LESSON, WHOLE + 6, CoachIntent.YES, KITCHEN);

    assertThat(settled.progress().hearing().perhaps())
        .map(perhaps -> perhaps.content().number())
        .contains(3);
  }

  @ParameterizedTest
  @EnumSource(
      value = CoachIntent.class,
      names = {"STOP", "LEFT", "HELP", "TIP", "PROGRESS", "NEXT", "YES", "NO", "NOT_UNDERSTOOD"})
  void onceTheRateIsKnownALessonToldToItsEndCountsWhateverIsSaid(CoachIntent wish) {
    var settled =
        RESUMING.settle(
            at(speaking(LESSON), new SpeakingRate(100, 3)),
            wish,
            moment(WHOLE + 8, KITCHEN, false),
            false,
            Soundscape.PLAIN);

    assertThat(settled.outcome()).isEqualTo(Outcome.FINISHED);
  }

  @Test
  void onceTheRateIsKnownALessonToldToItsEndCountsTheNextDay() {
    var known = at(speaking(LESSON), new SpeakingRate(100, 3));

    var settled =
        RESUMING.settle(
            known, CoachIntent.LAUNCH, moment(86_400, KITCHEN, true), false, Soundscape.PLAIN);

    assertThat(settled.outcome()).isEqualTo(Outcome.FINISHED);
    assertThat(settled.progress().hearing().perhaps())
        .contains(new PerhapsHeard(LessonDialog.start(LESSON), 0));
  }

  @Test
  void untilTheRateIsKnownAStopAtTheEndIsAskedAbout() {
    var settled = settle(LESSON, WHOLE + 8, CoachIntent.STOP, KITCHEN);

    assertThat(settled.outcome()).isEqualTo(Outcome.PERHAPS_FINISHED);
    assertThat(RESUMING.nearlyDone(LESSON, settled.progress())).isTrue();
  }

  @Test
  void whoSaysThatAllWasHeardTeachesTheRate() {
    var perhaps = settle(LESSON, WHOLE + 8, CoachIntent.STOP, KITCHEN).progress();

    var confirmed =
        RESUMING.confirm(perhaps, Content.lesson(3), moment(WHOLE + 20, KITCHEN, false));

    assertThat(confirmed.finished().has(3)).isTrue();
    assertThat(confirmed.hearing().perhaps()).isEmpty();
    assertThat(confirmed.hearing().rate().certainty()).isEqualTo(1);
  }

  @Test
  void whoSaysThatNotAllWasHeardIsNotAskedAgain() {
    var perhaps = settle(LESSON, WHOLE + 8, CoachIntent.STOP, KITCHEN).progress();

    var denied = RESUMING.deny(perhaps, Content.lesson(3));

    assertThat(RESUMING.nearlyDone(LESSON, denied)).isFalse();
    assertThat(denied.places()).isEqualTo(perhaps.places());
  }

  @Test
  void whatWasPerhapsHeardWasHeardOnceTheRateIsKnown() {
    var perhaps = settle(LESSON, WHOLE + 16, CoachIntent.STOP, KITCHEN).progress();
    var next = at(speaking(perhaps, CURRICULUM.lesson(4).orElseThrow()), SpeakingRate.UNKNOWN);
    var other = LessonNarration.whole(CURRICULUM.lesson(4).orElseThrow()).seconds();

    var settled =
        RESUMING.settle(
            next,
            CoachIntent.UNANSWERED,
            moment(Math.round(0.9 * other) + 27, KITCHEN, false),
            false,
            Soundscape.PLAIN);

    assertThat(settled.progress().finished().has(3)).isTrue();
    assertThat(settled.progress().finished().has(4)).isTrue();
    assertThat(settled.progress().hearing().perhaps()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8})
  void toGoOnNeverSkipsTheEnd(int certainty) {
    var settled =
        RESUMING.settle(
            at(speaking(LESSON), new SpeakingRate(100, certainty)),
            CoachIntent.RESUME,
            moment(WHOLE - 5, KITCHEN, false),
            false,
            Soundscape.PLAIN);

    assertThat(settled.outcome()).isEqualTo(Outcome.INTERRUPTED);
    assertThat(settled.progress().places().of(Content.lesson(3))).isPresent();
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

    assertThat(settle(lesson, WHOLE + 20, CoachIntent.UNANSWERED, KITCHEN).outcome())
        .isEqualTo(Outcome.FINISHED);
  }

  @Test
  void aSilenceThatCameTooEarlyIsOfAnotherSession() {
    var settled = settle(LESSON, 20, CoachIntent.UNANSWERED, KITCHEN);

    assertThat(settled.outcome()).isEqualTo(Outcome.NONE);
    assertThat(settled.progress()).isEqualTo(speaking(LESSON));
  }

  @Test
  void aSpeechWhoseEndNobodyConfirmedMayHaveBeenHeard() {
    var lesson = CURRICULUM.lesson(3).orElseThrow();
    var moment = moment(86_400, KITCHEN, true);

    var settled =
        RESUMING.settle(speaking(lesson), CoachIntent.LAUNCH, moment, false, Soundscape.PLAIN);

    assertThat(settled.outcome()).isEqualTo(Outcome.PERHAPS_FINISHED);
    assertThat(settled.progress().finished().count()).isZero();
    assertThat(settled.progress().places().here()).contains(LessonDialog.start(lesson));
  }

  private static InterruptionReport simulated(int knownEnds, double change) {
    return REPORTS.computeIfAbsent(
        new Interruptions.Before(knownEnds, change),
        before -> Interruptions.simulate(CURRICULUM, TIMINGS, before, 1_000));
  }

  private static Resuming.Settled settle(
      Lesson lesson, long elapsed, CoachIntent wish, Hash device) {
    return RESUMING.settle(
        speaking(lesson), wish, moment(elapsed, device, false), false, Soundscape.PLAIN);
  }

  private static Progress speaking(Lesson lesson) {
    return speaking(Progress.fresh(1), lesson);
  }

  private static Progress speaking(Progress before, Lesson lesson) {
    var start = LessonDialog.start(lesson);
    var receipt =
        Receipt.asking(
            Offer.of(Offer.OfferKind.NEXT_LESSON, lesson.number() + 1), new Utterance.Told(start));
    return before
        .with(before.places().in(lesson.series()).at(start))
        .with(new Speaking(start, BEGIN, KITCHEN))
        .after(new LastTurn(Hash.of("before"), receipt.text()), BEGIN);
  }

  private static Progress at(Progress progress, SpeakingRate rate) {
    return progress.with(progress.hearing().with(rate));
  }

  private static RequestContext moment(long elapsed, Hash device, boolean newSession) {
    return new RequestContext(
        Hash.of("request"),
        BEGIN.plusSeconds(elapsed),
        newSession,
        device,
        Hash.of("a household"),
        false,
        ZoneId.of("America/New_York"));
  }
}
