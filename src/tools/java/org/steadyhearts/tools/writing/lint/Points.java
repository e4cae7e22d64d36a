package org.steadyhearts.tools.writing.lint;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.At;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Content.Lesson;
import org.steadyhearts.tools.content.Finding;

/**
 * Every point of the source documents is covered.
 *
 * @param frame points of a first or last lesson, which need no tips and no exercise
 * @param teaching all others
 */
record Points(List<String> frame, List<String> teaching) implements Rule {

  private static final int LEAST_TIPS = 4;

  static Points of(String yaml) {
    var root = At.root("points.yaml", yaml);
    return new Points(values(root.items("frame")), values(root.items("teaching")));
  }

  Stream<String> all() {
    return Stream.concat(frame.stream(), teaching.stream()).sorted();
  }

  @Override
  public Stream<Finding> check(Content content) {
    return Stream.of(
            unknown(content),
            all().flatMap(point -> lessons(content, point)),
            teaching.stream().flatMap(point -> tips(content, point)),
            teaching.stream().flatMap(point -> exercises(content, point)),
            content.lessons().stream().flatMap(lesson -> practice(content, lesson)))
        .flatMap(found -> found);
  }

  private Stream<Finding> unknown(Content content) {
    var known = all().collect(Collectors.toSet());
    return Stream.of(
            content.lessons().stream().flatMap(lesson -> lesson.points().stream()),
            content.tips().stream().map(Content.Tips::point),
            content.exercises().stream().flatMap(exercise -> exercise.points().stream()),
            content.topics().stream().flatMap(topic -> topic.points().stream()))
        .flatMap(points -> points)
        .filter(point -> !known.contains(point.value()))
        .map(point -> point.finding("is no point", "name one from points.yaml"));
  }

  private static Stream<Finding> lessons(Content content, String point) {
    return content.lessons().stream().anyMatch(lesson -> holds(lesson.points(), point))
        ? Stream.empty()
        : missing(content, point, "is taught by no lesson", "write one");
  }

  private static Stream<Finding> tips(Content content, String point) {
    int tips =
        content.tips().stream()
            .filter(file -> file.point().value().equals(point))
            .mapToInt(file -> file.all().size())
            .sum();
    return tips >= LEAST_TIPS
        ? Stream.empty()
        : missing(content, point, "has " + tips + " tips", "write at least " + LEAST_TIPS);
  }

  private static Stream<Finding> exercises(Content content, String point) {
    return content.exercises().stream().anyMatch(exercise -> holds(exercise.points(), point))
        ? Stream.empty()
        : missing(content, point, "is practised by no exercise", "write one, or name it in one");
  }

  private Stream<Finding> practice(Content content, Lesson lesson) {
    var points = values(lesson.points());
    boolean practised =
        content.exercises().stream()
            .filter(exercise -> exercise.id().equals(lesson.exercise().value()))
            .anyMatch(
                exercise -> points.stream().anyMatch(point -> holds(exercise.points(), point)));
    return practised || frame.containsAll(points)
        ? Stream.empty()
        : Stream.of(
            lesson.exercise().finding("practises none of " + points, "name an exercise that does"));
  }

  private static boolean holds(Collection<At> points, String point) {
    return points.stream().anyMatch(one -> one.value().equals(point));
  }

  private static Stream<Finding> missing(
      Content content, String point, String problem, String fix) {
    var index = content.index();
    return Stream.of(new Finding(index.file(), index.line(), point, problem, fix));
  }

  private static List<String> values(List<At> all) {
    return all.stream().map(At::value).toList();
  }
}
