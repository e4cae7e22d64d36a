package org.steadyhearts.tools.speaker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local inside this process, kept in a folder. Its own {@code ServerRunner} would listen
 * on every network of the machine; here it is put behind a server that listens to nobody else.
 *
 * <p>Two speakers may use one folder at the same time: the second one shares the table of the
 * first.
 */
final class LocalTable implements AutoCloseable {

  /** Held strongly: a logger that nobody holds forgets what it was told. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private static final int PATIENCE_MILLIS = 10_000;

  private final URI endpoint;
  private final Optional<Server> server;
  private final FileChannel lock;

  private LocalTable(URI endpoint, Optional<Server> server, FileChannel lock) {
    this.endpoint = endpoint;
    this.server = server;
    this.lock = lock;
  }

  static LocalTable open(Path folder) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve("endpoint");
    var lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(lock)) {
      return new LocalTable(shared(file), Optional.empty(), lock);
    }
    Files.deleteIfExists(file);
    var server = start(folder);
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    var endpoint = URI.create("http://127.0.0.1:" + port);
    Files.writeString(file, endpoint.toString());
    return new LocalTable(endpoint, Optional.of(server), lock);
  }

  URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() throws IOException {
    try {
      if (server.isPresent()) {
        server.get().stop();
      }
    } catch (Exception e) {
      throw new IllegalStateException("The local table did not stop", e);
    } finally {
      lock.close();
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

  /** Where the other speaker's table is; that may just be starting. */
  private static URI shared(Path file) throws IOException {
    for (int waited = 0; waited < PATIENCE_MILLIS; waited += 100) {
      if (Files.exists(file)) {
        return URI.create(Files.readString(file));
      }
      pause();
    }
    throw new IOException("Another speaker uses " + file.getParent() + " and does not answer");
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Not waited for", e);
    }
  }

  private static Server start(Path folder) {
    // What it complains of, the skill says in its own way.
    SQLITE.setUseParentHandlers(false);
    var requests = new LocalDynamoDBRequestHandler(0, false, folder.toString(), true, false);
    var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(requests, null)));
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("The local table did not start", e);
    }
    return server;
  }
}
