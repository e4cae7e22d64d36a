package org.steadyhearts.alexa;

import org.crac.Context;
import org.crac.Resource;

/**
 * What happens before Lambda takes its snapshot of the process: everything is used once, nothing
 * stays connected, and no address of a name stays known. Nothing needs doing after: the next call
 * connects anew, keys are asked for again when they have expired, and what looks like chance is
 * picked by each request's hash.
 */
record Snapshot(Runnable prime, Runnable disconnect, Runnable forgetAddresses) implements Resource {

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    prime.run();
    disconnect.run();
    forgetAddresses.run();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {}
}
