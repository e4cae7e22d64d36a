package org.steadyhearts.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsualTest {

  private static final Content BOX = Content.exercise(3, 120);
  private static final Content EVEN = Content.exercise(1, 60);

  @Test
  void whatIsDoneMostWins() {
    assertThat(Usual.first(BOX).after(EVEN).after(EVEN).exercise()).isEqualTo(EVEN);
    assertThat(Usual.first(BOX).after(BOX).after(EVEN).exercise()).isEqualTo(BOX);
  }

  @Test
  void anotherLengthIsAnother() {
    var longer = Content.exercise(3, 300);

    assertThat(Usual.first(BOX).after(longer).after(longer).exercise()).isEqualTo(longer);
  }

  @Test
  void whatWasChosenIsNotVotedAway() {
    assertThat(Usual.chosen(BOX).after(EVEN).after(EVEN)).isEqualTo(Usual.chosen(BOX));
  }

  @Test
  void aHabitOfYearsCanStillChange() {
    var usual = Usual.first(BOX);
    for (int done = 0; done < 1_000; done++) {
      usual = usual.after(BOX);
    }

    assertThat(usual.times()).isEqualTo(99);
  }

  @Test
  void isReadBackFromItsText() {
    assertThat(Usual.parse(Usual.first(BOX).text())).isEqualTo(Usual.first(BOX));
    assertThat(Usual.parse(Usual.chosen(BOX).text())).isEqualTo(Usual.chosen(BOX));
  }
}
