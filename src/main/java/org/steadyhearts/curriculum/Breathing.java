package org.steadyhearts.curriculum;

import java.util.List;
import java.util.Optional;

/**
 * A pattern of breath that goes round.
 *
 * @param care what somebody should know before a pattern that holds the breath
 * @param between soft lines said now and then instead of the words of the first phase
 */
public record Breathing(
    Optional<String> care,
    String opening,
    List<Phase> cycle,
    List<String> between,
    Cycles cycles,
    String closing)
    implements Exercise.Body {

  /** How often a pattern may go round. */
  public record Cycles(int fewest, int usual, int most) {}

  public Breathing {
    cycle = List.copyOf(cycle);
    between = List.copyOf(between);
  }
}
