package org.steadyhearts.progress;

import java.util.Optional;

/**
 * Who is speaking: a recognised person of a household, or the household where the voice is not
 * recognised.
 */
public record Listener(Hash household, Optional<Hash> person) {

  public boolean recognised() {
    return person.isPresent();
  }
}
