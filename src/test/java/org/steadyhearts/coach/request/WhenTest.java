package org.steadyhearts.coach.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {

  /** A Sunday. */
  private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

  private static final LocalDateTime NOW = TODAY.atTime(19, 30);
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final LocalTime EIGHT_IN_THE_EVENING = LocalTime.of(20, 0);

  static Stream<Schedule> schedules() {
    return Stream.of(
        Schedule.once(TODAY, LocalTime.MIDNIGHT, TODAY),
        Schedule.once(TODAY.plusDays(1), LocalTime.of(23, 59), TODAY),
        Schedule.once(LocalDate.parse("2090-12-31"), NINE, TODAY),
        new Schedule.Daily(LocalTime.MIDNIGHT),
        new Schedule.Weekly(DayOfWeek.SUNDAY, LocalTime.of(23, 59)),
        new Schedule.Weekly(DayOfWeek.MONDAY, LocalTime.MIDNIGHT),
        new Schedule.In(Duration.ofMinutes(20)),
        new Schedule.In(Duration.ofDays(1)));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void aNumberStandsForEachSchedule(Schedule schedule) {
    assertThat(Schedule.parse(schedule.code()).orElseThrow()).isEqualTo(schedule);
  }

  @Test
  void nothingSaidIsTomorrowAtEightInTheEvening() {
    assertThat(When.UNSAID.from(Optional.empty(), NOW))
        .contains(Schedule.once(TODAY.plusDays(1), EIGHT_IN_THE_EVENING, TODAY));
  }

  @Test
  void aTimeAloneIsTheNextOne() {
    assertThat(at(NINE).from(Optional.empty(), NOW))
        .contains(Schedule.once(TODAY.plusDays(1), NINE, TODAY));
    assertThat(at(EIGHT_IN_THE_EVENING).from(Optional.empty(), NOW))
        .contains(Schedule.once(TODAY, EIGHT_IN_THE_EVENING, TODAY));
  }

  @Test
  void aTimeAloneKeepsTheDaysThatStood() {
    var sundays = new Schedule.Weekly(DayOfWeek.SUNDAY, EIGHT_IN_THE_EVENING);

    assertThat(at(NINE).from(Optional.of(sundays), NOW))
        .contains(new Schedule.Weekly(DayOfWeek.SUNDAY, NINE));
    assertThat(at(NINE).from(Optional.of(new Schedule.Daily(EIGHT_IN_THE_EVENING)), NOW))
        .contains(new Schedule.Daily(NINE));
  }

  @Test
  void aDayAloneKeepsTheTimeThatStood() {
    assertThat(every("monday").from(Optional.of(new Schedule.Daily(NINE)), NOW))
        .contains(new Schedule.Weekly(DayOfWeek.MONDAY, NINE));
  }

  @Test
  void aWeekdayIsTheNextOneAndTodayOnlyIfTheTimeIsAhead() {
    assertThat(on("sunday", NINE).from(Optional.empty(), NOW))
        .contains(Schedule.once(TODAY.plusDays(7), NINE, TODAY));
    assertThat(on("sunday", EIGHT_IN_THE_EVENING).from(Optional.empty(), NOW))
        .contains(Schedule.once(TODAY, EIGHT_IN_THE_EVENING, TODAY));
  }

  @Test
  void whatIsOverCannotBeMeant() {
    assertThat(on("today", NINE).from(Optional.empty(), NOW)).isEmpty();
  }

  @Test
  void everyWeekWithoutADayIsTheDayItIs() {
    assertThat(every("week").from(Optional.empty(), NOW))
        .contains(new Schedule.Weekly(DayOfWeek.SUNDAY, EIGHT_IN_THE_EVENING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT59S", "PT24H1M", "P400D"})
  void aDelayHasBounds(Duration delay) {
    assertThat(in(delay).from(Optional.empty(), NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1M", "PT20M", "PT24H"})
  void aDelayWithinThemIsMeant(Duration delay) {
    assertThat(in(delay).from(Optional.empty(), NOW)).contains(new Schedule.In(delay));
  }

  private static When at(LocalTime time) {
    return new When(Optional.of(time), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static When on(String day, LocalTime time) {
    return new When(Optional.of(time), Optional.of(day), Optional.empty(), Optional.empty());
  }

  private static When every(String every) {
    return new When(Optional.empty(), Optional.empty(), Optional.of(every), Optional.empty());
  }

  private static When in(Duration delay) {
    return new When(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(delay));
  }
}
