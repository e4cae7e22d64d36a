package org.steadyhearts.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes what a session saw last of its listener's progress, so that the session can carry it and
 * the next turn need not read it. A copy is never the truth: what is decided on it holds only once
 * a save has found it unchanged.
 */
public interface SessionCopies {

  /** No telling lasts longer; after it the truth is read. */
  Duration HOLDS = Duration.ofHours(1);

  /** The most that a session carries; progress that would take more is read. */
  int LONGEST = 1_900;

  /**
   * A short text.
   *
   * @param seen when it was known to be what is stored
   * @return empty for what was never stored, or can't be carried
   */
  Optional<String> write(Listener listener, Progress progress, Instant seen);

  /**
   * Reads what {@link #write} wrote.
   *
   * @return empty if it is another listener's, too old, of another release, or damaged
   */
  Optional<Progress> read(String text, Listener listener, Instant now);
}
