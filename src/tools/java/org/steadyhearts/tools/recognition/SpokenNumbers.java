package org.steadyhearts.tools.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.steadyhearts.speech.NumberWords;

/** Numbers as they are spoken, below a thousand: "three", "a hundred and five", "twenty first". */
final class SpokenNumbers {

  /** A number that was read, and the place after its last word. */
  record NumberRead(int value, int end) {}

  private static final int LONGEST = 5;

  private static final List<String> ORDINALS =
      List.of(
          """
          zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh
          twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
          twentieth
          """
              .split("\\s+"));

  private static final Map<List<String>, Integer> CARDINAL = new HashMap<>();
  private static final Map<List<String>, Integer> ANY;

  static {
    for (int number = 0; number < 1000; number++) {
      var words = spelled(number);
      CARDINAL.put(words, number);
      CARDINAL.put(words.stream().filter(word -> !word.equals("and")).toList(), number);
      if (words.subList(0, 1).equals(List.of("one")) && words.size() > 1) {
        var article = new ArrayList<>(words);
        article.set(0, "a");
        CARDINAL.put(List.copyOf(article), number);
      }
    }
    ANY = new HashMap<>(CARDINAL);
    IntStream.range(1, 100).forEach(number -> ANY.put(ordinal(number), number));
  }

  private SpokenNumbers() {}

  /** The longest number, cardinal or ordinal, that begins at {@code from}. */
  static Optional<NumberRead> at(List<String> words, int from) {
    return longest(ANY, words, from);
  }

  static Optional<NumberRead> cardinal(List<String> words, int from) {
    return longest(CARDINAL, words, from);
  }

  static List<String> spelled(int number) {
    return List.of(NumberWords.of(number).split(" "));
  }

  static List<String> ordinal(int number) {
    if (number < ORDINALS.size()) {
      return List.of(ORDINALS.get(number));
    }
    var words = new ArrayList<>(spelled(number));
    int last = words.size() - 1;
    words.set(
        last,
        number % 10 == 0
            ? words.get(last).replaceFirst("y$", "ieth")
            : ordinal(number % 10).get(0));
    return List.copyOf(words);
  }

  private static Optional<NumberRead> longest(
      Map<List<String>, Integer> numbers, List<String> words, int from) {
    for (int end = Math.min(words.size(), from + LONGEST); end > from; end--) {
      var number = numbers.get(words.subList(from, end));
      if (number != null) {
        return Optional.of(new NumberRead(number, end));
      }
    }
    return Optional.empty();
  }
}
