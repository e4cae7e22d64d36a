package org.steadyhearts.curriculum;

import java.util.List;

/**
 * What is said softly while a partner's turn runs, each in several wordings.
 *
 * @param half when half of the turn is left
 * @param minute when one minute is left
 * @param halfMinute when half a minute is left
 * @param plenty at any other time, so that nobody takes a long silence for the end
 */
public record Marks(
    List<String> half, List<String> minute, List<String> halfMinute, List<String> plenty) {

  public Marks {
    half = List.copyOf(half);
    minute = List.copyOf(minute);
    halfMinute = List.copyOf(halfMinute);
    plenty = List.copyOf(plenty);
  }
}
