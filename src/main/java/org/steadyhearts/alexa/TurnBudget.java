package org.steadyhearts.alexa;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time that one turn may spend on the store. A listener waits at most this long for memory;
 * after it they are answered without.
 */
final class TurnBudget {

  /** Together with our own work this keeps a turn under 1.5 s when the store is silent. */
  static final Duration WHOLE = Duration.ofMillis(1_200);

  /** What a read may take, so that a write still has its chance. */
  private static final Duration READ = Duration.ofMillis(800);

  /** What a write takes on a bad day. */
  private static final Duration WRITE = Duration.ofMillis(400);

  private final LongSupplier nanoTime;
  private final long start;

  TurnBudget(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  Duration spent() {
    return Duration.ofNanos(nanoTime.getAsLong() - start);
  }

  Duration left() {
    return WHOLE.minus(spent());
  }

  /** Whether something else may take so long, and a write still has its chance. */
  boolean spares(Duration other) {
    return left().minus(other).compareTo(WRITE) >= 0;
  }

  Duration forReading() {
    return left().compareTo(READ) < 0 ? left() : READ;
  }

  boolean isSpent() {
    return left().isNegative() || left().isZero();
  }
}
