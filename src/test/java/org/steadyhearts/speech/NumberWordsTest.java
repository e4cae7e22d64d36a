package org.steadyhearts.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

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
    assertThat(NumberWords.of(number)).isEqualTo(words);
  }

  @Test
  void whatCannotBeSaidIsRefused() {
    assertThatThrownBy(() -> NumberWords.of(-1)).hasMessageContaining("0 to 9,999");
  }

  @ParameterizedTest
  @CsvSource({
    "911, nine one one",
    "1 800 799 7233, 'one, eight hundred, seven nine nine, seven two three three'",
    "0808 2000 247, 'zero eight zero eight, two thousand, two four seven'",
    "000, triple zero"
  })
  void aNumberToCallIsReadInGroups(String digits, String words) {
    assertThat(NumberWords.phone(digits)).isEqualTo(words);
  }
}
