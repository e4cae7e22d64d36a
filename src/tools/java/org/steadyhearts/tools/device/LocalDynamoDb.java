package org.steadyhearts.tools.device;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.steadyhearts.dynamodb.DynamoDb;
import org.steadyhearts.dynamodb.ProgressTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** One DynamoDB Local in memory for all tests of a JVM, started by the first that asks. */
public final class LocalDynamoDb {

  private LocalDynamoDb() {}

  public static URI endpoint() {
    return Running.ENDPOINT;
  }

  public static DynamoDbClient client() {
    return Running.CLIENT;
  }

  /** The name of a new, empty table. */
  public static String freshTable() {
    var name = "progress-" + UUID.randomUUID();
    ProgressTable.create(client(), name);
    return name;
  }

  private static final class Running {
    static final URI ENDPOINT = start();
    static final DynamoDbClient CLIENT = DynamoDb.create(Optional.of(ENDPOINT));

    /** Not by Amazon's own runner, which listens on every network of the machine. */
    private static URI start() {
      var requests = new LocalDynamoDBRequestHandler(0, true, null, false, false);
      var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(requests, null)));
      try {
        server.start();
      } catch (Exception e) {
        throw new IllegalStateException("DynamoDB Local did not start", e);
      }
      return URI.create(
          "http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }
  }
}
