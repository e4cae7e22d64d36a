package org.steadyhearts.tools.speaker;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The table in a folder. Several speakers may use one folder at the same time: the first one serves
 * the table, the others share it. When the first ends, another takes its place at the same address,
 * so that nobody has to look for it again.
 */
final class LocalTable implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LocalTable.class);
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int STEP_MILLIS = 100;

  private final Path folder;
  private final FileChannel lock;
  private URI endpoint;
  private Optional<LocalServer> server = Optional.empty();
  private boolean closed;

  private LocalTable(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  static LocalTable open(Path folder) throws IOException {
    OwnersFiles.folder(folder);
    var lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var table = new LocalTable(folder, lock);
    try {
      table.join();
      return table;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  URI endpoint() {
    return endpoint;
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    try {
      server.ifPresent(LocalServer::close);
    } finally {
      lock.close();
    }
  }

  private void join() throws IOException {
    if (locked(lock)) {
      endpoint = serveFirst();
    } else {
      endpoint = shared();
      var successor = new Thread(this::takeOver, "local table's successor");
      successor.setDaemon(true);
      successor.start();
    }
  }

  /** A lock goes with its process, however that ends. */
  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Where it was last, if that is free: speakers that are still there look for it there. */
  private URI serveFirst() throws IOException {
    var last = lastAddress();
    Files.deleteIfExists(address());
    if (last.isPresent()) {
      try {
        return serve(last.get().getPort());
      } catch (IOException e) {
        LOG.debug("The port of the last table is taken", e);
      }
    }
    return serve(0);
  }

  private URI serve(int port) throws IOException {
    var started = LocalServer.start(folder, port);
    server = Optional.of(started);
    Files.writeString(address(), started.address().toString());
    return started.address();
  }

  /** Where the other speaker's table is; that may just be starting. */
  private URI shared() throws IOException {
    for (int waited = 0; waited < TIMEOUT_MILLIS; waited += STEP_MILLIS) {
      var there = lastAddress();
      if (there.isPresent()) {
        return there.get();
      }
      try {
        Thread.sleep(STEP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("The other speaker was not waited for", e);
      }
    }
    throw new IOException("Another speaker uses " + folder + " and does not answer");
  }

  /** Waits until whoever serves the table has ended, and serves it from then on. */
  private void takeOver() {
    try {
      while (!tookOver()) {
        Thread.sleep(STEP_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      LOG.error("The other speaker ended, and its table cannot be served in its place", e);
    }
  }

  private synchronized boolean tookOver() throws IOException {
    if (!closed && locked(lock)) {
      serve(endpoint.getPort());
    }
    return closed || server.isPresent();
  }

  private Path address() {
    return folder.resolve("endpoint");
  }

  /** Nothing where no whole address is written, as in a file that is just being written. */
  private Optional<URI> lastAddress() throws IOException {
    if (!Files.exists(address())) {
      return Optional.empty();
    }
    var text = Files.readString(address());
    return text.matches("http://127\\.0\\.0\\.1:\\d{1,5}")
        ? Optional.of(URI.create(text))
        : Optional.empty();
  }
}
