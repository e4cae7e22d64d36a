package org.steadyhearts.tools.writing.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.At;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Content.Lesson;
import org.steadyhearts.tools.content.Finding;

/** No mould: the lessons' forms rotate, and none is used much more than another. */
final class LessonForms {

  /** A series this short has no room for a balance. */
  private static final int FEW_LESSONS = 10;

  private static final int MOST_TIMES_THE_RAREST = 2;

  private LessonForms() {}

  static Stream<Finding> check(Content content) {
    return Stream.concat(
        content.series().stream().map(content::lessonsOf).flatMap(LessonForms::alike),
        content.lessons().size() < FEW_LESSONS ? Stream.empty() : tooOften(content.lessons()));
  }

  private static Stream<Finding> alike(List<Lesson> lessons) {
    return IntStream.range(1, lessons.size())
        .filter(i -> !form(lessons.get(i)).isEmpty())
        .filter(i -> form(lessons.get(i)).equals(form(lessons.get(i - 1))))
        .mapToObj(i -> lessons.get(i).at().get("form"))
        .map(form -> form.finding("is the form of the lesson before", "choose another"));
  }

  private static Stream<Finding> tooOften(List<Lesson> lessons) {
    Map<String, Long> uses =
        lessons.stream()
            .map(LessonForms::form)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    var rarest = uses.values().stream().min(Comparator.naturalOrder()).orElse(0L);
    return uses.entrySet().stream()
        .filter(form -> form.getValue() > MOST_TIMES_THE_RAREST * rarest)
        .flatMap(
            form ->
                lessons.stream()
                    .filter(lesson -> form(lesson).equals(form.getKey()))
                    .map(lesson -> lesson.at().find("form"))
                    .flatMap(Optional::stream)
                    .reduce((first, last) -> last)
                    .stream()
                    .map(
                        last ->
                            last.finding(
                                "is the form of %d lessons".formatted(form.getValue()),
                                "the rarest has %d; choose it".formatted(rarest))));
  }

  private static String form(Lesson lesson) {
    return lesson.at().find("form").map(At::value).orElse("");
  }
}
