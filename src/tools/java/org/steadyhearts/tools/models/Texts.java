package org.steadyhearts.tools.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lists as the source writes them: parted by commas or ends of lines, with (this|that) for both.
 */
final class Texts {

  private static final Pattern PART = Pattern.compile("[,\n]");
  private static final Pattern OR = Pattern.compile("\\|");
  private static final Pattern EITHER = Pattern.compile("\\(([^()]*)\\)");

  private Texts() {}

  static List<String> list(JsonNode text) {
    return PART.splitAsStream(text.asText())
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .flatMap(Texts::each)
        .toList();
  }

  private static Stream<String> each(String text) {
    var either = EITHER.matcher(text);
    if (!either.find()) {
      return Stream.of(text);
    }
    return OR.splitAsStream(either.group(1))
        .map(one -> text.substring(0, either.start()) + one + text.substring(either.end()))
        .flatMap(Texts::each);
  }
}
