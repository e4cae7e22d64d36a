package org.steadyhearts.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthTest {

  @ParameterizedTest
  @CsvSource({
    "15, a quarter of a minute",
    "30, half a minute",
    "45, three quarters of a minute",
    "60, one minute",
    "75, a minute and a quarter",
    "90, a minute and a half",
    "105, a minute and three quarters",
    "120, two minutes",
    "135, two and a quarter minutes",
    "150, two and a half minutes",
    "165, two and three quarter minutes",
    "600, ten minutes",
    "1335, twenty two and a quarter minutes"
  })
  void isSaidInNaturalWords(int seconds, String words) {
    assertThat(new Length(seconds).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"67, 60", "68, 75", "-5, 15", "0, 15", "2147483647, 3600", "-2147483648, 15"})
  void isRoundedToTheQuarterOfAMinute(int seconds, int rounded) {
    assertThat(Length.nearest(seconds).seconds()).isEqualTo(rounded);
  }
}
