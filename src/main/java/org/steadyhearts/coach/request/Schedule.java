package org.steadyhearts.coach.request;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** When a reminder comes, where the device stands: to the minute, and at most one a day. */
public sealed interface Schedule {

  /**
   * Once.
   *
   * @param day how the day is named when it is spoken of
   */
  record Once(LocalDate date, LocalTime time, Day day) implements Schedule {}

  record Daily(LocalTime time) implements Schedule {}

  /**
   * Every week.
   *
   * @param checkIn whether it is for the weekly check-in of two people
   */
  record Weekly(DayOfWeek day, LocalTime time, boolean checkIn) implements Schedule {

    public Weekly(DayOfWeek day, LocalTime time) {
      this(day, time, false);
    }

    Weekly at(LocalTime other) {
      return new Weekly(day, other, checkIn);
    }
  }

  /** So long after it is asked for. */
  record In(Duration delay) implements Schedule {}

  /** How a day is named. */
  enum Day {
    WEEKDAY,
    TODAY,
    TOMORROW;

    static Day of(LocalDate date, LocalDate today) {
      if (date.equals(today)) {
        return TODAY;
      }
      return date.equals(today.plusDays(1)) ? TOMORROW : WEEKDAY;
    }
  }

  int DAY_MINUTES = 24 * 60;
  int KINDS = 4;
  int WEEK = DayOfWeek.values().length;
  List<Day> DAYS = List.of(Day.WEEKDAY, Day.TODAY, Day.TOMORROW);

  static Once once(LocalDate date, LocalTime time, LocalDate today) {
    return new Once(date, time, Day.of(date, today));
  }

  /** A number that stands for it, in what is said and asked. */
  default int code() {
    if (this instanceof Once once) {
      long minutes = once.date.toEpochDay() * DAY_MINUTES + minute(once.time);
      return Math.toIntExact((minutes * DAYS.size() + DAYS.indexOf(once.day)) * KINDS);
    }
    if (this instanceof Daily daily) {
      return minute(daily.time) * KINDS + 1;
    }
    return this instanceof Weekly weekly
        ? (weekday(weekly) * DAY_MINUTES + minute(weekly.time)) * KINDS + 2
        : Math.toIntExact(((In) this).delay.toSeconds() * KINDS + 3);
  }

  /** Reads what {@link #code()} wrote; empty for a number that stands for no schedule. */
  static Optional<Schedule> parse(int code) {
    try {
      return Optional.of(of(code));
    } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Schedule of(int code) {
    int value = code / KINDS;
    return switch (code % KINDS) {
      case 0 ->
          new Once(
              LocalDate.ofEpochDay(value / DAYS.size() / DAY_MINUTES),
              time(value / DAYS.size() % DAY_MINUTES),
              DAYS.get(value % DAYS.size()));
      case 1 -> new Daily(time(value));
      case 2 -> weekly(value / DAY_MINUTES, time(value % DAY_MINUTES));
      case 3 -> new In(Duration.ofSeconds(value));
      default -> throw new IllegalArgumentException("No schedule has this number");
    };
  }

  /** Monday is 1, and 8 for a check-in. */
  private static int weekday(Weekly weekly) {
    return weekly.day.getValue() + (weekly.checkIn ? WEEK : 0);
  }

  private static Weekly weekly(int weekday, LocalTime time) {
    boolean checkIn = weekday > WEEK;
    return new Weekly(DayOfWeek.of(checkIn ? weekday - WEEK : weekday), time, checkIn);
  }

  /**
   * The same for the weekly check-in: every week on its day. What comes every day, or soon, stays
   * as it is.
   */
  default Schedule forCheckIn() {
    if (this instanceof Once once) {
      return new Weekly(once.date.getDayOfWeek(), once.time, true);
    }
    return this instanceof Weekly weekly ? new Weekly(weekly.day, weekly.time, true) : this;
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  private static LocalTime time(int minute) {
    return LocalTime.of(minute / 60, minute % 60);
  }
}
