package org.steadyhearts.tools.writing.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Content.Whole;
import org.steadyhearts.tools.content.English;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Role;
import org.steadyhearts.tools.content.Text;

/** One idea and one breath a sentence, in plain words. */
final class Sentences {

  private static final int MOST_WORDS = 20;
  private static final double MOST_WORDS_ON_AVERAGE = 12;
  private static final int MOST_COMMAS = 2;

  /** The hardest lesson had 85 when this was set. */
  private static final double LEAST_EASE = 80;

  /** A tip has so few words that a single long one weighs; the hardest had 62. */
  private static final double LEAST_EASE_OF_A_TIP = 60;

  private static final String NUMBER =
      "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|triple|double)";

  /** The commas in a phone number are no breaths. */
  private static final Pattern IN_A_NUMBER =
      Pattern.compile("(?<=\\b" + NUMBER + "),(?= " + NUMBER + "\\b)");

  private Sentences() {}

  static Stream<Finding> check(Content content) {
    return Stream.concat(
        content.sentences().flatMap(Sentences::sentences),
        content.wholes().flatMap(Sentences::whole));
  }

  private static Stream<Finding> sentences(Text text) {
    var found = Stream.<Finding>builder();
    for (var sentence : text.sentences()) {
      int words = English.words(sentence).size();
      if (words > MOST_WORDS) {
        found.add(
            text.finding(
                sentence, "has " + words + " words", "make two of it, " + MOST_WORDS + " at most"));
      }
      if (commas(sentence) > MOST_COMMAS) {
        found.add(
            text.finding(
                sentence,
                "takes more than one breath",
                "use at most two commas, or two sentences"));
      }
    }
    return found.build();
  }

  private static long commas(String sentence) {
    return IN_A_NUMBER.matcher(sentence).replaceAll("").chars().filter(c -> c == ',').count();
  }

  private static Stream<Finding> whole(Whole whole) {
    var found = Stream.<Finding>builder();
    double average = average(whole);
    if (average > MOST_WORDS_ON_AVERAGE) {
      found.add(
          whole
              .first()
              .finding(
                  "and what follows has %.1f words a sentence".formatted(average),
                  "shorten some, to %.0f on average".formatted(MOST_WORDS_ON_AVERAGE)));
    }
    double ease = ease(whole);
    boolean tip = whole.first().role() == Role.TIP;
    if (ease < (tip ? LEAST_EASE_OF_A_TIP : LEAST_EASE)) {
      found.add(
          whole
              .first()
              .finding(
                  "and what follows has a reading ease of %.0f".formatted(ease),
                  "use shorter words and sentences"));
    }
    return found.build();
  }

  static double average(Whole whole) {
    return (double) words(whole).size() / sentences(whole);
  }

  static double ease(Whole whole) {
    return English.readingEase(sentences(whole), words(whole));
  }

  private static int sentences(Whole whole) {
    return whole.texts().stream().mapToInt(text -> text.sentences().size()).sum();
  }

  private static List<String> words(Whole whole) {
    return whole.texts().stream().flatMap(text -> English.words(text.spoken()).stream()).toList();
  }
}
