package org.steadyhearts.tools.content;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Segment;
import org.steadyhearts.speech.Pace;

/**
 * Words from a content file.
 *
 * @param line where they begin, from 1
 * @param source the file's lines that hold them
 * @param value the words as they are spoken, pauses included
 */
public record Text(String file, Role role, int line, List<String> source, String value) {

  /** A pause as writers write it, as in {@code (0.5 s)}. */
  public static final Pattern PAUSE = Pattern.compile("\\((\\d+(?:\\.\\d+)?) s\\)");

  private static final Pattern PAUSES = Pattern.compile("\\s*" + PAUSE.pattern());

  /** One by one as resuming counts them, pauses left out. */
  public List<String> sentences() {
    return Segment.of(value).sentences().stream()
        .map(Text::withoutPauses)
        .filter(sentence -> !English.words(sentence).isEmpty())
        .toList();
  }

  public String spoken() {
    return withoutPauses(value);
  }

  /** The same place, with its words as they are spoken. */
  public Text saying(String spoken) {
    return new Text(file, role, line, source, spoken);
  }

  public double seconds() {
    return Pace.seconds(value);
  }

  public Finding finding(String words, String problem, String fix) {
    return new Finding(file, lineOf(words), words, problem, fix);
  }

  public Finding finding(String problem, String fix) {
    return new Finding(file, line, start(), problem, fix);
  }

  /** Enough of it to be recognised by. */
  public String start() {
    return spoken().length() <= 40 ? spoken() : spoken().substring(0, 40).strip() + "...";
  }

  private int lineOf(String words) {
    return Stream.of(source, source.stream().map(Text::withoutPauses).toList())
        .mapToInt(lines -> lineOf(words, lines))
        .filter(found -> found >= 0)
        .findFirst()
        .orElse(line);
  }

  /** The line on which the given words begin; negative where they don't stand together. */
  private int lineOf(String words, List<String> lines) {
    var joined = String.join("\n", lines);
    var found = Pattern.compile(Pattern.quote(words).replace(" ", "\\E\\s+\\Q")).matcher(joined);
    return found.find()
        ? line + (int) joined.substring(0, found.start()).chars().filter(c -> c == '\n').count()
        : -1;
  }

  private static String withoutPauses(String text) {
    return PAUSES.matcher(text).replaceAll("").strip();
  }
}
