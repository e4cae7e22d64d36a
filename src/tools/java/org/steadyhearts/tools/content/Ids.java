package org.steadyhearts.tools.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.Content.Exercise;
import org.steadyhearts.tools.content.Content.Lesson;
import org.steadyhearts.tools.content.Content.Series;
import org.steadyhearts.tools.content.Content.Tip;
import org.steadyhearts.tools.content.Content.Tips;

/**
 * Every id that is named is there, everything that is there is named, and numbers are given once.
 */
public final class Ids {

  private Ids() {}

  public static Stream<Finding> check(Content content) {
    return Stream.of(named(content), listed(content), numbered(content)).flatMap(all -> all);
  }

  private static Stream<Finding> named(Content content) {
    var exercises = ids(content.exercises(), Exercise::id);
    var lessons =
        content.lessons().stream()
            .map(lesson -> String.valueOf(lesson.number()))
            .collect(Collectors.toSet());
    return Stream.of(
            content.lessons().stream()
                .flatMap(lesson -> unknown(Stream.of(lesson.exercise()), exercises)),
            content.tips().stream().flatMap(tips -> unknown(Stream.of(tips.lesson()), lessons)),
            unknown(content.index().items("series").stream(), ids(content.series(), Series::id)),
            unknown(content.index().items("tips").stream(), ids(content.tips(), Tips::id)),
            unknown(content.index().items("exercises").stream(), exercises))
        .flatMap(all -> all);
  }

  private static <T> Set<String> ids(List<T> all, Function<T, String> id) {
    return all.stream().map(id).collect(Collectors.toSet());
  }

  private static Stream<Finding> unknown(Stream<At> ids, Set<String> known) {
    return ids.filter(id -> !known.contains(id.value()))
        .map(id -> id.finding("is not there", "write it, or name one that is"));
  }

  private static Stream<Finding> listed(Content content) {
    return Stream.of(
            unlisted(content.index().items("series"), content.series(), Series::id, Series::at),
            unlisted(content.index().items("tips"), content.tips(), Tips::id, Tips::at),
            unlisted(
                content.index().items("exercises"),
                content.exercises(),
                Exercise::id,
                Exercise::at),
            unlisted(
                content.series().stream().flatMap(series -> series.lessons().stream()).toList(),
                content.lessons(),
                Lesson::id,
                Lesson::at))
        .flatMap(all -> all);
  }

  private static <T> Stream<Finding> unlisted(
      List<At> names, List<T> all, Function<T, String> id, Function<T, At> at) {
    var named = names.stream().map(At::value).collect(Collectors.toSet());
    return all.stream()
        .filter(one -> !named.contains(id.apply(one)))
        .map(
            one ->
                at.apply(one)
                    .finding(
                        "is never read",
                        "name %s in curriculum.yaml or series.yaml".formatted(id.apply(one))));
  }

  private static Stream<Finding> numbered(Content content) {
    var tips = content.tips().stream().flatMap(file -> file.all().stream());
    return Stream.of(
            twice(content.lessons().stream(), Lesson::number, Lesson::title),
            twice(content.exercises().stream(), Exercise::number, Exercise::name),
            twice(tips, Tip::number, Tip::text))
        .flatMap(all -> all);
  }

  private static <T> Stream<Finding> twice(
      Stream<T> all, Function<T, Integer> number, Function<T, Text> text) {
    Set<Integer> taken = new HashSet<>();
    return all.toList().stream()
        .filter(one -> !taken.add(number.apply(one)))
        .map(
            one ->
                text.apply(one)
                    .finding(
                        "has number %d, which is taken".formatted(number.apply(one)),
                        "give it one that was never used"));
  }
}
