package org.steadyhearts.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** A program of this class path in a process of its own. */
  static Process start(
      List<String> where, List<String> flags, Class<?> program, String... arguments)
      throws IOException {
    var command = new ArrayList<>(where);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static List<String> pinned(int processor) {
    boolean can =
        Files.isExecutable(Path.of("/usr/bin/taskset"))
            && Runtime.getRuntime().availableProcessors() > 1;
    return can ? List.of("taskset", "-c", "" + processor) : List.of();
  }
}
