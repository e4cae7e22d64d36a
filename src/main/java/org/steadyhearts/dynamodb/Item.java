package org.steadyhearts.dynamodb;

import java.time.Instant;
import java.util.Optional;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Stored;

/**
 * What one row of the table says.
 *
 * @param erased of a household that was erased, in the place of its own progress: when that was
 */
record Item(Listener listener, Progress progress, Optional<Instant> erased) {

  Item(Listener listener, Progress progress) {
    this(listener, progress, Optional.empty());
  }

  /** What is left of a household for a while, so that no open session brings it back. */
  static Item marker(Listener household, Instant erased, Instant now) {
    var nobody = Progress.fresh(0);
    return new Item(household, nobody.with(nobody.stored().next(now)), Optional.of(erased));
  }

  long expiresAt() {
    var saved = progress.stored();
    return erased
        .map(at -> saved.savedAt().plus(Stored.MARKED))
        .orElseGet(saved::expires)
        .getEpochSecond();
  }

  /** As the table counts, so that an item is gone for a read and for a write at once. */
  boolean expired(Instant now) {
    return expiresAt() < now.getEpochSecond();
  }
}
