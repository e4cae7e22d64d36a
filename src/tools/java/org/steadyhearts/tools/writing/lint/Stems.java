package org.steadyhearts.tools.writing.lint;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Text;

/** A sentence that stops in mid-air sounds like a fault of the recording. */
final class Stems {

  private static final Pattern STEM =
      Pattern.compile(
          "\\b(?:because|if (?:we|you)|is that|I feel|of is|so that|the|an?|and|but|or|my|your)"
              + "[.?!](?=\"|\\s|$)");

  /** Words that are spoken of end a sentence as themselves, as in "the word but." */
  private static final Pattern SPOKEN_OF = Pattern.compile("\\bwords? (?:\\p{L}+ )?$");

  private Stems() {}

  static Stream<Finding> check(Content content) {
    return content.sentences().flatMap(Stems::stems);
  }

  private static Stream<Finding> stems(Text text) {
    return STEM.matcher(text.spoken())
        .results()
        .filter(stem -> !SPOKEN_OF.matcher(text.spoken().substring(0, stem.start())).find())
        .map(stem -> text.finding(stem.group(), "is left in mid-air", "give a whole example"));
  }
}
