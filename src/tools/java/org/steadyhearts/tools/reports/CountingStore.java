package org.steadyhearts.tools.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.ProgressStore;

/** Counts what is asked of another store. */
final class CountingStore implements ProgressStore {

  private final ProgressStore store;
  int reads;
  int writes;

  CountingStore(ProgressStore store) {
    this.store = store;
  }

  @Override
  public Household load(Hash household, Instant now, Duration timeout) {
    reads++;
    return store.load(household, now, timeout);
  }

  @Override
  public Saved save(Listener listener, Progress progress, Instant now, Duration timeout) {
    writes++;
    return store.save(listener, progress, now, timeout);
  }

  @Override
  public boolean erase(
      Listener listener, Optional<Progress> shared, Instant now, Duration timeout) {
    writes++;
    return store.erase(listener, shared, now, timeout);
  }

  @Override
  public boolean eraseHousehold(
      Hash household, Instant unlessSince, Instant now, Duration timeout) {
    reads++;
    writes++;
    return store.eraseHousehold(household, unlessSince, now, timeout);
  }
}
