package org.steadyhearts.tools.recognition;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Times of a day as they are spoken: "eight", "half past six", "nine thirty in the evening". */
final class SpokenClock {

  private static final int NOON = 12;

  /** Said alone, an hour before this one is of the afternoon. */
  private static final int FIRST_OF_MORNING = 7;

  /** What Alexa makes of a part of the day. */
  private static final Map<String, String> PARTS =
      Map.of("morning", "MO", "afternoon", "AF", "evening", "EV", "night", "NI");

  private static final Map<List<String>, Boolean> AFTERNOON =
      Map.of(
          List.of("in", "the", "morning"), false,
          List.of("a", "m"), false,
          List.of("am"), false,
          List.of("in", "the", "afternoon"), true,
          List.of("in", "the", "evening"), true,
          List.of("at", "night"), true,
          List.of("p", "m"), true,
          List.of("pm"), true);

  /** A time that was read, as Alexa sends it, and the place after its last word. */
  record ClockRead(String value, int end) {}

  private record Hours(int hour, int minute, int end) {}

  private SpokenClock() {}

  /** The longest time that begins at {@code from}. */
  static Optional<ClockRead> at(List<String> words, int from) {
    if (from >= words.size()) {
      return Optional.empty();
    }
    var word = words.get(from);
    if (PARTS.containsKey(word)) {
      return Optional.of(new ClockRead(PARTS.get(word), from + 1));
    }
    if (word.equals("noon")) {
      return Optional.of(new ClockRead("12:00", from + 1));
    }
    return word.equals("midnight")
        ? Optional.of(new ClockRead("00:00", from + 1))
        : past(words, from).or(() -> hours(words, from)).map(read -> ofDay(words, read));
  }

  private static Optional<Hours> past(List<String> words, int from) {
    int minutes = words.get(from).equals("half") ? 30 : words.get(from).equals("quarter") ? 15 : 0;
    if (minutes == 0 || from + 2 >= words.size()) {
      return Optional.empty();
    }
    var hour = SpokenNumbers.cardinal(words, from + 2).filter(read -> isHour(read.value()));
    return switch (words.get(from + 1)) {
      case "past" -> hour.map(read -> new Hours(read.value(), minutes, read.end()));
      case "to" -> hour.map(read -> new Hours(read.value() - 1, 60 - minutes, read.end()));
      default -> Optional.empty();
    };
  }

  /** Alone, "nine thirty" is one number neither of hours nor of minutes: they are read apart. */
  private static Optional<Hours> hours(List<String> words, int from) {
    var hour =
        SpokenNumbers.cardinal(words.subList(0, from + 1), from)
            .filter(read -> isHour(read.value()));
    if (hour.isEmpty()) {
      return Optional.empty();
    }
    int next = hour.get().end();
    if (next < words.size() && words.get(next).replace("'", "").equals("oclock")) {
      return Optional.of(new Hours(hour.get().value(), 0, next + 1));
    }
    return SpokenNumbers.cardinal(words, next)
        .filter(minutes -> minutes.value() >= 10 && minutes.value() < 60)
        .map(minutes -> new Hours(hour.get().value(), minutes.value(), minutes.end()))
        .or(() -> Optional.of(new Hours(hour.get().value(), 0, next)));
  }

  private static boolean isHour(int number) {
    return number >= 1 && number <= NOON;
  }

  private static ClockRead ofDay(List<String> words, Hours read) {
    for (var part : AFTERNOON.entrySet()) {
      int end = read.end() + part.getKey().size();
      if (end <= words.size() && words.subList(read.end(), end).equals(part.getKey())) {
        return new ClockRead(time(read, part.getValue()), end);
      }
    }
    return new ClockRead(time(read, read.hour() % NOON < FIRST_OF_MORNING), read.end());
  }

  private static String time(Hours read, boolean afternoon) {
    return LocalTime.of(read.hour() % NOON + (afternoon ? NOON : 0), read.minute()).toString();
  }
}
