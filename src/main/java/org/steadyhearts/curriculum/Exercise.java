package org.steadyhearts.curriculum;

import java.util.List;
import java.util.Optional;

/**
 * A guided practice.
 *
 * @param number permanent and never reused: progress stores it
 * @param id as in a lesson's {@link Lesson#exercise}
 * @param name as spoken in "let's do box breathing"
 * @param points what it practises
 * @param card discreet text for the Alexa app
 * @param about one short line for "which exercises are there"
 * @param offer how it is named in "shall we try"; empty where it is never offered
 * @param intimate whether it is private: begun only by whoever asks for it
 * @param health whether it touches health
 * @param alone whether it is for whoever is on their own
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
    Optional<String> offer,
    boolean intimate,
    boolean health,
    boolean alone,
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

  /** How it is named in a question, as in "shall we try one mindful minute". */
  public String offered() {
    return offer.orElse(name);
  }
}
