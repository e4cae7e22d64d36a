package org.steadyhearts.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreakTest {

  private static final LocalDate MONDAY = LocalDate.parse("2040-02-27");

  @Test
  void theFirstDayIsAStreakOfOne() {
    assertThat(practisedOn(0)).isEqualTo(new Streak(1, 1, Optional.of(MONDAY)));
  }

  @Test
  void everyDayMakesItLongerOverALeapDayToo() {
    assertThat(practisedOn(0, 1, 2, 3)).isEqualTo(new Streak(4, 4, Optional.of(day(3))));
  }

  @Test
  void twiceADayCountsOnce() {
    assertThat(practisedOn(0, 0, 0)).isEqualTo(practisedOn(0));
  }

  @Test
  void oneMissedDayIsForgivenEachTime() {
    assertThat(practisedOn(0, 2, 4).inARow()).isEqualTo(3);
  }

  @Test
  void twoMissedDaysBeginANewStreakAndKeepTheDays() {
    assertThat(practisedOn(0, 1, 4)).isEqualTo(new Streak(3, 1, Optional.of(day(4))));
  }

  @Test
  void aDayBeforeTheLastIsFlyingWestAndChangesNothing() {
    assertThat(practisedOn(0, 1, 0)).isEqualTo(practisedOn(0, 1));
    assertThat(practisedOn(0, 1).inARowOn(day(0))).isEqualTo(2);
  }

  @Test
  void itStandsUntilTwoDaysAreMissed() {
    var streak = practisedOn(0, 1);

    assertThat(streak.inARowOn(day(1))).isEqualTo(2);
    assertThat(streak.inARowOn(day(3))).isEqualTo(2);
    assertThat(streak.inARowOn(day(4))).isZero();
  }

  @Test
  void whoNeverPractisedHasNone() {
    assertThat(Streak.NONE.inARowOn(MONDAY)).isZero();
  }

  private static Streak practisedOn(int... days) {
    var streak = Streak.NONE;
    for (int day : days) {
      streak = streak.practised(day(day));
    }
    return streak;
  }

  private static LocalDate day(int afterMonday) {
    return MONDAY.plusDays(afterMonday);
  }
}
