package org.steadyhearts.curriculum;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The wordings of every {@link Phrase}. */
public record Phrases(Map<Phrase, List<String>> wordings) {

  public Phrases {
    wordings = Map.copyOf(new EnumMap<>(wordings));
  }

  /** Always the same wording for the same choice, which may be any number. */
  public String wording(Phrase phrase, long choice) {
    var all = wordings.get(phrase);
    return all.get((int) Math.floorMod(choice, (long) all.size()));
  }
}
