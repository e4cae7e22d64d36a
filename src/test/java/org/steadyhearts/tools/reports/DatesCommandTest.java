package org.steadyhearts.tools.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatesCommandTest {

  @TempDir private Path folder;

  @Test
  void theOldestComesFirstAndWhoeverDoesNotTellBeforeIt() throws IOException {
    var jars =
        List.of(
            jar("young-2.0.jar", "2026-05-04T10:00:00Z", "2025-01-01T10:00:00Z"),
            jar("old-1.0.jar", "2019-02-03T10:00:00Z"),
            jar("reproducible-3.1.jar", "1980-02-01T00:00:00Z"));

    assertThat(DatesCommand.list(jars))
        .containsExactly(
            "not told    reproducible-3.1", "2019-02-03  old-1.0", "2026-05-04  young-2.0");
  }

  private Path jar(String name, String... times) throws IOException {
    var path = folder.resolve(name);
    try (var jar = new JarOutputStream(Files.newOutputStream(path))) {
      for (var time : times) {
        var entry = new ZipEntry(time);
        entry.setLastModifiedTime(FileTime.from(Instant.parse(time)));
        jar.putNextEntry(entry);
      }
    }
    return path;
  }
}
