package org.steadyhearts.dynamodb;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;

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

    private static URI start() {
      try {
        var port = String.valueOf(freePort());
        ServerRunner.createServerFromCommandLineArgs(
                new String[] {"-inMemory", "-disableTelemetry", "-port", port})
            .start();
        return URI.create("http://127.0.0.1:" + port);
      } catch (Exception e) {
        throw new IllegalStateException("DynamoDB Local did not start", e);
      }
    }

    private static int freePort() throws IOException {
      try (var socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }
  }
}
