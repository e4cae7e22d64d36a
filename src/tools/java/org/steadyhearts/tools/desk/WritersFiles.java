package org.steadyhearts.tools.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.tools.content.ContentCompiler;
import org.steadyhearts.tools.content.ContentFiles;

/** The content as its writers keep it: the one place that knows how it is read again. */
record WritersFiles(List<Path> folders) {

  static final WritersFiles ENGLISH = new WritersFiles(ContentFiles.ENGLISH);

  /** When any of them was last saved, in milliseconds of the epoch; 0 where there are none. */
  long lastSaved() {
    return folders.stream()
        .flatMapToLong(folder -> saved(folder).stream().mapToLong(l -> l))
        .max()
        .orElse(0);
  }

  private static List<Long> saved(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(file -> file.toFile().lastModified()).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /**
   * Reads all of them.
   *
   * @throws org.steadyhearts.tools.content.ContentException for every slip
   */
  Curriculum read() {
    Map<String, String> files = new TreeMap<>();
    folders.forEach(folder -> files.putAll(ContentFiles.under(folder)));
    return ContentCompiler.compile(files, ContentFiles.SCHEMAS, true);
  }
}
