package org.steadyhearts.coach.narration;

import java.util.Optional;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.speech.Ssml;

/** A lesson or an exercise from a place on, as far as one answer tells it. */
public interface Narration {

  Ssml speech();

  /** How long it takes in seconds, when the voice is slower than ours by the factor. */
  double seconds(double slowness);

  /** Likewise, where what is timed is held to its length, as over a sound. */
  default double heldSeconds(double slowness) {
    return seconds(slowness);
  }

  /**
   * Where to resume when {@code heard} seconds of this were certainly spoken, by a voice that may
   * be slower than ours by the factor {@code slowness}. Never past what was heard.
   */
  Bookmark resumePoint(double heard, double slowness);

  /** After how many seconds its last sentence begins. */
  double lastBegins(double slowness);

  /** The place after the one that it begins at; empty where there is none. */
  Optional<Bookmark> secondPlace();

  /** Where the next part begins, if one answer could not hold it all. */
  Optional<Bookmark> nextPart();
}
