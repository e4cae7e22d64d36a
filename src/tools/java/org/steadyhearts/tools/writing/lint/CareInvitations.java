package org.steadyhearts.tools.writing.lint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.steadyhearts.tools.writing.lint.Content.Lesson;
import org.steadyhearts.tools.writing.lint.Content.Series;

/**
 * The way to the numbers to call is named where it matters. Said in every lesson, nobody would hear
 * it any more.
 */
final class CareInvitations {

  private static final String INVITATION = "i feel unsafe";

  private CareInvitations() {}

  static Stream<Finding> check(Content content) {
    Map<String, Lesson> lessons =
        content.lessons().stream()
            .collect(Collectors.toMap(lesson -> lesson.at().file(), Function.identity()));
    return content.series().stream().flatMap(series -> neighbours(inOrder(series, lessons)));
  }

  private static List<Lesson> inOrder(Series series, Map<String, Lesson> lessons) {
    return series.lessons().stream()
        .map(id -> "series/%s/%s.yaml".formatted(series.id(), id.value()))
        .filter(lessons::containsKey)
        .map(lessons::get)
        .toList();
  }

  private static Stream<Finding> neighbours(List<Lesson> lessons) {
    return IntStream.range(1, lessons.size())
        .filter(i -> invites(lessons.get(i - 1)))
        .boxed()
        .flatMap(i -> invitations(lessons.get(i)))
        .map(
            text ->
                text.finding(
                    "I feel unsafe",
                    "was said in the lesson before",
                    "keep it where it matters more"));
  }

  private static boolean invites(Lesson lesson) {
    return invitations(lesson).findAny().isPresent();
  }

  private static Stream<Text> invitations(Lesson lesson) {
    return lesson.segments().stream()
        .filter(text -> text.spoken().toLowerCase(Locale.ENGLISH).contains(INVITATION));
  }
}
