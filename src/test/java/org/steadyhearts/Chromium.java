package org.steadyhearts;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A real browser, where the machine has one. */
public final class Chromium {

  private Chromium() {}

  /** Its program; the test is skipped, with a word, where there is none. */
  public static String onThePath() {
    var found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .flatMap(folder -> Stream.of("chromium", "google-chrome").map(Path.of(folder)::resolve))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(found.isPresent(), "Skipped: there is no Chromium on the path. Install chromium");
    return found.get().toString();
  }
}
