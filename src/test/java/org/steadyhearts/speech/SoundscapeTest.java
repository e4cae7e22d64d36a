package org.steadyhearts.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SoundscapeTest {

  @Test
  void whatIsAsUsualHasNoWord() {
    assertThat(Soundscape.PLAIN.text()).isEmpty();
    assertThat(new Soundscape(Bed.RAIN, Bells.USUAL).text()).isEqualTo("rain");
    assertThat(new Soundscape(Bed.NONE, Bells.NONE).text()).isEqualTo("mute");
    assertThat(new Soundscape(Bed.SEA, Bells.SOFT).text()).isEqualTo("sea soft");
  }

  @Test
  void itsShortFormIsReadBack() {
    for (var bed : Bed.values()) {
      for (var bells : Bells.values()) {
        var soundscape = new Soundscape(bed, bells);
        assertThat(Soundscape.parse(soundscape.text())).isEqualTo(soundscape);
      }
    }
  }

  @Test
  void whatNobodyWroteIsRefused() {
    assertThatThrownBy(() -> Soundscape.parse("thunder"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
