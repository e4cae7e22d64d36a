package org.steadyhearts.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Breathing.Cycles;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Phase.Move;
import org.steadyhearts.curriculum.Script;
import org.steadyhearts.curriculum.Step;
import org.steadyhearts.curriculum.Step.Partner;
import org.steadyhearts.speech.Chime;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.reports.SampleExercises;
import org.steadyhearts.tools.reports.Silence;

class TimelineTest {

  @Test
  void speaksInsideThePhaseAndNotBeforeIt() {
    var exercise =
        SampleExercises.breathing(
            new Cycles(1, 1, 1),
            SampleExercises.phase(Move.IN, 4, "In"),
            SampleExercises.phase(Move.OUT, 8, "Out"));
    var cues = Timeline.usual(exercise).cues();
    assertThat(cues.get(1).lengthMillis()).isEqualTo(4_000);
    assertThat(cues.get(2).lengthMillis()).isEqualTo(8_000);
    assertThat(cues.get(2).speech().words()).isEqualTo("Out slowly");
    assertThat(TimelineLawsTest.wordsAt(cues.get(2))).containsExactly(0, 4_000);
  }

  @Test
  void leavesOutWordsThatDoNotFitThePhase() {
    var exercise =
        SampleExercises.breathing(
            new Cycles(12, 12, 12),
            SampleExercises.phase(Move.IN, 3, "In"),
            SampleExercises.phase(Move.SIP, 1, "A second small sip of air on top of it", "Sip"));
    assertThat(words(Timeline.usual(exercise), Move.SIP)).containsOnly("Sip");
  }

  @Test
  void startsWithFullWordsAndSettlesOnShortOnes() {
    var words = words(Timeline.of(SampleExercises.named("even-breath"), 300), Move.OUT);
    assertThat(words.subList(0, 2)).containsOnly("Breathe out");
    assertThat(words.subList(2, 6)).doesNotHaveDuplicates();
    assertThat(words.subList(6, words.size())).containsOnly("Out", "And out", "Breathe out");
  }

  @Test
  void saysASoftLineNowAndThen() {
    var words = words(Timeline.of(SampleExercises.named("even-breath"), 300), Move.IN);
    assertThat(words.get(3)).isEqualTo("In, with no hurry");
    assertThat(words.get(7)).isEqualTo("In, soft and level");
    assertThat(words.stream().filter(line -> line.contains(",")).count())
        .isBetween(words.size() / 5L, words.size() / 3L);
  }

  @Test
  void saysTheLineOfCareFirst() {
    var cues = Timeline.usual(SampleExercises.named("box")).cues();
    assertThat(cues.get(0).speech().words()).startsWith("Skip the holds whenever you like.");
  }

  @Test
  void givesTwoPeopleTimeToAnswerEachOtherAfterBreathing() {
    var cues = Timeline.usual(SampleExercises.named("breathing-together")).cues();
    var last = cues.subList(cues.size() - 3, cues.size());
    assertThat(last.get(0).speech().words()).endsWith("I'll leave you both a quiet moment.");
    assertThat(last.get(1).act()).isEqualTo(new Cue.Rest());
    assertThat(last.get(1).lengthMillis()).isEqualTo(20_000);
    assertThat(last.get(2).speech()).isEqualTo(Ssml.chime(Chime.END));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 59, 60, 119, 120, 121, 140, 149, 150, 151, 180, 240, 241, 600})
  void marksATurnSoThatNoStretchLastsOverAMinute(int seconds) {
    var turn = turn(seconds);
    assertThat(turn.lengthMillis()).isEqualTo(seconds * 1000);
    assertThat(Silence.longest(turn.speech())).isLessThanOrEqualTo(60_000);
    var at = TimelineLawsTest.wordsAt(turn);
    assertThat(at).contains(seconds * 500);
    assertThat(IntStream.range(1, at.size()).map(i -> at.get(i) - at.get(i - 1)))
        .allMatch(apart -> apart >= 15_000);
  }

  @Test
  void saysHowMuchIsLeftOnlyWhereItIsTrue() {
    assertThat(turn(120).speech().words()).isEqualTo("Half is left.");
    assertThat(turn(140).speech().words())
        .isEqualTo("Plenty of time. Half is left. Half a minute left.");
    assertThat(TimelineLawsTest.wordsAt(turn(140))).containsExactly(35_000, 70_000, 110_000);
    assertThat(turn(240).speech().words())
        .isEqualTo("Plenty of time. Half is left. One minute left.");
    assertThat(TimelineLawsTest.wordsAt(turn(240))).containsExactly(60_000, 120_000, 180_000);
  }

  @Test
  void startsAgainATurnThatWasCut() {
    var timeline = Timeline.usual(SampleExercises.named("good-news"));
    var cues = timeline.cues();
    int turn =
        cues.indexOf(
            cues.stream().filter(cue -> cue.act() instanceof Cue.Floor).findFirst().orElseThrow());
    double middle = (cues.get(turn).startMillis() + cues.get(turn).lengthMillis() / 2) / 1000.0;
    int place = timeline.placeAt(0, middle);
    assertThat(place).isEqualTo(turn - 1);
    assertThat(timeline.ssml(place).words()).startsWith("First speaker, find something good");
  }

  @Test
  void doesNotTakeASlowVoiceForOneThatGotFurther() {
    var timeline = Timeline.usual(SampleExercises.named("kindness"));
    int last = timeline.resumePoint(9_999);
    double reached = timeline.cues().get(last).startMillis() / 1000.0 + 0.1;
    assertThat(timeline.placeAt(0, reached)).isEqualTo(last);
    assertThat(timeline.placeAt(0, reached, 1.15)).isLessThan(last);
  }

  @Test
  void resumesWithinAnExerciseThatANewReleaseMadeShorter() {
    var timeline = Timeline.of(SampleExercises.named("box"), 0);
    assertThat(timeline.resumePoint(9_999)).isLessThan(timeline.cues().size());
    assertThat(timeline.ssml(9_999).isEmpty()).isFalse();
  }

  @Test
  void tellsALongExerciseInPartsThatFollowOneAnother() {
    var exercise =
        SampleExercises.breathing(
            new Cycles(250, 250, 250),
            SampleExercises.phase(Move.IN, 3, "In"),
            SampleExercises.phase(Move.OUT, 3, "Out"));
    var timeline = Timeline.usual(exercise);
    var parts = timeline.parts();
    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(parts).allMatch(part -> part.speech().xml().length() <= Timeline.MOST_CHARACTERS);
    assertThat(parts.get(0).from()).isZero();
    for (int i = 1; i < parts.size(); i++) {
      assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).to());
      assertThat(timeline.resumePoint(parts.get(i).from())).isEqualTo(parts.get(i).from());
    }
    assertThat(parts.get(parts.size() - 1).to()).isEqualTo(timeline.cues().size());
    assertThat(parts.stream().mapToInt(Timeline.Part::lengthMillis).sum())
        .isEqualTo(timeline.lengthMillis());
  }

  private static Cue turn(int seconds) {
    var script =
        new Script(
            List.of(new Step.SayStep("Go.")),
            List.of(new Step.FloorStep(Partner.FIRST, seconds, seconds)),
            List.of(new Step.ChimeStep(Chime.END)),
            seconds,
            SampleExercises.MARKS);
    var exercise = SampleExercises.exercise(Kind.LISTENING, People.TWO, script);
    return Timeline.usual(exercise).cues().get(1);
  }

  private static List<String> words(Timeline timeline, Move move) {
    return timeline.cues().stream()
        .filter(cue -> cue.act() instanceof Cue.Breathe breath && breath.move() == move)
        .map(cue -> cue.speech().words())
        .toList();
  }
}
