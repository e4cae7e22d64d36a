package org.steadyhearts.tools.writing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.steadyhearts.tools.writing.WritersDesk.Problem;

/**
 * What a writer wants to see or hear.
 *
 * @param seconds how long an exercise is to take
 * @param wav the file to write, instead of playing it
 */
record WritingOptions(String name, OptionalInt seconds, Optional<Path> wav) {

  static final String USAGE =
      "Which one? Give a name, as in -Dexec.args=a3-3. An exercise may have --minutes 2.5, and what"
          + " is read aloud --wav FILE";

  static WritingOptions of(String... args) {
    if (args.length % 2 == 0) {
      throw new Problem(USAGE);
    }
    var order = new WritingOptions(args[0], OptionalInt.empty(), Optional.empty());
    for (int i = 1; i < args.length; i += 2) {
      order = order.with(args[i], args[i + 1]);
    }
    return order;
  }

  private WritingOptions with(String option, String value) {
    return switch (option) {
      case "--minutes" -> new WritingOptions(name, OptionalInt.of(seconds(value)), wav);
      case "--wav" -> new WritingOptions(name, seconds, Optional.of(Path.of(value)));
      default -> throw new Problem(USAGE);
    };
  }

  private static int seconds(String minutes) {
    try {
      return (int) Math.round(60 * Double.parseDouble(minutes));
    } catch (NumberFormatException e) {
      throw new Problem("--minutes takes a number, not " + minutes);
    }
  }
}
