package org.steadyhearts.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Who runs where: what is measured has the first processor to itself. */
final class Processors {

  static final List<String> MEASURED = pinned(0);

  /** The table, and who measures. */
  static final List<String> MEASURING = pinned(1);

  private Processors() {}

  /** Keeps this process off the processor of what it measures. */
  static void stayAside() throws IOException, InterruptedException {
    if (!MEASURING.isEmpty()) {
      var self = "" + ProcessHandle.current().pid();
      new ProcessBuilder("taskset", "-a", "-p", "-c", "1", self)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
  }

  private static List<String> pinned(int processor) {
    boolean can =
        Files.isExecutable(Path.of("/usr/bin/taskset"))
            && Runtime.getRuntime().availableProcessors() > 1;
    return can ? List.of("taskset", "-c", "" + processor) : List.of();
  }
}
