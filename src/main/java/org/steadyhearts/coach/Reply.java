package org.steadyhearts.coach;

import java.util.Optional;
import org.steadyhearts.speech.Ssml;

/**
 * What the skill answers, free of any assistant's types.
 *
 * @param reprompt heard when nobody answers; present if and only if the session stays open
 * @param card discreet text for the listener's app
 */
public record Reply(Ssml speech, Optional<Ssml> reprompt, Optional<String> card) {

  public static final Reply SILENCE = new Reply(Ssml.NOTHING, Optional.empty(), Optional.empty());

  public boolean ends() {
    return reprompt.isEmpty();
  }
}
