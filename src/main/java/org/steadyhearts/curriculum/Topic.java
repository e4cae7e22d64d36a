package org.steadyhearts.curriculum;

import java.util.List;

/**
 * Something a listener can ask a tip or a lesson about.
 *
 * @param id as in the interaction model's topic slot
 * @param spoken how it is named in a sentence, as in "every tip about trust"
 */
public record Topic(String id, String spoken, List<String> points) {

  public Topic {
    points = List.copyOf(points);
  }
}
