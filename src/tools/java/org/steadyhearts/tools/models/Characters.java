package org.steadyhearts.tools.models;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Only what is heard: no digits, no punctuation but an apostrophe or a hyphen within a word. */
final class Characters {

  private static final String WORD = "(?:[a-z]+(?:['-][a-z]+)*'?|\\{\\w+})(?:'s)?";
  private static final Pattern SAID = Pattern.compile(WORD + "(?: " + WORD + ")*");

  private Characters() {}

  static Stream<Finding> check(Model model) {
    return Stream.concat(
            model.samples().map(Model.Sample::text), model.values().map(Model.Value::text))
        .filter(text -> !SAID.matcher(text).matches())
        .map(
            text ->
                model.finding(
                    "\"" + text + "\"",
                    "is not plain words in lower case",
                    "write it as it is said, without digits and punctuation"));
  }
}
