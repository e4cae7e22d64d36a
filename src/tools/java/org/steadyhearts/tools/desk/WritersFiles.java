package org.steadyhearts.tools.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.reader.CurriculumReader;

/** The content as its writers keep it: the one place that knows how it is read again. */
record WritersFiles(Path folder) {

  static final WritersFiles ENGLISH = new WritersFiles(Path.of("src/main/resources/curriculum/en"));

  /** When any of them was last saved, in milliseconds of the epoch; 0 where there are none. */
  long lastSaved() {
    try (var files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  /**
   * Reads all of them.
   *
   * @throws org.steadyhearts.curriculum.reader.ContentException for the first slip
   */
  Curriculum read() {
    return CurriculumReader.read(this::open);
  }

  private InputStream open(String file) {
    try {
      var path = folder.resolve(file);
      return Files.exists(path) ? Files.newInputStream(path) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
