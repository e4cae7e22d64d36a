package org.steadyhearts.curriculum.reader;

import java.util.List;
import java.util.Optional;
import org.steadyhearts.speech.Ssml;

/** Rules for what is said in an exercise. */
final class Texts {

  static final int LEAST_WORDINGS = 3;

  private static final int LONGEST_PAUSE_MILLIS = 6_000;

  private Texts() {}

  static Optional<String> ifAny(String text) {
    return Optional.of(text.strip()).filter(some -> !some.isEmpty());
  }

  static void requireWordings(String path, String place, List<String> wordings) {
    if (wordings.size() < LEAST_WORDINGS) {
      throw new ContentException(
          path, "%s needs at least %d wordings; add some".formatted(place, LEAST_WORDINGS));
    }
  }

  /** Nobody announces a pause, so it is short; and one after another is one long pause. */
  static void checkPauses(String path, String place, String text) {
    var parts = Ssml.of(text).parts();
    boolean paused = true;
    for (var part : parts) {
      boolean pauses = part instanceof Ssml.Pause;
      if (pauses && paused) {
        throw new ContentException(
            path, place + " begins with a pause, or has two in a row; keep one, after some words");
      }
      if (part instanceof Ssml.Pause pause && pause.millis() > LONGEST_PAUSE_MILLIS) {
        throw new ContentException(
            path,
            "%s pauses for %s seconds; 6 at most, or announce a quiet"
                .formatted(place, pause.millis() / 1000.0));
      }
      paused = pauses;
    }
  }

  static boolean endsWithPause(String text) {
    var parts = Ssml.of(text).parts();
    return !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Ssml.Pause;
  }
}
