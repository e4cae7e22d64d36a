package org.steadyhearts.coach.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenNamesTest {

  @Test
  void oneThingIsSingular() {
    assertThat(SpokenNames.count(1, "day")).isEqualTo("one day");
    assertThat(SpokenNames.count(2, "day")).isEqualTo("two days");
  }
}
