package org.steadyhearts.curriculum;

import java.util.List;
import java.util.Optional;

/**
 * Something a listener can ask a tip or a lesson about.
 *
 * @param id as in the interaction model's topic slot
 * @param spoken how it is named in a sentence, as in "every tip about trust"
 * @param points whose lessons and tips answer it, beside those that name it themselves
 * @param elsewhere who knows more about it, where nothing here answers it
 */
public record Topic(String id, String spoken, List<String> points, Optional<String> elsewhere) {

  public Topic {
    points = List.copyOf(points);
  }
}
