package org.steadyhearts.tools.writing.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.English;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Text;

/** No two segments and no two tips begin alike. */
final class Openings {

  private static final int WORDS = 3;

  private Openings() {}

  static Stream<Finding> check(Content content) {
    return Stream.concat(repeated(content.segments()), repeated(content.tipTexts()));
  }

  private static Stream<Finding> repeated(Stream<Text> texts) {
    Map<String, Text> heard = new HashMap<>();
    return texts.toList().stream()
        .flatMap(
            text -> {
              var opening = English.opening(text.spoken(), WORDS);
              var first = heard.putIfAbsent(opening, text);
              return first == null
                  ? Stream.empty()
                  : Stream.of(
                      text.finding(
                          "begins like %s:%d".formatted(first.file(), first.line()),
                          "begin it with other words than \"%s\"".formatted(opening)));
            });
  }
}
