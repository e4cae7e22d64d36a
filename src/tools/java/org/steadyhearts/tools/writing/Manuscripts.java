package org.steadyhearts.tools.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.coach.narration.LessonNarration;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Segment;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.content.At;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Content.Lesson;
import org.steadyhearts.tools.content.Content.Tips;
import org.steadyhearts.tools.content.ContentCompiler;
import org.steadyhearts.tools.content.ContentFiles;
import org.steadyhearts.tools.writing.Manuscript.Passage;

/**
 * Finds manuscripts by the names of their files, without {@code .yaml}: a lesson, a series, an
 * exercise, or a file of tips. Of files with one name, a lesson comes first; {@code tips/a1-1} is
 * tips in any case.
 */
record Manuscripts(Content content, Curriculum curriculum) {

  private static final double BETWEEN_TIPS = 1.5;

  static Manuscripts english() {
    var files = ContentFiles.english();
    return new Manuscripts(
        ContentFiles.read(files), ContentCompiler.compile(files, ContentFiles.SCHEMAS, true));
  }

  /**
   * One, or all the lessons of a series; none where no file has the name.
   *
   * @param seconds how long an exercise is to take, unless it is as long as usual
   */
  List<Manuscript> named(String name, OptionalInt seconds) {
    var series = content.series().stream().filter(one -> one.id().equals(name)).findFirst();
    if (series.isPresent()) {
      return content.lessonsOf(series.get()).stream().map(Manuscripts::lesson).toList();
    }
    return lesson(name)
        .or(() -> curriculum.exercise(name).map(one -> SpokenPerformance.of(one, seconds)))
        .or(() -> tips(name))
        .stream()
        .toList();
  }

  /** Every name that a writer can give. */
  String names() {
    return Stream.of(
            content.lessons().stream().map(Lesson::id),
            content.exercises().stream().map(Content.Exercise::id),
            content.tips().stream().map(tips -> "tips/" + tips.id()))
        .flatMap(names -> names)
        .collect(Collectors.joining(" "));
  }

  private Optional<Manuscript> lesson(String name) {
    return content.lessons().stream()
        .filter(lesson -> lesson.id().equals(name))
        .findFirst()
        .map(Manuscripts::lesson);
  }

  private Optional<Manuscript> tips(String name) {
    return content.tips().stream()
        .filter(tips -> name.equals(tips.id()) || name.equals("tips/" + tips.id()))
        .findFirst()
        .map(Manuscripts::tips);
  }

  private static Manuscript lesson(Lesson lesson) {
    var title = lesson.title().value();
    List<Passage> parts = new ArrayList<>();
    parts.add(part("", 0, title + "."));
    for (var segment : lesson.segments()) {
      int rest =
          parts.size() == 1
              ? LessonNarration.AFTER_TITLE_MILLIS
              : LessonNarration.BETWEEN_SEGMENTS_MILLIS;
      parts.add(part("Segment " + parts.size(), rest / 1000.0, segment.value()));
    }
    var points = lesson.points().stream().map(At::value).collect(Collectors.joining(" "));
    return new Manuscript(title, "lesson %d, %s".formatted(lesson.number(), points), parts);
  }

  private static Manuscript tips(Tips tips) {
    var parts =
        tips.all().stream()
            .map(tip -> part("Tip " + tip.number(), BETWEEN_TIPS, tip.text().value()))
            .toList();
    return new Manuscript("Tips", tips.point().value(), parts);
  }

  private static Passage part(String label, double rest, String text) {
    return new Passage(label, rest, Segment.of(text).sentences().stream().map(Ssml::of).toList());
  }
}
