package org.steadyhearts.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {

  @ParameterizedTest
  @CsvSource({
    "0, zero",
    "13, thirteen",
    "20, twenty",
    "21, twenty one",
    "100, one hundred",
    "105, one hundred and five",
    "365, three hundred and sixty five",
    "1000, one thousand",
    "1007, one thousand and seven",
    "9999, nine thousand nine hundred and ninety nine"
  })
  void numbersAreSaidInWords(int number, String words) {
    assertThat(Spoken.number(number)).isEqualTo(words);
  }

  @Test
  void oneThingIsSingular() {
    assertThat(Spoken.count(1, "day")).isEqualTo("one day");
    assertThat(Spoken.count(2, "day")).isEqualTo("two days");
  }

  @Test
  void whatCannotBeSaidIsRefused() {
    assertThatThrownBy(() -> Spoken.number(-1)).hasMessageContaining("0 to 9,999");
  }
}
