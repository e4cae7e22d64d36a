package org.steadyhearts.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Progress that is gone with the process. */
public final class InMemoryProgressStore implements ProgressStore {

  private final Map<Listener, Progress> items = new HashMap<>();
  private final Map<Hash, Marker> markers = new HashMap<>();

  /** That a household was erased, and how long that is known. */
  private record Marker(Instant erased, Instant expires) {}

  @Override
  public synchronized Household load(Hash household, Instant now, Duration timeout) {
    Map<Hash, Progress> people = new HashMap<>();
    items.forEach(
        (listener, progress) -> {
          if (listener.household().equals(household) && !progress.stored().expired(now)) {
            listener.person().ifPresent(person -> people.put(person, progress));
          }
        });
    return new Household(there(shared(household), now), people, erased(household, now));
  }

  @Override
  public synchronized Saved save(
      Listener listener, Progress progress, Instant now, Duration timeout) {
    boolean late =
        !progress.stored().ever()
            && erased(listener.household(), now)
                .filter(at -> Household.wasOpen(progress.sessionStarted(), at))
                .isPresent();
    if (late || changed(listener, progress.stored(), now)) {
      return new Saved.Conflict(there(listener, now));
    }
    var saved = progress.with(progress.stored().next(now));
    items.put(listener, saved);
    return new Saved.Done(saved);
  }

  @Override
  public synchronized boolean erase(
      Listener listener, Optional<Progress> shared, Instant now, Duration timeout) {
    if (shared.isPresent() && !listener.recognised()) {
      throw new IllegalArgumentException("The household's own progress can't be erased and kept");
    }
    if (shared.isPresent()
        && save(shared(listener.household()), shared.get(), now, timeout)
            instanceof Saved.Conflict) {
      return false;
    }
    items.remove(listener);
    return true;
  }

  @Override
  public synchronized boolean eraseHousehold(
      Hash household, Instant unlessSince, Instant now, Duration timeout) {
    boolean newer =
        items.entrySet().stream()
            .filter(item -> item.getKey().household().equals(household))
            .anyMatch(item -> item.getValue().sessionStarted().isAfter(unlessSince));
    if (newer) {
      return false;
    }
    items.keySet().removeIf(listener -> listener.household().equals(household));
    markers.put(household, new Marker(unlessSince, now.plus(Stored.MARKED)));
    return true;
  }

  private Optional<Instant> erased(Hash household, Instant now) {
    return Optional.ofNullable(markers.get(household))
        .filter(marker -> !marker.expires().isBefore(now))
        .map(Marker::erased);
  }

  private boolean changed(Listener listener, Stored read, Instant now) {
    return read.ever()
        ? !Optional.ofNullable(items.get(listener)).map(Progress::stored).equals(Optional.of(read))
        : there(listener, now).isPresent();
  }

  private Optional<Progress> there(Listener listener, Instant now) {
    return Optional.ofNullable(items.get(listener))
        .filter(progress -> !progress.stored().expired(now));
  }

  private static Listener shared(Hash household) {
    return new Listener(household, Optional.empty());
  }
}
