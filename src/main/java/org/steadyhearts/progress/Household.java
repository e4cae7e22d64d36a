package org.steadyhearts.progress;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * All progress behind one Alexa user id, as one read finds it.
 *
 * @param shared what belongs to no recognised voice
 * @param erased when all of it was erased, if that was not long ago
 */
public record Household(
    Optional<Progress> shared, Map<Hash, Progress> people, Optional<Instant> erased) {

  public static final Household EMPTY = new Household(Optional.empty(), Map.of(), Optional.empty());

  public Household {
    people = Map.copyOf(people);
  }

  public Optional<Progress> of(Listener listener) {
    return listener.person().map(person -> Optional.ofNullable(people.get(person))).orElse(shared);
  }

  public boolean isEmpty() {
    return shared.isEmpty() && people.isEmpty();
  }

  /** Whether a session was open when all was erased: what is said in it is not written down. */
  public boolean closedTo(Instant sessionStarted) {
    return erased.filter(at -> wasOpen(sessionStarted, at)).isPresent();
  }

  /** In milliseconds, as a table counts. */
  static boolean wasOpen(Instant sessionStarted, Instant at) {
    return !sessionStarted.truncatedTo(ChronoUnit.MILLIS).isAfter(at);
  }
}
