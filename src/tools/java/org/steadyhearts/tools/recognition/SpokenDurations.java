package org.steadyhearts.tools.recognition;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Durations as they are spoken: "two minutes", "a minute and a half", "ninety seconds". */
final class SpokenDurations {

  private static final Map<String, Duration> UNITS =
      Map.of(
          "second", Duration.ofSeconds(1),
          "sec", Duration.ofSeconds(1),
          "minute", Duration.ofMinutes(1),
          "min", Duration.ofMinutes(1),
          "hour", Duration.ofHours(1));

  private static final List<String> HALF_MORE = List.of("and", "a", "half");

  /** A duration that was read, and the place after its last word. */
  record DurationRead(Duration value, int end) {}

  /** How many, in halves. */
  private record Quantity(int halves, int end) {}

  private SpokenDurations() {}

  /** The longest duration that begins at {@code from}. */
  static Optional<DurationRead> at(List<String> words, int from) {
    var first = term(words, from);
    if (first.isEmpty()) {
      return first;
    }
    var all = first.get();
    int next = says(words, all.end(), List.of("and")) ? all.end() + 1 : all.end();
    var more = term(words, next);
    return more.filter(less -> less.value().compareTo(all.value()) < 0)
        .map(less -> new DurationRead(all.value().plus(less.value()), less.end()))
        .or(() -> secondsWithoutUnit(words, all))
        .or(() -> first);
  }

  /** A number, a unit, and perhaps "and a half". */
  private static Optional<DurationRead> term(List<String> words, int from) {
    return quantity(words, from)
        .filter(many -> many.end() < words.size())
        .flatMap(many -> unit(words.get(many.end())).map(unit -> times(words, many, unit)));
  }

  private static DurationRead times(List<String> words, Quantity many, Duration unit) {
    int next = many.end() + 1;
    boolean more = many.halves() % 2 == 0 && says(words, next, HALF_MORE);
    int halves = many.halves() + (more ? 1 : 0);
    return new DurationRead(
        unit.multipliedBy(halves).dividedBy(2), more ? next + HALF_MORE.size() : next);
  }

  private static Optional<Quantity> quantity(List<String> words, int from) {
    if (says(words, from, List.of("half", "a")) || says(words, from, List.of("half", "an"))) {
      return Optional.of(new Quantity(1, from + 2));
    }
    if (says(words, from, List.of("a", "couple", "of"))) {
      return Optional.of(new Quantity(4, from + 3));
    }
    if (says(words, from, List.of("half"))) {
      return Optional.of(new Quantity(1, from + 1));
    }
    return SpokenNumbers.cardinal(words, from)
        .map(
            read ->
                says(words, read.end(), HALF_MORE)
                    ? new Quantity(2 * read.value() + 1, read.end() + HALF_MORE.size())
                    : new Quantity(2 * read.value(), read.end()))
        .or(() -> article(words, from));
  }

  private static Optional<Quantity> article(List<String> words, int from) {
    boolean one = says(words, from, List.of("a")) || says(words, from, List.of("an"));
    return one ? Optional.of(new Quantity(2, from + 1)) : Optional.empty();
  }

  /** "Two minutes thirty". */
  private static Optional<DurationRead> secondsWithoutUnit(
      List<String> words, DurationRead minutes) {
    boolean whole = minutes.value().toSecondsPart() == 0 && minutes.value().toHours() == 0;
    return SpokenNumbers.cardinal(words, minutes.end())
        .filter(read -> whole && read.value() < 60)
        .map(read -> new DurationRead(minutes.value().plusSeconds(read.value()), read.end()));
  }

  private static Optional<Duration> unit(String word) {
    var one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return Optional.ofNullable(UNITS.get(one));
  }

  private static boolean says(List<String> words, int from, List<String> what) {
    int to = from + what.size();
    return to <= words.size() && words.subList(from, to).equals(what);
  }
}
