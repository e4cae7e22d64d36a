package org.steadyhearts.tools.speaker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.steadyhearts.dynamodb.DynamoDb;
import org.steadyhearts.dynamodb.DynamoDbProgressStore;
import org.steadyhearts.dynamodb.ProgressTable;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.tools.ToolException;

/** Where the speaker remembers: in a folder, or only until it ends. */
record SpeakerMemory(ProgressStore store, Optional<LocalTable> table) implements AutoCloseable {

  static final String TABLE = "steady-hearts";

  static SpeakerMemory open(Optional<Path> folder) {
    if (folder.isEmpty()) {
      return new SpeakerMemory(new InMemoryProgressStore(), Optional.empty());
    }
    try {
      var table = LocalTable.open(folder.get());
      var client = DynamoDb.create(Optional.of(table.endpoint()));
      ProgressTable.create(client, TABLE);
      return new SpeakerMemory(new DynamoDbProgressStore(client, TABLE), Optional.of(table));
    } catch (IOException e) {
      throw new ToolException(
          "--data " + folder.get() + ": give a folder to write in, or --memory (" + e + ")");
    }
  }

  @Override
  public void close() throws IOException {
    if (table.isPresent()) {
      table.get().close();
    }
  }
}
