package org.steadyhearts.curriculum;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The wordings of every {@link Phrase}. */
public record Phrases(Map<Phrase, List<String>> wordings) {

  public Phrases {
    wordings = Map.copyOf(new EnumMap<>(wordings));
  }

  public int count(Phrase phrase) {
    return wordings.get(phrase).size();
  }

  /** One of the wordings, from 0; a number that a later release no longer has gives the first. */
  public String wording(Phrase phrase, int number) {
    var all = wordings.get(phrase);
    return all.get(number < all.size() ? number : 0);
  }
}
