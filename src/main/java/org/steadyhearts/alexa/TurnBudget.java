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

  private static final Duration MOMENT = Duration.ofMillis(1);

  /** What a write takes on a bad day. */
  private static final Duration WRITE = Duration.ofMillis(400);

  private final LongSupplier nanoTime;
  private final long start;
  private final Duration whole;

  TurnBudget(LongSupplier nanoTime) {
    this(nanoTime, nanoTime.getAsLong(), WHOLE);
  }

  private TurnBudget(LongSupplier nanoTime, long start, Duration whole) {
    this.nanoTime = nanoTime;
    this.start = start;
    this.whole = whole;
  }

  /** The same turn's, with more time. */
  TurnBudget with(Duration more) {
    return new TurnBudget(nanoTime, start, whole.plus(more));
  }

  /** What another service may take, at most {@code usual}, so that a write has its chance. */
  Duration forCalling(Duration usual) {
    var most = left().minus(WRITE);
    if (most.compareTo(MOMENT) < 0) {
      return MOMENT;
    }
    return most.compareTo(usual) < 0 ? most : usual;
  }

  Duration spent() {
    return Duration.ofNanos(nanoTime.getAsLong() - start);
  }

  Duration left() {
    return whole.minus(spent());
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
