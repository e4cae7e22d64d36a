package org.steadyhearts.tools.models;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Amazon's rules for the name by which a skill is called. It can't be changed once published. */
final class InvocationName {

  /** Letters, spaces, possessive apostrophes, and full stops for abbreviations. */
  private static final Pattern PLAIN = Pattern.compile("[a-z'.]+(?: [a-z'.]+)+");

  private static final Set<String> RESERVED =
      Set.of(
          "alexa",
          "amazon",
          "echo",
          "computer",
          "skill",
          "app", // heard as the device's
          "launch",
          "ask",
          "tell",
          "load",
          "begin",
          "enable",
          "open",
          "start",
          "run",
          "use",
          "talk",
          "from",
          "to",
          "using",
          "with",
          "about",
          "for",
          "that",
          "by",
          "if",
          "and",
          "whether");

  private static final Set<String> NO_BEGINNING =
      Set.of("a", "an", "the", "in", "on", "at", "of", "my", "your");

  private InvocationName() {}

  static Stream<Finding> check(Model model) {
    var name = model.invocationName();
    var words = Pattern.compile(" ").splitAsStream(name).toList();
    var reserved = words.stream().filter(RESERVED::contains);
    return Stream.of(
            PLAIN.matcher(name).matches()
                ? Stream.<String>empty()
                : Stream.of("has not two words or more, of lower case letters"),
            reserved.map(word -> "has the word \"" + word + "\", which Alexa keeps for herself"),
            words.size() == 2 && NO_BEGINNING.contains(words.get(0))
                ? Stream.of("has two words, of which the first is an article or a preposition")
                : Stream.<String>empty())
        .flatMap(problems -> problems)
        .map(problem -> model.finding("invocation name \"" + name + "\"", problem, "rename it"));
  }
}
