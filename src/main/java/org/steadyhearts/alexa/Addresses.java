package org.steadyhearts.alexa;

import java.security.Security;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How long the JVM may believe that a name has an address. A snapshot is restored days after it was
 * taken, by a clock that stood still meanwhile, and none of the addresses need be right then.
 */
final class Addresses {

  static final Duration KEPT = Duration.ofSeconds(3);

  private Addresses() {}

  /** To be called before the first name is looked up: the JVM reads this once. */
  static void keepBriefly() {
    Security.setProperty("networkaddress.cache.ttl", Long.toString(KEPT.toSeconds()));
    Security.setProperty("networkaddress.cache.negative.ttl", "0");
    Security.setProperty("networkaddress.cache.stale.ttl", "0");
  }

  /** Waits until whatever was looked up before has been forgotten. */
  static void awaitForgotten() {
    long until = System.nanoTime() + KEPT.plusMillis(100).toNanos();
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
  }
}
