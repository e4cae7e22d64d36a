package org.steadyhearts.tools.content;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the rules need to know of the language. */
public final class English {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019-][\\p{L}\\p{N}]+)*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern SILENT_END =
      Pattern.compile(
          "(?:'\\w+|(?<=[^aeiouytd])ed|(?<=[aeiouy][^aeiouylscgxz])es|(?<=[^l])e|(?<=[aeiouy]l)e)$");

  private English() {}

  public static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Words to compare by: case, quotes and stops make no difference. */
  public static List<String> plainWords(String text) {
    return words(text.toLowerCase(Locale.ENGLISH).replace('\u2019', '\''));
  }

  /** The first words of a text, or all of it where it is shorter. */
  public static String opening(String text, int words) {
    return String.join(" ", plainWords(text).stream().limit(words).toList());
  }

  /** Flesch's reading ease: about 100 is a talk at the kitchen table, 60 a newspaper. */
  public static double readingEase(int sentences, List<String> words) {
    int syllables = words.stream().mapToInt(English::syllables).sum();
    return 206.835 - 1.015 * words.size() / sentences - 84.6 * syllables / words.size();
  }

  /** How many a word has, nearly always. */
  public static int syllables(String word) {
    var spoken = SILENT_END.matcher(word.toLowerCase(Locale.ENGLISH)).replaceFirst("");
    return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
  }
}
