package org.steadyhearts.progress;

class InMemoryProgressStoreTest extends ProgressStoreContract {

  private static final ProgressStore STORE = new InMemoryProgressStore();

  @Override
  protected ProgressStore store() {
    return STORE;
  }
}
