package org.steadyhearts.simulator;

import java.util.List;

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

  static List<Manuscript> manuscripts(String name) {
    var all = new Manuscripts(Manuscripts.ENGLISH);
    var found = all.named(name);
    if (found.isEmpty()) {
      throw new Problem("There is no text called " + name + ". There are\n" + all.names());
    }
    return found;
  }

  static void run(boolean understood, String usage, Runnable command) {
    try {
      if (!understood) {
        throw new Problem(usage);
      }
      command.run();
    } catch (Problem problem) {
      System.err.println(problem.getMessage());
      System.exit(1);
    }
  }
}
