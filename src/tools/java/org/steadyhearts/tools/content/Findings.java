package org.steadyhearts.tools.content;

import java.util.stream.Stream;
import org.steadyhearts.speech.Ssml;

/** Ways to say what is wrong with a value. */
final class Findings {

  private static final int LONGEST_PAUSE_MILLIS = 6_000;

  private Findings() {}

  static Stream<Finding> unless(boolean fine, At at, String problem, String fix) {
    return fine ? Stream.empty() : Stream.of(at.finding(problem, fix));
  }

  /** Nobody announces a pause, so it is short; and one after another is one long pause. */
  static Stream<Finding> pauses(At text) {
    var found = Stream.<Finding>builder();
    boolean paused = true;
    for (var part : Ssml.of(text.value()).parts()) {
      boolean pauses = part instanceof Ssml.Pause;
      if (pauses && paused) {
        found.add(
            finding(
                text, "begins with a pause, or has two in a row", "keep one, after some words"));
      }
      if (part instanceof Ssml.Pause pause && pause.millis() > LONGEST_PAUSE_MILLIS) {
        var problem = "pauses for %s seconds".formatted(pause.millis() / 1000.0);
        found.add(finding(text, problem, "pause for 6 at most, or announce a quiet"));
      }
      paused = pauses;
    }
    return found.build();
  }

  static boolean endsInPause(At text) {
    var parts = Ssml.of(text.value()).parts();
    return !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Ssml.Pause;
  }

  private static Finding finding(At at, String problem, String fix) {
    return at.text(Role.EXERCISE).finding(problem, fix);
  }
}
