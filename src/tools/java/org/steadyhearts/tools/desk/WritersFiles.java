package org.steadyhearts.tools.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.reader.CurriculumReader;

/** The content as its writers keep it: the one place that knows how it is read again. */
record WritersFiles(Path folder) {

  static final WritersFiles ENGLISH = new WritersFiles(Path.of("src/main/resources/curriculum/en"));

  /** The last time that any of them was saved; the epoch where there are none. */
  FileTime lastSaved() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(WritersFiles::saved).max(FileTime::compareTo).orElse(FileTime.fromMillis(0));
    } catch (IOException e) {
      return FileTime.fromMillis(0);
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
      return Files.newInputStream(folder.resolve(file));
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An editor may take a file away for a moment while it saves. */
  private static FileTime saved(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
