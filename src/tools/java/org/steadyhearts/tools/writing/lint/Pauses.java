package org.steadyhearts.tools.writing.lint;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Role;
import org.steadyhearts.tools.content.Text;

/** Pauses stand inside a text, and are as short as its kind allows. */
final class Pauses {

  private static final Pattern FIRST_OR_LAST =
      Pattern.compile("^" + Text.PAUSE.pattern() + "|" + Text.PAUSE.pattern() + "$");

  /** A question's quiet, which its words announced. */
  private static final Pattern ANNOUNCED =
      Pattern.compile("(?<=quiet for twenty seconds[^.]{0,40}\\.)\\s+\\(20 s\\)");

  private static final double SHORTEST = 0.3;
  private static final double LONGEST_IN_A_LESSON = 1.5;
  private static final double LONGEST = 6;
  private static final int MOST_A_SEGMENT = 3;

  private Pauses() {}

  static Stream<Finding> check(Content content) {
    return Stream.concat(
        content.spoken().flatMap(Pauses::lengths),
        content.lessons().stream()
            .flatMap(lesson -> lesson.segments().stream())
            .flatMap(Pauses::places));
  }

  private static Stream<Finding> lengths(Text text) {
    double longest = text.role() == Role.LESSON ? LONGEST_IN_A_LESSON : LONGEST;
    return Text.PAUSE
        .matcher(ANNOUNCED.matcher(text.value()).replaceAll(""))
        .results()
        .filter(pause -> outside(Double.parseDouble(pause.group(1)), longest))
        .map(
            pause ->
                text.finding(
                    pause.group(),
                    "is a pause of an odd length",
                    "make it %s to %s s".formatted(SHORTEST, longest)));
  }

  private static boolean outside(double seconds, double longest) {
    return seconds < SHORTEST || seconds > longest;
  }

  private static Stream<Finding> places(Text segment) {
    var found = Stream.<Finding>builder();
    if (FIRST_OR_LAST.matcher(segment.value()).find()) {
      found.add(segment.finding("begins or ends in a pause", "move it between two sentences"));
    }
    long pauses = Text.PAUSE.matcher(segment.value()).results().count();
    if (pauses > MOST_A_SEGMENT) {
      found.add(
          segment.finding(
              "has " + pauses + " pauses", "keep the " + MOST_A_SEGMENT + " that matter"));
    }
    return found.build();
  }
}
