package org.steadyhearts.simulator;

import java.nio.file.Files;
import java.util.List;
import org.steadyhearts.curriculum.reader.ContentError;

/**
 * What the writers' commands have in common: finding a text, and saying plainly what went wrong.
 */
final class WritersDesk {

  /** Something that a writer can put right. */
  static final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Problem(String message) {
      super(message);
    }
  }

  private WritersDesk() {}

  static List<Manuscript> manuscripts(Order order) {
    var all = new Manuscripts(Manuscripts.ENGLISH);
    if (!Files.isDirectory(all.folder())) {
      throw new Problem("There are no texts here. Run this in the project's own folder");
    }
    var found = all.named(order.name(), order.seconds());
    if (found.isEmpty()) {
      throw new Problem("There is no text called " + order.name() + ". There are\n" + all.names());
    }
    return found;
  }

  static void run(Runnable command) {
    try {
      command.run();
    } catch (Problem | ContentError problem) {
      System.err.println(problem.getMessage());
      System.exit(1);
    }
  }
}
