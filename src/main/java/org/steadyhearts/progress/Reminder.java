package org.steadyhearts.progress;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is remembered of reminders by a listener to whom one was offered, or who asked for one.
 *
 * @param token Alexa's id of the one there is, and the only id of hers that is kept; at most 44
 *     characters
 * @param checkIn the day on which the weekly check-in is due next, where the reminder is for it
 */
public record Reminder(Optional<String> token, Optional<LocalDate> checkIn) {

  /** There is none, and none is offered any more. */
  public static final Reminder NONE = new Reminder(Optional.empty(), Optional.empty());

  private static final int LONGEST = 44;
  private static final String NO_TOKEN = "-";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._:-]{2," + LONGEST + "}");

  public Reminder {
    if (token.filter(text -> !isToken(text)).isPresent()) {
      throw new IllegalArgumentException("No token of a reminder");
    }
  }

  public static Reminder of(String token) {
    return new Reminder(Optional.of(token), Optional.empty());
  }

  /** The same for the check-in on every such day, from today on. */
  public Reminder forCheckIn(DayOfWeek day, LocalDate today) {
    return new Reminder(token, Optional.of(today.with(TemporalAdjusters.nextOrSame(day))));
  }

  /** Whether the check-in is due, and nobody was asked about it today. */
  public boolean checkInDue(LocalDate today) {
    return checkIn
        .filter(day -> !day.isAfter(today) && day.getDayOfWeek() == today.getDayOfWeek())
        .isPresent();
  }

  /** Once it was asked about: it is due again in a week. */
  public Reminder askedAbout(LocalDate today) {
    return new Reminder(token, Optional.of(today.plusWeeks(1)));
  }

  /** Whether it can be kept. */
  public static boolean isToken(String text) {
    return TOKEN.matcher(text).matches();
  }

  /** A short form for storage: the token, and the check-in's day if it is for that. */
  public String text() {
    return token.orElse(NO_TOKEN) + checkIn.map(day -> " " + day.toEpochDay()).orElse("");
  }

  /** Reads what {@link #text()} wrote. */
  public static Reminder parse(String text) {
    var parts = text.split(" ", -1);
    return parts[0].equals(NO_TOKEN)
        ? NONE
        : new Reminder(
            Optional.of(parts[0]),
            Optional.of(parts)
                .filter(all -> all.length > 1)
                .map(all -> LocalDate.ofEpochDay(Long.parseLong(all[1]))));
  }
}
