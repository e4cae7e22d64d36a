package org.steadyhearts.progress;

import java.time.Duration;
import java.time.Instant;

/**
 * What the store knows of an item.
 *
 * @param version counts the writes; 0 when nothing was ever stored
 * @param savedAt the last of them; the epoch when nothing was ever stored
 */
public record Stored(long version, Instant savedAt) {

  public static final Stored NEVER = new Stored(0, Instant.EPOCH);

  /** How long progress is kept after the last visit. */
  public static final Duration KEPT = Duration.ofDays(400);

  /** How long it is known that a household was erased: longer than any session lasts. */
  public static final Duration MARKED = Duration.ofDays(1);

  public boolean ever() {
    return version > 0;
  }

  public Instant expires() {
    return savedAt.plus(KEPT);
  }

  /** In whole seconds, as the table counts: an item is gone for a read and for a write at once. */
  public boolean expired(Instant now) {
    return expires().getEpochSecond() < now.getEpochSecond();
  }

  public Stored next(Instant now) {
    return new Stored(version + 1, now);
  }
}
