package org.steadyhearts.tools.writing.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.English;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Text;

/** Ideas come from the source documents; sentences don't. */
record Copied(Set<List<String>> runs, Set<List<String>> fixedExpressions) implements Rule {

  private static final int WORDS = 6;

  /**
   * @param sources the documents' texts
   * @param fixedExpressions that nobody can say otherwise
   */
  static Copied from(List<String> sources, List<String> fixedExpressions) {
    return new Copied(
        sources.stream().flatMap(Copied::runs).collect(Collectors.toSet()),
        fixedExpressions.stream().flatMap(Copied::runs).collect(Collectors.toSet()));
  }

  @Override
  public Stream<Finding> check(Content content) {
    return Stream.concat(content.spoken(), content.cards()).flatMap(this::check);
  }

  private Stream<Finding> check(Text text) {
    var words = English.plainWords(text.spoken());
    var found = Stream.<Finding>builder();
    for (int from = 0; from <= words.size() - WORDS; from++) {
      int past = from;
      while (past <= words.size() - WORDS && isCopied(words.subList(past, past + WORDS))) {
        past++;
      }
      if (past > from) {
        var copied = String.join(" ", words.subList(from, past - 1 + WORDS));
        found.add(text.finding(copied, "stands in a source document", "say it in your own words"));
        from = past;
      }
    }
    return found.build();
  }

  private boolean isCopied(List<String> run) {
    return runs.contains(run) && !fixedExpressions.contains(run);
  }

  private static Stream<List<String>> runs(String text) {
    var words = English.plainWords(text);
    return IntStream.rangeClosed(0, words.size() - WORDS)
        .mapToObj(i -> words.subList(i, i + WORDS));
  }
}
