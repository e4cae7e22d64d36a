package org.steadyhearts.curriculum;

import org.steadyhearts.speech.Chime;

/** One thing that happens in a {@link Script}. */
public sealed interface Step {

  /** Words in which a pause stands where it is heard. */
  record Say(String text) implements Step {}

  /** A silence that the words before it announced, in seconds. */
  record Quiet(int least, int most) implements Step {}

  /** A partner's time to speak, in seconds. */
  record Turn(Speaker speaker, int least, int most) implements Step {}

  record Ring(Chime chime) implements Step {}

  /** Who of the two has the floor. */
  enum Speaker {
    FIRST,
    SECOND
  }
}
