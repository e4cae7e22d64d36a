package org.steadyhearts.curriculum;

import org.steadyhearts.speech.Chime;

/** One thing that happens in a {@link Script}. */
public sealed interface Step {

  /** Words in which a pause stands where it is heard. */
  record SayStep(String text) implements Step {}

  /** A silence that the words before it announced, in seconds. */
  record QuietStep(int least, int most) implements Step {}

  /** A partner's time to speak, in seconds. */
  record FloorStep(Partner speaker, int least, int most) implements Step {}

  record ChimeStep(Chime chime) implements Step {}

  /** Who of the two has the floor. */
  enum Partner {
    FIRST,
    SECOND
  }
}
