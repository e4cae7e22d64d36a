package org.steadyhearts.curriculum;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A thought of a lesson that can be picked up again on its own, 15 to 35 seconds long.
 *
 * @param sentences in order, each with the pauses written before it, as in {@code "(0.5 s) We all
 *     do it."}; never empty
 */
public record Segment(List<String> sentences) {

  private static final Pattern PAUSE = Pattern.compile("\\(\\d+(?:\\.\\d+)? s\\)");

  /** What follows a question in quotes and belongs to it, as in {@code "All right?", they ask.} */
  private static final Pattern CONTINUES = Pattern.compile("[,\\p{Ll}]");

  public Segment {
    sentences = List.copyOf(sentences);
  }

  public static Segment of(String text) {
    var oneLine = text.strip().replaceAll("\\s+", " ");
    var boundaries = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    // A sentence begins with a letter, so a pause is made to look like a word of the same length.
    boundaries.setText(
        PAUSE.matcher(oneLine).replaceAll(pause -> "P".repeat(pause.group().length())));
    List<String> sentences = new ArrayList<>();
    int from = boundaries.first();
    for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
      if (!CONTINUES.matcher(oneLine).region(to, oneLine.length()).lookingAt()) {
        sentences.add(oneLine.substring(from, to).strip());
        from = to;
      }
    }
    return new Segment(sentences);
  }

  public String text() {
    return textFrom(0);
  }

  /** What is left to say when the sentences before {@code sentence} (from 0) were heard. */
  public String textFrom(int sentence) {
    return String.join(" ", sentences.subList(sentence, sentences.size()));
  }
}
