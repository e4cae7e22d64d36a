package org.steadyhearts.tools.writing.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.At;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Role;
import org.steadyhearts.tools.content.Text;

/** Words that the voice does not use, from {@code words.yaml}. */
record WordLists(List<WordList> lists) implements Rule {

  /**
   * @param problem what such a word is, as in "is a pet word"
   * @param roles where it holds
   * @param unless a sentence that holds one of these is fine
   * @param allowed fixed expressions that are fine
   */
  record WordList(
      String problem,
      String fix,
      Set<Role> roles,
      Pattern words,
      Optional<Pattern> unless,
      Optional<Pattern> allowed) {

    Stream<Finding> check(Text text, String sentence) {
      if (!roles.contains(text.role())
          || unless.filter(pattern -> pattern.matcher(sentence).find()).isPresent()) {
        return Stream.empty();
      }
      return words
          .matcher(sentence)
          .results()
          .filter(match -> !isAllowed(match, sentence))
          .map(match -> text.finding(match.group(), problem, fix));
    }

    private boolean isAllowed(MatchResult match, String sentence) {
      return allowed.stream()
          .flatMap(pattern -> pattern.matcher(sentence).results())
          .anyMatch(fixed -> fixed.start() <= match.start() && match.end() <= fixed.end());
    }
  }

  static WordLists of(String yaml) {
    return new WordLists(
        At.root("words.yaml", yaml).items().stream().map(WordLists::list).toList());
  }

  @Override
  public Stream<Finding> check(Content content) {
    return Stream.concat(content.spoken(), content.cards())
        .flatMap(text -> text.sentences().stream().flatMap(sentence -> check(text, sentence)));
  }

  private Stream<Finding> check(Text text, String sentence) {
    return lists.stream().flatMap(list -> list.check(text, sentence));
  }

  private static WordList list(At at) {
    var only = at.items("only").stream().map(role -> Role.valueOf(role.value()));
    return new WordList(
        at.get("problem").value(),
        at.get("fix").value(),
        at.find("only").isPresent() ? only.collect(Collectors.toSet()) : Set.of(Role.values()),
        pattern(at, "words").orElseThrow(),
        pattern(at, "unless"),
        pattern(at, "allowed"));
  }

  /** Any of the words, whole; a star stands for any ending. */
  private static Optional<Pattern> pattern(At at, String key) {
    var words =
        at.items(key).stream()
            .map(word -> word.value().replace("*", "[\\p{L}]*").replace(" ", ",? "))
            .collect(Collectors.joining("|"));
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Pattern.compile(
                "(?<![\\p{L}-])(?:" + words + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }
}
