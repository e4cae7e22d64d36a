package org.steadyhearts.alexa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * When a request is taken to have been sent: at the time that it names, or, where that can't be, at
 * the moment at which it came.
 *
 * @param tolerance how far off the time that a request names may be
 */
record Arrival(InstantSource clock, Duration tolerance) {

  /** Alexa waits 8 s for an answer, so nothing of hers is minutes old; her clock and ours agree. */
  private static final Duration NEAR = Duration.ofMinutes(5);

  /** A timestamp in milliseconds, read as seconds, is off by 57,000 years. */
  private static final Duration FAR = Duration.ofDays(3_650);

  /** As Alexa sends requests. */
  static Arrival near(InstantSource clock) {
    return new Arrival(clock, NEAR);
  }

  /** For devices on which time is only said to pass. */
  static Arrival simulated(InstantSource clock) {
    return new Arrival(clock, FAR);
  }

  Instant now() {
    return clock.instant();
  }

  /** Whether a request can have been sent at the time that it names. */
  boolean believes(Instant at) {
    return happened(at) && at.isAfter(now().minus(tolerance));
  }

  /** Whether something can have happened then of which Alexa tells now, or tells again. */
  boolean happened(Instant at) {
    return at.isAfter(now().minus(FAR)) && at.isBefore(now().plus(tolerance));
  }
}
