package org.steadyhearts.tools.writing.lint;

import java.util.List;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.At;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Content.Exercise;
import org.steadyhearts.tools.content.Content.Phase;
import org.steadyhearts.tools.content.Content.Tip;
import org.steadyhearts.tools.content.Text;

/** What there is for each point of the source documents. */
final class ContentReport {

  private static final String ROW = "%-8s %7s %5s %9s %8s%n";

  /** Something to hear that draws on some points. */
  private record Piece(List<String> points, double seconds) {}

  private final List<Piece> lessons;
  private final List<Piece> tips;
  private final List<Piece> exercises;

  ContentReport(Content content) {
    lessons =
        content.lessons().stream()
            .map(lesson -> new Piece(ids(lesson.points()), Lengths.seconds(lesson)))
            .toList();
    tips =
        content.tips().stream()
            .flatMap(file -> file.all().stream().map(tip -> piece(file.point(), tip)))
            .toList();
    exercises =
        content.exercises().stream()
            .map(exercise -> new Piece(ids(exercise.points()), seconds(exercise)))
            .toList();
  }

  String table(Points points) {
    var table =
        new StringBuilder(ROW.formatted("point", "lessons", "tips", "exercises", "seconds"));
    points.all().forEach(point -> table.append(row(point)));
    table.append(
        ROW.formatted(
            "all",
            lessons.size(),
            tips.size(),
            exercises.size(),
            "%.0f".formatted(seconds(all()))));
    table.append(
        "%.0f minutes: lessons %.0f, tips %.0f, exercises at their usual length %.0f%n"
            .formatted(
                seconds(all()) / 60,
                seconds(lessons.stream()) / 60,
                seconds(tips.stream()) / 60,
                seconds(exercises.stream()) / 60));
    return table.toString();
  }

  /** What draws on two points counts for both. */
  private String row(String point) {
    return ROW.formatted(
        point,
        about(lessons.stream(), point).count(),
        about(tips.stream(), point).count(),
        about(exercises.stream(), point).count(),
        "%.0f".formatted(seconds(about(all(), point))));
  }

  private Stream<Piece> all() {
    return Stream.of(lessons, tips, exercises).flatMap(List::stream);
  }

  private static Stream<Piece> about(Stream<Piece> pieces, String point) {
    return pieces.filter(piece -> piece.points().contains(point));
  }

  private static double seconds(Stream<Piece> pieces) {
    return pieces.mapToDouble(Piece::seconds).sum();
  }

  private static List<String> ids(List<At> points) {
    return points.stream().map(At::value).toList();
  }

  private static Piece piece(At point, Tip tip) {
    return new Piece(List.of(point.value()), tip.text().seconds());
  }

  /** As long as it takes when nobody asks for a length. */
  private static double seconds(Exercise exercise) {
    var usual = exercise.at().find("usual");
    if (usual.isPresent()) {
      return usual.get().number();
    }
    int cycles = exercise.at().get("cycles").get("usual").number();
    int cycle = exercise.phases().stream().mapToInt(Phase::seconds).sum();
    return cycles * cycle + exercise.says().stream().mapToDouble(Text::seconds).sum();
  }
}
