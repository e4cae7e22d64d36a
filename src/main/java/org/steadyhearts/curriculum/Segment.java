package org.steadyhearts.curriculum;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A thought of a lesson that can be picked up again on its own, 15 to 35 seconds long.
 *
 * @param sentences in order, each with the pauses written before it, as in {@code "(0.5 s) We all
 *     do it."}; never empty
 */
public record Segment(List<String> sentences) {

  /** Where a sentence ends and a pause follows: the JDK takes the two sentences for one. */
  private static final Pattern BEFORE_PAUSE = Pattern.compile("(?<=[.?!][\"']?) (?=\\(\\d)");

  /** What follows a question in quotes and belongs to it, as in {@code "All right?", they ask.} */
  private static final Pattern CONTINUES = Pattern.compile("[,\\p{Ll}]");

  private static final String NUMBERS = "{care-numbers}";

  public Segment {
    sentences = List.copyOf(sentences);
  }

  public static Segment of(String text) {
    var oneLine = text.strip().replaceAll("\\s+", " ");
    return new Segment(BEFORE_PAUSE.splitAsStream(oneLine).flatMap(Segment::sentences).toList());
  }

  private static Stream<String> sentences(String text) {
    var boundaries = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    boundaries.setText(text);
    Stream.Builder<String> sentences = Stream.builder();
    int from = boundaries.first();
    for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
      if (!CONTINUES.matcher(text).region(to, text.length()).lookingAt()) {
        sentences.add(text.substring(from, to).strip());
        from = to;
      }
    }
    return sentences.build();
  }

  /** With the numbers to call in words, where it says {@code {care-numbers}}. */
  Segment withNumbers(String numbers) {
    return sentences.stream().anyMatch(sentence -> sentence.contains(NUMBERS))
        ? of(text().replace(NUMBERS, numbers))
        : this;
  }

  public String text() {
    return textFrom(0);
  }

  /** What is left to say when the sentences before {@code sentence} (from 0) were heard. */
  public String textFrom(int sentence) {
    return String.join(" ", sentences.subList(sentence, sentences.size()));
  }
}
