package org.steadyhearts.tools.writing.lint;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Text;

/** Only what can be said: no digits, abbreviations or signs. */
final class Symbols {

  private static final Pattern NAME = Pattern.compile("\\{[a-z-]+}");
  private static final Pattern UNSPEAKABLE = Pattern.compile("[^\\p{L} .,?!'\"-]+");
  private static final Pattern DASH = Pattern.compile("(?<!\\p{L})-|-(?!\\p{L})");
  private static final Pattern DOTS = Pattern.compile("\\.{2,}");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "\\b(?:\\p{L}\\.){2,}|\\b(?:etc|vs|mr|mrs|ms|dr|st|approx|min|sec|hrs?)\\.(?= \\p{L})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}{2,}\\b");

  /** What is texted to helplines. */
  private static final Set<String> SAID_IN_CAPITALS = Set.of("START", "SHOUT");

  private Symbols() {}

  static Stream<Finding> check(Content content) {
    return content.spoken().flatMap(Symbols::text);
  }

  private static Stream<Finding> text(Text text) {
    var words = NAME.matcher(text.spoken()).replaceAll("name");
    return Stream.of(
            found(text, words, UNSPEAKABLE, "can't be said", "write it in words"),
            found(text, words, DASH, "can't be said", "use a comma or a full stop"),
            found(text, words, DOTS, "can't be said", "use a full stop, or a pause"),
            found(text, words, ABBREVIATION, "is an abbreviation", "write it as it is spoken"),
            found(text, words, CAPITALS, "is in capitals", "write it as it is spoken")
                .filter(finding -> !SAID_IN_CAPITALS.contains(finding.words())),
            quotes(text, words))
        .flatMap(all -> all);
  }

  private static Stream<Finding> found(
      Text text, String words, Pattern pattern, String problem, String fix) {
    return pattern
        .matcher(words)
        .results()
        .map(match -> text.finding(match.group().strip(), problem, fix));
  }

  private static Stream<Finding> quotes(Text text, String words) {
    return words.chars().filter(c -> c == '"').count() % 2 == 0
        ? Stream.empty()
        : Stream.of(text.finding("has a quote that never ends", "close it, or take it out"));
  }
}
