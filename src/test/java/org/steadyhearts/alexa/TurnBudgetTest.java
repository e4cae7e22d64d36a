package org.steadyhearts.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnBudgetTest {

  private long nanos;
  private final TurnBudget budget = new TurnBudget(() -> nanos);

  @Test
  void alexasSettingsAreAskedWhereASaveStillHasItsTime() {
    spend(Duration.ofMillis(300));
    assertThat(budget.spares(JdkApiClient.TIMEOUT)).isTrue();

    spend(Duration.ofMillis(400));
    assertThat(budget.spares(JdkApiClient.TIMEOUT)).isFalse();
  }

  @Test
  void aReadLeavesAWriteItsChance() {
    assertThat(budget.left().minus(budget.forReading())).isGreaterThan(Duration.ofMillis(300));
  }

  @Test
  void whatIsSpentIsNotLeft() {
    spend(Duration.ofMillis(1_200));

    assertThat(budget.isSpent()).isTrue();
    assertThat(budget.forReading()).isZero();
  }

  private void spend(Duration time) {
    nanos += time.toNanos();
  }
}
