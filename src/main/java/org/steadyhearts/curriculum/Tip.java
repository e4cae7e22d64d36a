package org.steadyhearts.curriculum;

import java.util.List;
import org.steadyhearts.speech.Ssml;

/**
 * One idea, at most 20 seconds, that can be tried today.
 *
 * @param number permanent and never reused: progress stores it as a bit
 * @param lesson the number of the lesson behind it
 * @param intimate whether its subject is private: said only to whoever asks for it
 * @param health whether it touches health
 * @param alone whether it needs nobody else
 * @param topics the topics that lead to it, beside those of its point
 */
public record Tip(
    int number,
    String point,
    int lesson,
    boolean intimate,
    boolean health,
    boolean alone,
    List<String> topics,
    String text) {

  public Tip {
    topics = List.copyOf(topics);
  }

  /** In characters. */
  private static final int GLANCE = 90;

  /** As much of it as is read at a glance: whole sentences, and always the first. */
  public String glance() {
    var glance = new StringBuilder();
    for (var sentence : Segment.of(text).sentences()) {
      var words = Ssml.of(sentence).words();
      if (glance.length() > 0 && glance.length() + words.length() >= GLANCE) {
        break;
      }
      glance.append(glance.length() > 0 ? " " : "").append(words);
    }
    return glance.toString();
  }
}
