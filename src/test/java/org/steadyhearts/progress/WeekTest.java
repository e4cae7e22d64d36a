package org.steadyhearts.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeekTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
  private static final Content LESSON = Content.lesson(3);
  private static final Content EXERCISE = Content.exercise(4, 120);

  @Test
  void sumsWhatWasFinishedAndHeardInSevenDays() {
    var week =
        Week.NONE
            .finished(LESSON, MONDAY)
            .heard(100, MONDAY)
            .finished(EXERCISE, MONDAY.plusDays(6))
            .heard(120, MONDAY.plusDays(6));

    assertThat(week.now()).isEqualTo(new Week.Sum(1, 1, 220));
    assertThat(week.before().isAnything()).isFalse();
  }

  @Test
  void isOverOnTheEighthDayAndWaitsToBeTold() {
    var week = Week.NONE.finished(LESSON, MONDAY);

    assertThat(week.on(MONDAY.plusDays(6))).isEqualTo(week);
    assertThat(week.on(MONDAY.plusDays(7)).before()).isEqualTo(new Week.Sum(1, 0, 0));
    assertThat(week.on(MONDAY.plusDays(7)).told()).isEqualTo(Week.NONE);
  }

  @Test
  void theNextOneBeginsWithTheNextPractice() {
    var week = Week.NONE.finished(LESSON, MONDAY).finished(EXERCISE, MONDAY.plusDays(9));

    assertThat(week.began()).contains(MONDAY.plusDays(9));
    assertThat(week.now()).isEqualTo(new Week.Sum(0, 1, 0));
    assertThat(week.before()).isEqualTo(new Week.Sum(1, 0, 0));
  }

  @Test
  void aWeekInWhichNothingWasFinishedHidesNoneThatWaits() {
    var week =
        Week.NONE.finished(LESSON, MONDAY).heard(30, MONDAY.plusDays(7)).on(MONDAY.plusDays(14));

    assertThat(week.before()).isEqualTo(new Week.Sum(1, 0, 0));
  }

  @Test
  void isReadBackFromItsText() {
    var week = Week.NONE.finished(LESSON, MONDAY).finished(EXERCISE, MONDAY.plusDays(9));

    assertThat(Week.parse(week.text())).isEqualTo(week);
    assertThat(Week.parse(week.told().text())).isEqualTo(week.told());
    assertThatThrownBy(() -> Week.parse("1 2 3")).isInstanceOf(IllegalArgumentException.class);
  }
}
