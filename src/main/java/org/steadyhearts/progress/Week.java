package org.steadyhearts.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * What was practised in seven days, and in the seven before as long as nobody has heard of those. A
 * week begins with the first practice in it.
 *
 * @param began the first day; empty while nothing was practised since the last week was over
 */
public record Week(Optional<LocalDate> began, Sum now, Sum before) {

  public static final Week NONE = new Week(Optional.empty(), Sum.NOTHING, Sum.NOTHING);

  private static final int DAYS = 7;
  private static final int NUMBERS = 7;

  /**
   * What was practised.
   *
   * @param lessons finished
   * @param exercises finished
   * @param seconds heard, of these or of others
   */
  public record Sum(int lessons, int exercises, int seconds) {

    static final Sum NOTHING = new Sum(0, 0, 0);

    /** Whether something was finished, so that there is something to tell. */
    public boolean isAnything() {
      return lessons + exercises > 0;
    }
  }

  Week finished(Content content, LocalDate today) {
    var week = on(today);
    int lesson = content.isLesson() ? 1 : 0;
    return week.with(
        new Sum(week.now.lessons + lesson, week.now.exercises + 1 - lesson, week.now.seconds),
        today);
  }

  Week heard(int seconds, LocalDate today) {
    var week = on(today);
    var now = week.now;
    return week.with(new Sum(now.lessons, now.exercises, now.seconds + seconds), today);
  }

  /** As it stands on a day: after seven, what was practised is of the week before. */
  public Week on(LocalDate today) {
    boolean over = began.filter(day -> !today.isBefore(day.plusDays(DAYS))).isPresent();
    return over ? new Week(Optional.empty(), Sum.NOTHING, now.isAnything() ? now : before) : this;
  }

  /** Once the week before was told. */
  public Week told() {
    return new Week(began, now, Sum.NOTHING);
  }

  private Week with(Sum sum, LocalDate today) {
    return new Week(Optional.of(began.orElse(today)), sum, before);
  }

  /** A short form for storage: the day and six counts. */
  public String text() {
    return began.map(LocalDate::toEpochDay).orElse(-1L) + text(now) + text(before);
  }

  private static String text(Sum sum) {
    return " " + sum.lessons + " " + sum.exercises + " " + sum.seconds;
  }

  /** Reads what {@link #text()} wrote. */
  public static Week parse(String text) {
    var numbers = Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    if (numbers.length != NUMBERS) {
      throw new IllegalArgumentException("A week has " + NUMBERS + " numbers");
    }
    return new Week(
        Optional.of(numbers[0]).filter(day -> day >= 0).map(LocalDate::ofEpochDay),
        new Sum(numbers[1], numbers[2], numbers[3]),
        new Sum(numbers[4], numbers[5], numbers[6]));
  }
}
