package org.steadyhearts.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steadyhearts.curriculum.reader.CurriculumReader;

class BreathPatternTest {

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");

  @ParameterizedTest
  @CsvSource({
    "4, 0, 6, 0, four in and six out",
    "4, 7, 8, 0, 'four in, seven held and eight out'",
    "4, 4, 4, 4, 'four in, four held, four out and four empty'",
    "4, 0, 6, 2, 'four in, six out and two empty'"
  })
  void isSaidInItsCounts(int in, int hold, int out, int rest, String words) {
    assertThat(new BreathPattern(in, hold, out, rest).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "30, 0, 30, 0, 8, 0, 10, 0",
    "1, 0, 1, 0, 2, 0, 3, 0",
    "4, 20, 4, 20, 4, 7, 4, 1",
    "0, 0, 0, 0, 2, 0, 3, 0"
  })
  void whatIsNotSafeHasASafeOneNearIt(
      int in, int hold, int out, int rest, int safeIn, int safeHold, int safeOut, int safeRest) {
    assertThat(new BreathPattern(in, hold, out, rest).nearest())
        .isEqualTo(new BreathPattern(safeIn, safeHold, safeOut, safeRest));
  }

  @Property(seed = "1")
  void aSafeOneIsKeptByItsNumber(
      @ForAll @IntRange(max = 30) int in,
      @ForAll @IntRange(max = 30) int hold,
      @ForAll @IntRange(max = 30) int out,
      @ForAll @IntRange(max = 30) int rest) {
    var safe = new BreathPattern(in, hold, out, rest).nearest();

    assertThat(safe.nearest()).isEqualTo(safe);
    assertThat(safe.in() + safe.out()).isBetween(5, 18);
    assertThat(safe.hold() + safe.rest()).isLessThanOrEqualTo(safe.in() + safe.out());
    assertThat(BreathPattern.at(safe.number())).contains(safe);
  }

  @Property(seed = "1")
  void noNumberIsThatOfAWrittenExercise(@ForAll @IntRange(max = 999) int number) {
    assertThat(BreathPattern.at(number)).isEmpty();
  }

  @Test
  void whoeverHoldsTheBreathHearsWhatToBeCarefulOf() {
    assertThat(care(4, 2, 6, 0)).isNotEmpty();
    assertThat(care(4, 0, 6, 2)).isNotEmpty();
    assertThat(care(4, 0, 6, 0)).isEmpty();
  }

  private static Optional<String> care(int in, int hold, int out, int rest) {
    return body(new BreathPattern(in, hold, out, rest)).care();
  }

  @Property(seed = "1")
  void everyPhaseHasWordsThatAreSaidInsideIt(
      @ForAll @IntRange(max = 30) int in,
      @ForAll @IntRange(max = 30) int hold,
      @ForAll @IntRange(max = 30) int out,
      @ForAll @IntRange(max = 30) int rest) {
    var body = body(new BreathPattern(in, hold, out, rest).nearest());

    for (var phase : body.cycle()) {
      assertThat(phase.words()).anyMatch(phase::fits);
      assertThat(phase.second().stream()).allMatch(phase::fits);
      assertThat(phase.second().isPresent()).isEqualTo(phase.seconds() > 6);
    }
    assertThat(body.cycles().most()).isGreaterThanOrEqualTo(body.cycles().usual());
  }

  private static Breathing body(BreathPattern pattern) {
    return (Breathing) CURRICULUM.exercise(pattern.number()).orElseThrow().body();
  }
}
