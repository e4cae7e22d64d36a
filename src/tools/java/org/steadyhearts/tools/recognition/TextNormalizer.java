package org.steadyhearts.tools.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was said, as plain words: in lower case, without punctuation, with contractions and digits
 * spelled out. Samples and speech go through the same mill, so that only what matters can differ.
 */
public final class TextNormalizer {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'[\\p{L}\\p{N}]+)*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");

  private static final Map<String, String> SPELLED =
      Map.ofEntries(
          Map.entry("can't", "can not"),
          Map.entry("cannot", "can not"),
          Map.entry("cant", "can not"),
          Map.entry("won't", "will not"),
          Map.entry("wont", "will not"),
          Map.entry("dont", "do not"),
          Map.entry("doesnt", "does not"),
          Map.entry("im", "i am"),
          Map.entry("ive", "i have"),
          Map.entry("let's", "let us"),
          Map.entry("lets", "let us"),
          Map.entry("whats", "what is"),
          Map.entry("gimme", "give me"),
          Map.entry("lemme", "let me"),
          Map.entry("wanna", "want to"),
          Map.entry("gonna", "going to"),
          Map.entry("anymore", "any more"),
          Map.entry("alright", "all right"),
          Map.entry("ok", "okay"),
          Map.entry("practise", "practice"));

  private static final Map<String, String> ENDINGS =
      Map.of(
          "n't", " not", "'m", " am", "'re", " are", "'ve", " have", "'ll", " will", "'d",
          " would");

  /** After these, 's is short for "is"; elsewhere it is a possessive. */
  private static final Set<String> IS =
      Set.of(
          "what",
          "who",
          "where",
          "when",
          "why",
          "how",
          "that",
          "it",
          "he",
          "she",
          "there",
          "here",
          "life",
          "partner",
          "husband",
          "wife",
          "boyfriend",
          "girlfriend",
          "someone");

  private static final List<List<String>> OPENINGS =
      phrases(
          """
          can you, could you, would you, will you, can we, could we, can i, could i, may i, i
          would like to, i would like, i would love to, i would love, i was wondering if you could, i wonder if you could, well, so, okay, oh,
          hey, hi, hello, and, then, all right, actually, just, maybe, i guess, i think, i
          mean, you know, sorry, right, yeah so, do you think you could, is it possible to, go
          ahead and
          """);

  private static final List<List<String>> ENDS =
      phrases(
          """
          thanks, thank you, then, though, if you can, if you could, if you would, if
          possible, would you, will you, can you, could you, i guess, i think, you know,
          alexa, or something, okay
          """);

  private static final Set<String> ANYWHERE =
      Set.of("um", "uh", "er", "erm", "uhm", "hmm", "please", "kindly");

  private TextNormalizer() {}

  public static List<String> of(String text) {
    var plain = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return WORD.matcher(plain)
        .results()
        .map(word -> word.group())
        .flatMap(TextNormalizer::spelled)
        .toList();
  }

  /** Without politeness and filler, unless nothing else was said. */
  public static List<String> withoutFiller(List<String> words) {
    var rest = words.stream().filter(word -> !ANYWHERE.contains(word)).toList();
    List<String> before;
    do {
      before = rest;
      for (var opening : OPENINGS) {
        if (rest.size() > opening.size() && rest.subList(0, opening.size()).equals(opening)) {
          rest = rest.subList(opening.size(), rest.size());
        }
      }
      for (var end : ENDS) {
        int from = rest.size() - end.size();
        if (from > 0 && rest.subList(from, rest.size()).equals(end)) {
          rest = rest.subList(0, from);
        }
      }
    } while (!rest.equals(before));
    return rest.isEmpty() ? words : rest;
  }

  /** The word without the endings that change nothing of what is meant. */
  static String stem(String word) {
    var stem = word.replace("'s", "").replace("'", "");
    for (var ending : List.of("ing", "ed", "es", "s", "e")) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= 3 && !stem.endsWith("ss")) {
        return undoubled(stem.substring(0, stem.length() - ending.length()), ending);
      }
    }
    return stem.endsWith("y") && stem.length() > 3
        ? stem.substring(0, stem.length() - 1) + "i"
        : stem;
  }

  static List<String> stems(List<String> words) {
    return words.stream().map(TextNormalizer::stem).toList();
  }

  private static String undoubled(String stem, String ending) {
    int last = stem.length() - 1;
    boolean doubled =
        stem.charAt(last) == stem.charAt(last - 1) && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
    return doubled && (ending.equals("ing") || ending.equals("ed"))
        ? stem.substring(0, last)
        : stem;
  }

  private static Stream<String> spelled(String word) {
    if (SPELLED.containsKey(word)) {
      return Stream.of(SPELLED.get(word).split(" "));
    }
    if (NUMBER.matcher(word).matches()) {
      return SpokenNumbers.spelled(Integer.parseInt(word)).stream();
    }
    var ordinal = ORDINAL.matcher(word);
    if (ordinal.matches()) {
      return SpokenNumbers.ordinal(Integer.parseInt(ordinal.group(1))).stream();
    }
    if (word.endsWith("'s") && IS.contains(word.substring(0, word.length() - 2))) {
      return Stream.of(word.substring(0, word.length() - 2), "is");
    }
    return ENDINGS.entrySet().stream()
        .filter(ending -> word.endsWith(ending.getKey()))
        .findFirst()
        .map(e -> word.substring(0, word.length() - e.getKey().length()) + e.getValue())
        .map(both -> Stream.of(both.split(" ")))
        .orElseGet(() -> Stream.of(word));
  }

  private static List<List<String>> phrases(String phrases) {
    return Arrays.stream(phrases.split(","))
        .map(phrase -> List.of(phrase.strip().split("\\s+")))
        .toList();
  }
}
