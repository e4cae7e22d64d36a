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
   * @param values what fills {@link Phrase#names()}, in that order: numbers and ids, not words
   */
  record Say(Phrase phrase, List<String> values) implements Line {
    public Say {
      values = List.copyOf(values);
    }
  }

  /** A tip, or a lesson or exercise from a place to its end. */
  record Tell(Bookmark from) implements Line {}

  static Line say(Phrase phrase, Object... values) {
    return new Say(phrase, Stream.of(values).map(String::valueOf).toList());
  }
}
