package org.steadyhearts.curriculum;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is said to somebody who is not safe, by country code as in {@code US}: whole texts, since
 * each country's are different, with the numbers to call and text in words.
 */
public record Care(Map<String, String> byCountry, String anywhere) {

  private static final String PAUSE = "\\(\\d+(?:\\.\\d+)? s\\) ";
  private static final Pattern PAUSE_FIRST = Pattern.compile("^" + PAUSE);

  /** How a sentence begins that says whom to call. */
  private static final Pattern CALLING =
      Pattern.compile("(?:" + PAUSE + ")?(?:If you|Call |Or text|They can find)");

  public Care {
    byCountry = Map.copyOf(byCountry);
  }

  /** Only whom to call, as a lesson says it: nothing of what comforts, and no goodbye. */
  String numbers(String country) {
    var sentences = Segment.of(text(country)).sentences();
    int first = 0;
    while (first < sentences.size() && !isAboutCalling(sentences.get(first))) {
      first++;
    }
    int past = sentences.size();
    while (past > first && !isAboutCalling(sentences.get(past - 1))) {
      past--;
    }
    return PAUSE_FIRST.matcher(String.join(" ", sentences.subList(first, past))).replaceFirst("");
  }

  private static boolean isAboutCalling(String sentence) {
    return CALLING.matcher(sentence).lookingAt();
  }

  /** The text for a country, or the one without numbers where we know none. */
  public String text(String country) {
    return byCountry.getOrDefault(country, anywhere);
  }
}
