package org.steadyhearts.exercise;

import org.steadyhearts.curriculum.Phase.Move;
import org.steadyhearts.curriculum.Step.Partner;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;

/**
 * One instruction on a timeline.
 *
 * @param startMillis from the start of the exercise
 * @param speech all that is heard of it, its silence included; it takes exactly its length
 */
public record Cue(int startMillis, int lengthMillis, Act act, Ssml speech) {

  /** What a cue is for. */
  public sealed interface Act {}

  public record Say() implements Act {}

  /**
   * A phase of a breath, with its words inside.
   *
   * @param cycle which time round, from 0
   * @param first whether it begins a cycle
   */
  public record Breathe(Move move, int cycle, boolean first) implements Act {}

  /** A silence that was announced. */
  public record Rest() implements Act {}

  public record Ring() implements Act {}

  /** A partner's turn to speak, with the soft time marks inside. */
  public record Floor(Partner speaker) implements Act {}

  public int endMillis() {
    return startMillis + lengthMillis;
  }

  /** How long it takes a voice that is slower than ours by a factor. */
  public double seconds(double slowness) {
    return Pace.seconds(speech, slowness);
  }

  /** Whether it must last as long as its pattern says, however fast the voice is. */
  public boolean isTimed() {
    return act instanceof Breathe || act instanceof Floor;
  }

  /** Likewise, where what is timed is held to its length, as over a sound. */
  public double heldSeconds(double slowness) {
    return isTimed() ? Pace.heldSeconds(speech, slowness) : seconds(slowness);
  }
}
