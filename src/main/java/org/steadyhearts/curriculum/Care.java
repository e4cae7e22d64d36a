package org.steadyhearts.curriculum;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is said to somebody who is not safe, by country code as in {@code US}: whole texts, since
 * each country's are different, with the numbers to call and text in words.
 */
public record Care(Map<String, Map<Care.Need, String>> byCountry, Map<Care.Need, String> anywhere) {

  /** What was said, which decides what is heard first. */
  public enum Need {
    /** From somebody; or nobody could tell. */
    DANGER,
    /** Harm to oneself, by whoever it is. */
    SELF,
    /** Harm that the speaker did, or fears to do, to somebody else. */
    OTHER,
    /** Poison, or a body that fails. */
    BODY;

    /** The name it goes by in {@code care.yaml}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String PAUSE = "\\(\\d+(?:\\.\\d+)? s\\) ";
  private static final Pattern PAUSE_FIRST = Pattern.compile("^" + PAUSE);

  /** How a sentence begins that says whom to call. */
  private static final Pattern CALLING =
      Pattern.compile("(?:" + PAUSE + ")?(?:If you|Call |Or text|They can find)");

  public Care {
    byCountry = Map.copyOf(byCountry);
    anywhere = Map.copyOf(anywhere);
  }

  /** Only whom to call, as a lesson says it: nothing of what comforts, and no goodbye. */
  String numbers(String country) {
    var sentences = Segment.of(text(country, Need.DANGER)).sentences();
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
  public String text(String country, Need need) {
    return byCountry.getOrDefault(country, anywhere).get(need);
  }
}
