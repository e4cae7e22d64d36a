package org.steadyhearts.tools.speaker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local inside this process, kept in a folder. Its own {@code ServerRunner} would listen
 * on every network of the machine; here it is put behind a server that listens to nobody else.
 */
final class LocalServer implements AutoCloseable {

  /** As DynamoDB Local calls its file where all regions share one. */
  static final String DATABASE = "shared-local-instance.db";

  /** Held strongly: a logger that nobody holds forgets what it was told. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private final Server server;

  private LocalServer(Server server) {
    this.server = server;
  }

  /**
   * Starts it.
   *
   * @param port 0 for any that is free
   * @throws java.io.IOException if it cannot listen, as where the port is taken
   */
  static LocalServer start(Path folder, int port) throws IOException {
    OwnersFiles.file(folder.resolve(DATABASE));
    // What it complains of, the skill says in its own way.
    SQLITE.setUseParentHandlers(false);
    var requests = new LocalDynamoDBRequestHandler(0, false, folder.toString(), true, false);
    var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(requests, null)));
    try {
      server.start();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The local table did not start", e);
    }
    return new LocalServer(server);
  }

  URI address() {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The local table did not stop", e);
    }
  }
}
