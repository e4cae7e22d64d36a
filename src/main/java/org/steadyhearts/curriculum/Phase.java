package org.steadyhearts.curriculum;

import java.util.List;
import java.util.Optional;
import org.steadyhearts.speech.Pace;

/**
 * One side of a breathing pattern.
 *
 * @param words in several wordings, the fullest first
 * @param second soft words half way through a phase that would be too long a silence
 */
public record Phase(Move move, int seconds, List<String> words, Optional<String> second) {

  /**
   * What the breath does. A sip is a second, short breath in; a rest is a hold with empty lungs.
   */
  public enum Move {
    IN,
    SIP,
    HOLD,
    OUT,
    REST;

    public boolean holds() {
      return this == HOLD || this == REST;
    }
  }

  public Phase {
    words = List.copyOf(words);
  }

  public int millis() {
    return seconds * 1000;
  }

  /** The time there is for words, up to the second ones or the next phase. */
  public int millisForWords() {
    return second.isPresent() ? millis() / 2 : millis();
  }

  /** Whether words can be said inside the phase. */
  public boolean fits(String words) {
    return Pace.seconds(words) * 1000 <= millisForWords();
  }
}
