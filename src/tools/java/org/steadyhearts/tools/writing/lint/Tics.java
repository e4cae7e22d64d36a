package org.steadyhearts.tools.writing.lint;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.At;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Text;

/**
 * Words that wear out when they are heard often, from {@code tics.yaml}: ceilings over all lessons
 * and over all tips, not quotas.
 */
record Tics(List<Tic> tics) implements Rule {

  /**
   * @param lessons how often it may be said in all lessons
   * @param tips how often in all tips
   */
  private record Tic(String name, Pattern words, int lessons, int tips) {}

  static Tics of(String yaml) {
    return new Tics(At.root("tics.yaml", yaml).items().stream().map(Tics::tic).toList());
  }

  private static Tic tic(At at) {
    var words = String.join("|", at.values("words"));
    return new Tic(
        at.values("words").get(0),
        Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE),
        at.get("lessons").number(),
        at.get("tips").number());
  }

  @Override
  public Stream<Finding> check(Content content) {
    var lessons = content.segments().toList();
    var tips = content.tipTexts().toList();
    return tics.stream()
        .flatMap(
            tic ->
                Stream.concat(
                    over(tic, lessons, tic.lessons(), "lessons").stream(),
                    over(tic, tips, tic.tips(), "tips").stream()));
  }

  /** Found at the place that is one too many. */
  private static Optional<Finding> over(Tic tic, List<Text> texts, int most, String where) {
    long said = texts.stream().mapToLong(text -> count(tic, text)).sum();
    Predicate<Text> says = text -> count(tic, text) > 0;
    return said <= most
        ? Optional.empty()
        : texts.stream()
            .filter(says)
            .reduce((first, last) -> last)
            .map(
                last ->
                    last.finding(
                        "\"%s\" is said %d times in all %s".formatted(tic.name(), said, where),
                        "say it otherwise; the ceiling is " + most));
  }

  private static long count(Tic tic, Text text) {
    return tic.words().matcher(text.spoken()).results().count();
  }
}
