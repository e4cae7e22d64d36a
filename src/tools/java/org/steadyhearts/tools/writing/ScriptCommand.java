package org.steadyhearts.tools.writing;

import org.steadyhearts.speech.Pace;
import org.steadyhearts.tools.device.HeardSpeech;
import org.steadyhearts.tools.writing.Manuscript.Passage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Prints a lesson, a series, an exercise or a file of tips, with the time at which each sentence is
 * reached and the seconds it takes. An exercise is printed as it is heard, its quiets included.
 *
 * <pre>
 * mvn -q compile exec:java -Dexec.args="script a3-3"
 * mvn -q compile exec:java -Dexec.args="script box --minutes 2"
 * </pre>
 */
@Command(name = "script", description = "prints a text with the seconds that each sentence takes")
public final class ScriptCommand implements Runnable {

  private static final String LINE = "%5s %6.1f s  %s%n";

  @Mixin private ChosenText text;

  @Override
  public void run() {
    text.manuscripts().stream().map(ScriptCommand::of).forEach(System.out::println);
  }

  static String of(Manuscript manuscript) {
    var script = new StringBuilder();
    script.append("%s (%s)%n".formatted(manuscript.title(), manuscript.about()));
    double at = 0;
    var label = "";
    for (var part : manuscript.parts()) {
      script.append(part.label().equals(label) ? "" : heading(part));
      script.append(lines(part, at + part.rest()));
      at += part.seconds();
      label = part.label();
    }
    return script.append(LINE.formatted(clock(at), at, "in all")).toString();
  }

  private static String heading(Passage part) {
    return part.lines().size() == 1
        ? "%n%s%n".formatted(part.label())
        : "%n%s, %.1f s%n".formatted(part.label(), part.seconds() - part.rest());
  }

  private static String lines(Passage part, double begins) {
    var lines = new StringBuilder();
    double at = begins;
    for (var line : part.lines()) {
      double seconds = Pace.seconds(line);
      lines.append(LINE.formatted(clock(at), seconds, HeardSpeech.of(line).text()));
      at += seconds;
    }
    return lines.toString();
  }

  private static String clock(double seconds) {
    long whole = Math.round(seconds);
    return "%d:%02d".formatted(whole / 60, whole % 60);
  }
}
