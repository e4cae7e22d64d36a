package org.steadyhearts.coach;

import java.util.List;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Bookmark;

/** One thing that an answer says. */
public sealed interface Line {

  /**
   * A recurring phrase.
   *
   * @param wording which of its wordings, from 0
   * @param values what fills {@link Phrase#names()}, in that order: numbers and ids, not words
   */
  record Say(Phrase phrase, int wording, List<String> values) implements Line {
    public Say {
      values = List.copyOf(values);
    }

    Say in(int picked) {
      return new Say(phrase, picked, values);
    }
  }

  /** A tip, or a lesson or exercise from a place to its end. */
  record Tell(Bookmark from) implements Line {}

  /** A phrase whose wording is still to be picked. */
  static Say say(Phrase phrase, Object... values) {
    return new Say(phrase, 0, Stream.of(values).map(String::valueOf).toList());
  }
}
