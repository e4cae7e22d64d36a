package org.steadyhearts.tools.writing;

import java.nio.file.Files;
import java.util.List;
import org.steadyhearts.tools.content.ContentException;
import org.steadyhearts.tools.content.ContentFiles;

/**
 * What the writers' commands have in common: finding a text, and saying plainly what went wrong.
 */
public final class WritersDesk {

  /** Something that a writer can put right. */
  public static final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Problem(String message) {
      super(message);
    }
  }

  private WritersDesk() {}

  static List<Manuscript> manuscripts(WritingOptions order) {
    if (!Files.isDirectory(ContentFiles.ENGLISH.get(0))) {
      throw new Problem("There are no texts here. Run this in the project's own folder");
    }
    var all = Manuscripts.english();
    var found = all.named(order.name(), order.seconds());
    if (found.isEmpty()) {
      throw new Problem("There is no text called " + order.name() + ". There are\n" + all.names());
    }
    return found;
  }

  public static void run(Runnable command) {
    try {
      command.run();
    } catch (Problem | ContentException problem) {
      System.err.println(problem.getMessage());
      System.exit(1);
    }
  }
}
