package org.steadyhearts.tools.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steadyhearts.dynamodb.DynamoDb;
import org.steadyhearts.dynamodb.ProgressTable;

class LocalTableTest {

  @TempDir private Path temporary;

  @Test
  void whoeverOpensItNextFindsItWhereItWas() throws Exception {
    var folder = temporary.resolve("data");
    var first = LocalTable.open(folder);
    first.close();
    try (var next = LocalTable.open(folder)) {
      assertThat(next.endpoint()).isEqualTo(first.endpoint());
    }
  }

  @Test
  void onlyItsOwnerCanReadTheTable() throws Exception {
    assumeTrue(
        Files.getFileStore(temporary).supportsFileAttributeView("posix"), "Skipped: no POSIX");
    var folder = temporary.resolve("data");
    try (var table = LocalTable.open(folder);
        var client = DynamoDb.create(Optional.of(table.endpoint()))) {
      ProgressTable.create(client, "kept");
      assertThat(permissions(folder)).isEqualTo("rwx------");
      assertThat(permissions(folder.resolve(LocalServer.DATABASE))).isEqualTo("rw-------");
    }
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
