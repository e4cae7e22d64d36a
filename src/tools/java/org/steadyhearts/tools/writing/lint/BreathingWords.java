package org.steadyhearts.tools.writing.lint;

import java.util.stream.Stream;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Content.Exercise;
import org.steadyhearts.tools.content.Content.Phase;
import org.steadyhearts.tools.content.English;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Text;

/** Words of a breath are said within that part of it. */
final class BreathingWords {

  private static final int MOST_WORDS_HALF_WAY = 3;

  private BreathingWords() {}

  static Stream<Finding> check(Content content) {
    return content.exercises().stream().flatMap(BreathingWords::exercise);
  }

  private static Stream<Finding> exercise(Exercise exercise) {
    return Stream.concat(
        exercise.phases().stream().flatMap(BreathingWords::phase),
        exercise.phases().stream()
            .limit(1)
            .flatMap(
                first -> exercise.between().stream().flatMap(text -> fits(text, first.seconds()))));
  }

  private static Stream<Finding> phase(Phase phase) {
    return Stream.of(
            phase.words().stream().flatMap(text -> fits(text, phase.seconds())),
            phase.second().stream().flatMap(text -> fits(text, phase.seconds() / 2.0)),
            phase.second().stream().flatMap(BreathingWords::few))
        .flatMap(all -> all);
  }

  private static Stream<Finding> fits(Text text, double seconds) {
    return text.seconds() <= seconds
        ? Stream.empty()
        : Stream.of(
            text.finding(
                "takes %.1f seconds".formatted(text.seconds()),
                "it is said within %.1f".formatted(seconds)));
  }

  private static Stream<Finding> few(Text text) {
    int words = English.words(text.value()).size();
    return words <= MOST_WORDS_HALF_WAY
        ? Stream.empty()
        : Stream.of(text.finding("has " + words + " words", "keep it to " + MOST_WORDS_HALF_WAY));
  }
}
