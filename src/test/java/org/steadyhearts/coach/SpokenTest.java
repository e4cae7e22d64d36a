package org.steadyhearts.coach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenTest {

  @Test
  void oneThingIsSingular() {
    assertThat(Spoken.count(1, "day")).isEqualTo("one day");
    assertThat(Spoken.count(2, "day")).isEqualTo("two days");
  }
}
