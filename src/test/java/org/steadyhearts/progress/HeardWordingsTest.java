package org.steadyhearts.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeardWordingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "----------------------------------------------------------------",
        "0123456789012345678901234567890123456789012345678901234567890123",
        "9------8------7------6------5------4------3------2------1------0"
      })
  void whatIsStoredIsReadAgain(String digits) {
    var wordings = new HeardWordings(digits);

    assertThat(HeardWordings.of(wordings.bytes())).isEqualTo(wordings);
  }

  @Test
  void twoSlotsTakeOneByte() {
    assertThat(HeardWordings.NONE.bytes()).hasSize(32);
  }
}
