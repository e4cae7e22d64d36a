package org.steadyhearts.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.ProgressStore;

/** A store that can be told to fail, or to let somebody else be quicker. */
final class FlakyStore implements ProgressStore {
  final InMemoryProgressStore inner = new InMemoryProgressStore();
  int reads;
  boolean down;
  boolean broken;
  boolean savesFail;
  Runnable beforeNextSave = () -> {};

  @Override
  public Household load(Hash household, Instant now, Duration timeout) {
    reads++;
    failIf(down);
    if (broken) {
      throw new IllegalStateException("the store has a fault of its own");
    }
    return inner.load(household, now, timeout);
  }

  @Override
  public Saved save(Listener listener, Progress progress, Instant now, Duration timeout) {
    failIf(down || savesFail);
    letSomebodyElseFirst();
    return inner.save(listener, progress, now, timeout);
  }

  @Override
  public boolean erase(
      Listener listener, Optional<Progress> shared, Instant now, Duration timeout) {
    failIf(down || savesFail);
    letSomebodyElseFirst();
    return inner.erase(listener, shared, now, timeout);
  }

  @Override
  public boolean eraseHousehold(
      Hash household, Instant unlessSince, Instant now, Duration timeout) {
    return inner.eraseHousehold(household, unlessSince, now, timeout);
  }

  private void letSomebodyElseFirst() {
    var first = beforeNextSave;
    beforeNextSave = () -> {};
    first.run();
  }

  private static void failIf(boolean fails) {
    if (fails) {
      throw new StoreUnavailableException("the store is down", null);
    }
  }
}
