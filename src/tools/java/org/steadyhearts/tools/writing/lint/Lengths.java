package org.steadyhearts.tools.writing.lint;

import java.util.stream.Stream;
import org.steadyhearts.coach.narration.LessonNarration;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Content.Lesson;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Text;

/** How long a lesson, a segment, a tip, a recap and a card may be. */
final class Lengths {

  private static final Range LESSON = new Range(60, 150);
  private static final Range SEGMENT = new Range(15, 35);
  private static final Range SEGMENTS = new Range(3, 5);
  private static final double LONGEST_TIP = 20;
  private static final int LONGEST_CARD = 120;

  private record Range(double least, double most) {
    boolean holds(double value) {
      return least <= value && value <= most;
    }

    @Override
    public String toString() {
      return "%.0f to %.0f".formatted(least, most);
    }
  }

  private Lengths() {}

  static double seconds(Lesson lesson) {
    int segments = lesson.segments().size();
    return Pace.seconds(lesson.title().value() + ".")
        + LessonNarration.AFTER_TITLE_MILLIS / 1000.0
        + lesson.segments().stream().mapToDouble(Text::seconds).sum()
        + LessonNarration.BETWEEN_SEGMENTS_MILLIS / 1000.0 * (segments - 1);
  }

  static Stream<Finding> check(Content content) {
    return Stream.of(
            content.lessons().stream().flatMap(Lengths::lesson),
            content.segments().flatMap(Lengths::segment),
            content.lessons().stream().map(Lesson::recap).flatMap(Lengths::recap),
            content.tipTexts().flatMap(Lengths::tip),
            content.cards().flatMap(Lengths::card))
        .flatMap(all -> all);
  }

  private static Stream<Finding> lesson(Lesson lesson) {
    var found = Stream.<Finding>builder();
    int segments = lesson.segments().size();
    if (!SEGMENTS.holds(segments)) {
      found.add(
          lesson
              .title()
              .finding(
                  "has " + segments + " segments", "divide it into " + SEGMENTS + " thoughts"));
    }
    double seconds = seconds(lesson);
    if (!LESSON.holds(seconds)) {
      found.add(lesson.title().finding(takes(seconds), "a lesson takes " + LESSON + " seconds"));
    }
    return found.build();
  }

  private static Stream<Finding> segment(Text text) {
    return SEGMENT.holds(text.seconds())
        ? Stream.empty()
        : Stream.of(text.finding(takes(text.seconds()), "a segment takes " + SEGMENT + " seconds"));
  }

  private static Stream<Finding> recap(Text text) {
    return text.sentences().size() == 1
        ? Stream.empty()
        : Stream.of(text.finding("is not one sentence", "say it in one"));
  }

  private static Stream<Finding> tip(Text text) {
    return text.seconds() <= LONGEST_TIP
        ? Stream.empty()
        : Stream.of(
            text.finding(
                takes(text.seconds()), "a tip takes at most %.0f seconds".formatted(LONGEST_TIP)));
  }

  private static Stream<Finding> card(Text text) {
    int length = text.value().length();
    return length <= LONGEST_CARD
        ? Stream.empty()
        : Stream.of(
            text.finding("has " + length + " characters", "a card holds at most " + LONGEST_CARD));
  }

  private static String takes(double seconds) {
    return "takes %.1f seconds".formatted(seconds);
  }
}
