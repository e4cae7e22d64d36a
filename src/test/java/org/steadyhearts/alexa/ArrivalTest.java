package org.steadyhearts.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalTest {

  private static final Instant NOW = Instant.parse("2026-03-01T19:00:00Z");

  private final Arrival real = Arrival.near(() -> NOW);
  private final Arrival simulated = Arrival.simulated(() -> NOW);

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "-PT1H", "P3D", "-P3D", "P20000000D", "-P700000D"})
  void aClockThatIsOffByHoursOrDaysIsNotBelieved(Duration off) {
    assertThat(real.believes(NOW.plus(off))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT9S", "-PT9S", "PT4M", "-PT4M"})
  void aRequestThatIsSecondsOldIsBelieved(Duration off) {
    assertThat(real.believes(NOW.plus(off))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P30D", "-P30D", "PT1H"})
  void aDeviceOnWhichTimeIsSaidToPassIsBelieved(Duration off) {
    assertThat(simulated.believes(NOW.plus(off))).isTrue();
  }

  @Test
  void anEventMayBeToldDaysLateButNotBeforeItHappened() {
    assertThat(real.happened(NOW.minus(Duration.ofDays(2)))).isTrue();
    assertThat(real.happened(NOW.plus(Duration.ofDays(2)))).isFalse();
    assertThat(real.happened(Instant.ofEpochSecond(NOW.toEpochMilli()))).isFalse();
  }
}
