package org.steadyhearts.tools.speaker;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Gives each exchange a thread of its own and interrupts it when its time is up. An interrupted
 * read closes its connection, so a client that sends half a request holds up nobody else. The JDK's
 * {@code sun.net.httpserver.maxReqTime} is read once, by the first server of a process, so it
 * cannot be relied on here.
 */
final class DeadlineExecutor implements Executor, AutoCloseable {

  private final ExecutorService threads =
      Executors.newCachedThreadPool(task -> daemon(task, "endpoint"));
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "endpoint deadlines"));
  private final Duration timeout;

  DeadlineExecutor(Duration timeout) {
    this.timeout = timeout;
  }

  @Override
  public void execute(Runnable exchange) {
    threads.execute(() -> run(exchange));
  }

  @Override
  public void close() {
    clock.shutdownNow();
    threads.shutdownNow();
  }

  private void run(Runnable exchange) {
    var thread = Thread.currentThread();
    var deadline = clock.schedule(thread::interrupt, timeout.toMillis(), TimeUnit.MILLISECONDS);
    try {
      exchange.run();
    } finally {
      deadline.cancel(false);
    }
  }

  private static Thread daemon(Runnable task, String name) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
