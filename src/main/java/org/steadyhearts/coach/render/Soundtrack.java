package org.steadyhearts.coach.render;

import java.util.List;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.speech.Bed;
import org.steadyhearts.speech.Delivery;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Soundscape;
import org.steadyhearts.speech.Ssml;

/**
 * What is heard after the first words of an answer, where somebody wants more than the voice, free
 * of any assistant's types.
 *
 * @param cues told over the bed, one after another
 * @param closing said in the clear once the bed has faded; nothing where nothing is left to say
 * @param delivery how the words are said; beside a whisper, bed and bells are quiet too
 */
public record Soundtrack(List<Cue> cues, Ssml closing, Soundscape soundscape, Delivery delivery) {

  /**
   * What may lie between the first words and the sound: nobody knows, and a resume must not skip.
   */
  public static final int START_MILLIS = 2_000;

  /** How long a bed takes to fade once the last cue is over. */
  public static final int FADE_MILLIS = 2_000;

  /** Alexa takes 240 for an answer with sound, its speech and silence included. */
  private static final int LONGEST_SECONDS = 239;

  public Soundtrack {
    cues = List.copyOf(cues);
  }

  public boolean hasBed() {
    return soundscape.bed() != Bed.NONE;
  }

  /** What lies between the last cue and the closing words. */
  int fadeMillis() {
    return hasBed() ? FADE_MILLIS : 0;
  }

  /** Whether Alexa plays all of it after what is said before, in a voice of a slowness. */
  boolean fits(Ssml before, double slowness) {
    return Pace.seconds(before, slowness) + seconds(slowness) <= LONGEST_SECONDS;
  }

  /** How long it takes a voice that is slower than ours by a factor. */
  public double seconds(double slowness) {
    double told = cues.stream().mapToDouble(cue -> cue.heldSeconds(slowness)).sum();
    return told + fadeMillis() / 1000.0 + Pace.seconds(closing, slowness);
  }
}
