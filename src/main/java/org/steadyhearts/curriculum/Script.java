package org.steadyhearts.curriculum;

import java.util.List;
import java.util.stream.Stream;

/**
 * An exercise told step by step.
 *
 * @param usualSeconds how long it takes when no length is asked for
 * @param marks what is said while a partner's turn runs
 */
public record Script(
    List<Step> opening, List<Step> steps, List<Step> closing, int usualSeconds, Marks marks)
    implements Exercise.Body {

  public Script {
    opening = List.copyOf(opening);
    steps = List.copyOf(steps);
    closing = List.copyOf(closing);
  }

  /** From the first word to the last chime. */
  public List<Step> all() {
    return Stream.of(opening, steps, closing).flatMap(List::stream).toList();
  }
}
