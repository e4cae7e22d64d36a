package org.steadyhearts.coach.request;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody said of when they want to be reminded. What they left out is taken from what was
 * proposed before, or else proposed.
 *
 * @param day "today", "tomorrow", or the English name of a weekday
 * @param every "day", "week", or the English name of a weekday
 * @param in so long from now
 */
public record When(
    Optional<LocalTime> time, Optional<String> day, Optional<String> every, Optional<Duration> in) {

  public static final When UNSAID =
      new When(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final LocalTime USUAL = LocalTime.of(20, 0);
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  public boolean isSaid() {
    return !equals(UNSAID);
  }

  /**
   * The schedule that is meant; empty where it would be over already, or so long away that the
   * weekday should be named.
   *
   * @param before what stands, if anything does
   * @param now where the device stands
   */
  public Optional<Schedule> from(Optional<Schedule> before, LocalDateTime now) {
    if (in.isPresent()) {
      return in.filter(delay -> delay.compareTo(SHORTEST) >= 0 && delay.compareTo(LONGEST) <= 0)
          .map(Schedule.In::new);
    }
    var at = time.or(() -> before.flatMap(When::timeOf)).orElse(USUAL);
    if (every.isPresent()) {
      return Optional.of(every(every.get(), at, before, now));
    }
    if (day.isPresent()) {
      return Optional.of(date(day.get(), at, now))
          .filter(date -> date.atTime(at).isAfter(now))
          .map(date -> Schedule.once(date, at, now.toLocalDate()));
    }
    return Optional.of(sameDay(at, before, now));
  }

  private static Schedule every(
      String every, LocalTime at, Optional<Schedule> before, LocalDateTime now) {
    return switch (every) {
      case "day" -> new Schedule.Daily(at);
      case "week" -> new Schedule.Weekly(weekday(before).orElse(now.getDayOfWeek()), at);
      default -> new Schedule.Weekly(DayOfWeek.valueOf(every.toUpperCase(Locale.ROOT)), at);
    };
  }

  private static LocalDate date(String day, LocalTime at, LocalDateTime now) {
    var today = now.toLocalDate();
    return switch (day) {
      case "today" -> today;
      case "tomorrow" -> today.plusDays(1);
      default -> {
        var weekday = DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT));
        yield today.atTime(at).isAfter(now)
            ? today.with(TemporalAdjusters.nextOrSame(weekday))
            : today.with(TemporalAdjusters.next(weekday));
      }
    };
  }

  private Schedule sameDay(LocalTime at, Optional<Schedule> before, LocalDateTime now) {
    if (before.orElse(null) instanceof Schedule.Daily) {
      return new Schedule.Daily(at);
    }
    if (before.orElse(null) instanceof Schedule.Weekly weekly) {
      return weekly.at(at);
    }
    var today = now.toLocalDate();
    var date =
        before.orElse(null) instanceof Schedule.Once once
            ? once.date()
            : time.isPresent() ? today : today.plusDays(1);
    return Schedule.once(date.atTime(at).isAfter(now) ? date : today.plusDays(1), at, today);
  }

  private static Optional<LocalTime> timeOf(Schedule schedule) {
    if (schedule instanceof Schedule.Once once) {
      return Optional.of(once.time());
    }
    if (schedule instanceof Schedule.Daily daily) {
      return Optional.of(daily.time());
    }
    return schedule instanceof Schedule.Weekly weekly
        ? Optional.of(weekly.time())
        : Optional.empty();
  }

  private static Optional<DayOfWeek> weekday(Optional<Schedule> before) {
    if (before.orElse(null) instanceof Schedule.Weekly weekly) {
      return Optional.of(weekly.day());
    }
    return before.orElse(null) instanceof Schedule.Once once
        ? Optional.of(once.date().getDayOfWeek())
        : Optional.empty();
  }
}
