package org.steadyhearts.progress;

import java.util.Map;
import java.util.Optional;

/**
 * All progress behind one Alexa user id, as one read finds it.
 *
 * @param shared what belongs to no recognised voice
 */
public record Household(Optional<Progress> shared, Map<Hash, Progress> people) {

  public static final Household EMPTY = new Household(Optional.empty(), Map.of());

  public Household {
    people = Map.copyOf(people);
  }

  public Optional<Progress> of(Listener listener) {
    return listener.person().map(person -> Optional.ofNullable(people.get(person))).orElse(shared);
  }
}
