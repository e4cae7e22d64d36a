package org.steadyhearts.coach.answer;

import java.util.List;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Bookmark;

/** One thing that an answer says. */
public sealed interface Utterance {

  /**
   * A recurring phrase.
   *
   * @param wording which of its wordings, from 0
   * @param values what fills {@link Phrase#names()}, in that order: numbers and ids, not words
   */
  record Said(Phrase phrase, int wording, List<String> values) implements Utterance {
    public Said {
      values = List.copyOf(values);
    }

    public Said withWording(int picked) {
      return new Said(phrase, picked, values);
    }
  }

  /** A tip, or a lesson or exercise from a place to its end. */
  record Told(Bookmark from) implements Utterance {}

  /** A tip whose words stand on the card, and are not said. */
  record Carded(int tip) implements Utterance {}

  /** A phrase whose wording is still to be picked. */
  static Said say(Phrase phrase, Object... values) {
    return new Said(phrase, 0, Stream.of(values).map(String::valueOf).toList());
  }
}
