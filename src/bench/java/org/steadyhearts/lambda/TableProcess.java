package org.steadyhearts.lambda;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.steadyhearts.dynamodb.DynamoDb;
import org.steadyhearts.dynamodb.DynamoDbProgressStore;
import org.steadyhearts.dynamodb.ProgressTable;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.ProgressStore.Saved;

/**
 * The table in a process of its own, with the flags that suit it and on the other processor, warmed
 * before anybody is measured: in ours, it would be the table that is measured.
 */
final class TableProcess implements AutoCloseable {

  /** So many that its second compiler has done its work. */
  private static final int WARMING = 6_000;

  private static final Duration PATIENT = Duration.ofSeconds(10);

  private final Process process;
  private final URI endpoint;
  private final String table = "progress-" + UUID.randomUUID();

  TableProcess() throws IOException {
    process = Processors.start(Processors.MEASURING, List.of("-Xmx512m"), TableServer.class);
    endpoint = URI.create(process.inputReader().readLine());
    warm();
  }

  URI endpoint() {
    return endpoint;
  }

  String table() {
    return table;
  }

  private void warm() {
    try (var client = DynamoDb.create(Optional.of(endpoint))) {
      ProgressTable.create(client, table);
      var store = new DynamoDbProgressStore(client, table);
      var listener = new Listener(Hash.of(table), Optional.empty());
      var progress = Progress.fresh(1);
      for (int call = 0; call < WARMING; call++) {
        store.load(listener.household(), Instant.now(), PATIENT);
        if (store.save(listener, progress, Instant.now(), PATIENT) instanceof Saved.Done done) {
          progress = done.progress();
        }
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
