package org.steadyhearts.simulator;

import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.progress.ProgressStoreContract;

class MemoryStoreTest extends ProgressStoreContract {

  private static final ProgressStore STORE = new MemoryStore();

  @Override
  protected ProgressStore store() {
    return STORE;
  }
}
