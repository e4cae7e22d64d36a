package org.steadyhearts.tools.models;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is left of a text when politeness, filler and articles are taken out of it. */
final class Plain {

  private static final Pattern ARTICLE = Pattern.compile("^(?:a|an|the) ");
  private static final Pattern SPACE = Pattern.compile(" ");

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:please|kindly|just|maybe|well|so|okay|oh|hey|(?:can|could|would|will) (?:you|we|i)(?: have)?|may i have"
              + "|i would (?:like|love)(?: to)?|i want(?: to)?|let us|give me) ");

  private static final Pattern END =
      Pattern.compile(" (?:please|thanks|thank you|if you can|then|now)$");

  private static final Set<String> FILLER =
      Set.of(
          "a", "an", "the", "please", "kindly", "just", "really", "very", "some", "um", "uh", "so");

  private static final Map<String, String> LONG =
      Map.of(
          "'m ", " am ", "n't ", " not ", "'re ", " are ", "'ve ", " have ", "'ll ", " will ",
          "'d ", " would ", "let's ", "let us ");

  private Plain() {}

  static String withoutArticle(String text) {
    return ARTICLE.matcher(text).replaceFirst("");
  }

  static String text(String said) {
    var text = said + " ";
    for (var contraction : LONG.entrySet()) {
      text = text.replace(contraction.getKey(), contraction.getValue());
    }
    text = text.strip();
    String before;
    do {
      before = text;
      text = END.matcher(OPENING.matcher(text).replaceFirst("")).replaceFirst("");
    } while (!text.equals(before));
    var words = SPACE.splitAsStream(text).filter(word -> !FILLER.contains(word)).toList();
    return words.isEmpty() ? text : String.join(" ", words);
  }
}
