package org.steadyhearts.tools.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.coach.request.CoachIntent;

/** What became of many interruptions. */
public record InterruptionReport(List<Interruption> all) {

  /**
   * One interruption.
   *
   * @param lesson whether a lesson or an exercise was told
   * @param slowness of the voice, next to what {@code Pace} estimates
   * @param heard how many sentences or cues were heard to their end, of those told
   * @param begun how many had begun
   * @param resumed the one where it is gone on from
   * @param about what happened, for whoever has to look into it
   */
  public record Interruption(
      boolean lesson,
      CoachIntent wish,
      double slowness,
      int heard,
      int begun,
      int resumed,
      String about) {

    /** How many that had not begun are never heard. */
    public int skipped() {
      return Math.max(0, resumed - begun);
    }

    /** Whether one that had begun is not heard to its end. */
    boolean cutsShort() {
      return resumed > heard;
    }

    /** How many that were heard to their end are heard again. */
    int again() {
      return Math.max(0, heard - resumed);
    }

    @Override
    public String toString() {
      return "%s: %d heard, %d begun, resumed at %d".formatted(about, heard, begun, resumed);
    }
  }

  public List<Interruption> skips() {
    return all.stream().filter(one -> one.skipped() > 0).toList();
  }

  /** The median of the lessons' sentences. */
  public int medianAgain() {
    return againAt(0.5);
  }

  private int againAt(double part) {
    var again =
        all.stream().filter(Interruption::lesson).mapToInt(Interruption::again).sorted().toArray();
    return again.length == 0 ? 0 : again[(int) (part * (again.length - 1))];
  }

  /** A line for all of it, one for each wish, and one for each speed. */
  public String table() {
    var header =
        "%-16s %8s %8s %10s %8s %6s"
            .formatted("", "number", "skipped", "cut short", "median", "95 %");
    return Stream.of(
            Stream.of(header, line("all")),
            lines(one -> one.wish().name()),
            lines(one -> "rate %.1f".formatted(Math.floor(one.slowness() * 10) / 10)))
        .flatMap(part -> part)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private Stream<String> lines(Function<Interruption, String> by) {
    return all.stream()
        .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> new InterruptionReport(group.getValue()).line(group.getKey()));
  }

  private String line(String name) {
    double cut = all.stream().filter(Interruption::cutsShort).count();
    return String.format(
        Locale.ROOT,
        "%-16s %8d %8d %8.2f %% %8d %6d",
        name,
        all.size(),
        skips().size(),
        100 * cut / all.size(),
        medianAgain(),
        againAt(0.95));
  }

  /** How many sentences it skipped at most. */
  public int worst() {
    return all.stream()
        .max(Comparator.comparing(Interruption::skipped))
        .map(Interruption::skipped)
        .orElse(0);
  }
}
