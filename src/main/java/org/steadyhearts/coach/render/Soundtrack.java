package org.steadyhearts.coach.render;

import java.util.List;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.speech.Bed;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Soundscape;
import org.steadyhearts.speech.Ssml;

/**
 * What is heard after the first words of an answer, where somebody wants more than the voice, free
 * of any assistant's types.
 *
 * @param cues told over the bed, one after another
 * @param closing said in the clear once the bed has faded; nothing where nothing is left to say
 * @param quiet whether bed and bells go with a whisper
 */
public record Soundtrack(List<Cue> cues, Ssml closing, Soundscape soundscape, boolean quiet) {

  /**
   * What may lie between the first words and the sound: nobody knows, and a resume must not skip.
   */
  public static final int START_MILLIS = 2_000;

  /** How long a bed takes to fade once the last cue is over. */
  public static final int FADE_MILLIS = 2_000;

  public Soundtrack {
    cues = List.copyOf(cues);
  }

  public boolean hasBed() {
    return soundscape.bed() != Bed.NONE;
  }

  /**
   * How long it takes a voice that is slower than ours by a factor. A cue is held to its length, so
   * that a slower voice needs more only where its words do not fit any more.
   */
  public double seconds(double slowness) {
    double told =
        cues.stream()
            .mapToDouble(cue -> Math.max(cue.lengthMillis() / 1000.0, cue.seconds(slowness)))
            .sum();
    return told + (hasBed() ? FADE_MILLIS / 1000.0 : 0) + Pace.seconds(closing, slowness);
  }
}
