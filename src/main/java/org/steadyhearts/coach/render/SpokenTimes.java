package org.steadyhearts.coach.render;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.steadyhearts.coach.request.Schedule;
import org.steadyhearts.exercise.Length;
import org.steadyhearts.speech.NumberWords;

/** Days and times of a day, as they are spoken: "every Sunday at nine thirty in the morning". */
final class SpokenTimes {

  private static final int MORNING = 5;
  private static final int NOON = 12;
  private static final int EVENING = 18;
  private static final int NIGHT = 22;
  private static final int TWO_DIGITS = 10;

  private SpokenTimes() {}

  static String when(Schedule schedule) {
    if (schedule instanceof Schedule.Once once) {
      var day =
          switch (once.day()) {
            case TODAY -> "today";
            case TOMORROW -> "tomorrow";
            case WEEKDAY -> "on " + name(once.date().getDayOfWeek());
          };
      return day + " at " + time(once.time());
    }
    if (schedule instanceof Schedule.Daily daily) {
      return "every day at " + time(daily.time());
    }
    if (schedule instanceof Schedule.Weekly weekly) {
      var purpose = weekly.checkIn() ? ", for a check-in" : "";
      return "every " + name(weekly.day()) + " at " + time(weekly.time()) + purpose;
    }
    int seconds = Math.toIntExact(((Schedule.In) schedule).delay().toSeconds());
    return "in " + new Length(seconds).words();
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  static String time(LocalTime time) {
    if (time.equals(LocalTime.NOON)) {
      return "noon";
    }
    if (time.equals(LocalTime.MIDNIGHT)) {
      return "midnight";
    }
    int hour = time.getHour() % NOON == 0 ? NOON : time.getHour() % NOON;
    return NumberWords.of(hour) + minutes(time.getMinute()) + part(time.getHour());
  }

  private static String minutes(int minute) {
    if (minute == 0) {
      return "";
    }
    return minute < TWO_DIGITS ? " oh " + NumberWords.of(minute) : " " + NumberWords.of(minute);
  }

  private static String part(int hour) {
    if (hour < MORNING) {
      return " at night";
    }
    if (hour < NOON) {
      return " in the morning";
    }
    if (hour < EVENING) {
      return " in the afternoon";
    }
    return hour < NIGHT ? " in the evening" : " at night";
  }
}
