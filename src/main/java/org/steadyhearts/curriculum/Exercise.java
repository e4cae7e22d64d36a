package org.steadyhearts.curriculum;

import java.util.List;

/**
 * A guided practice.
 *
 * @param number permanent and never reused: progress stores it
 * @param id as in a lesson's {@link Lesson#exercise}
 * @param name as spoken in "let's do box breathing"
 * @param points what it practises
 * @param card discreet text for the Alexa app
 * @param about one short line for "which exercises are there"
 */
public record Exercise(
    int number,
    String id,
    String name,
    Kind kind,
    People people,
    List<String> points,
    String card,
    String about,
    Body body) {

  /** What is practised. */
  public enum Kind {
    BREATHING,
    LISTENING,
    REFLECTION
  }

  /** How many it takes. Two adults who are close, whatever they are to each other. */
  public enum People {
    ONE,
    TWO
  }

  /** What happens in it, without any times: those are computed. */
  public sealed interface Body permits Breathing, Script {}

  public Exercise {
    points = List.copyOf(points);
  }
}
