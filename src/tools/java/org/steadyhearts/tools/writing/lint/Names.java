package org.steadyhearts.tools.writing.lint;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.At;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Text;

/** People have names that carry no gender: those in {@code names.yaml}, and no others. */
record Names(Set<String> known) implements Rule {

  /** A capital that no sentence and no quote begins with. */
  private static final Pattern INSIDE = Pattern.compile("(?<=[\\p{Ll},;] )(?!I\\b)\\p{Lu}\\p{Ll}+");

  static Names of(String yaml) {
    return new Names(
        Set.copyOf(At.root("names.yaml", yaml).items().stream().map(At::value).toList()));
  }

  @Override
  public Stream<Finding> check(Content content) {
    return Stream.concat(content.segments(), content.tipTexts()).flatMap(this::strangers);
  }

  private Stream<Finding> strangers(Text text) {
    return INSIDE
        .matcher(text.spoken())
        .results()
        .map(MatchResult::group)
        .filter(name -> !known.contains(name))
        .map(
            name ->
                text.finding(
                    name, "is nobody we know", "take one of the six, or add it to names.yaml"));
  }
}
