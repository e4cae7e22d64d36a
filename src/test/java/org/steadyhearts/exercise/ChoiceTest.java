package org.steadyhearts.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.tools.reports.SampleExercises;

class ChoiceTest {

  @Test
  void beginsWithTheEvenBreathWhereNothingElseIsKnown() {
    assertThat(choose(Kind.BREATHING, People.ONE, List.of(), OptionalInt.empty()))
        .isEqualTo("even-breath");
  }

  @Test
  void practisesWhatWasLearntLast() {
    assertThat(choose(Kind.LISTENING, People.TWO, List.of("A3.2"), OptionalInt.empty()))
        .isEqualTo("good-news");
    assertThat(choose(Kind.LISTENING, People.TWO, List.of("B5", "A1.2"), OptionalInt.empty()))
        .isEqualTo("mirror");
  }

  @Test
  void prefersOneThatCanTakeTheLengthAskedFor() {
    assertThat(choose(Kind.REFLECTION, People.ONE, List.of("B7"), OptionalInt.of(60)))
        .isEqualTo("mindful-minute");
    assertThat(choose(Kind.REFLECTION, People.ONE, List.of("B7"), OptionalInt.of(200)))
        .isEqualTo("kindness");
    assertThat(choose(Kind.BREATHING, People.ONE, List.of(), OptionalInt.of(600)))
        .isEqualTo("even-breath");
  }

  @Test
  void calmsTwoPeopleTogether() {
    assertThat(choose(Kind.BREATHING, People.TWO, List.of(), OptionalInt.empty()))
        .isEqualTo("breathing-together");
  }

  @Test
  void findsNothingWhereNothingFits() {
    var choice =
        new Choice(
            Optional.of(Kind.LISTENING), Optional.of(People.ONE), List.of(), OptionalInt.empty());
    assertThat(choice.from(SampleExercises.ALL)).isEmpty();
  }

  private static String choose(Kind kind, People people, List<String> points, OptionalInt seconds) {
    return new Choice(Optional.of(kind), Optional.of(people), points, seconds)
        .from(SampleExercises.ALL)
        .map(Exercise::id)
        .orElseThrow();
  }
}
