package org.steadyhearts.alexa;

import com.amazon.ask.model.services.reminderManagement.AlertInfo;
import com.amazon.ask.model.services.reminderManagement.PushNotification;
import com.amazon.ask.model.services.reminderManagement.PushNotificationStatus;
import com.amazon.ask.model.services.reminderManagement.Recurrence;
import com.amazon.ask.model.services.reminderManagement.ReminderRequest;
import com.amazon.ask.model.services.reminderManagement.SpokenInfo;
import com.amazon.ask.model.services.reminderManagement.SpokenText;
import com.amazon.ask.model.services.reminderManagement.Trigger;
import com.amazon.ask.model.services.reminderManagement.TriggerType;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.steadyhearts.coach.request.ReminderOrder;
import org.steadyhearts.coach.request.Schedule;

/** Schedules in the form of Alexa's reminders, and back. How often one comes is as in RFC 5545. */
final class ReminderForms {

  private static final String WEEKLY = "WEEKLY";
  private static final int DAY_LETTERS = 2;

  private ReminderForms() {}

  /**
   * All that Alexa is told: when, and what to say.
   *
   * @param text what everybody in the room hears
   */
  static ReminderRequest request(
      ReminderOrder.SetReminder order, Instant now, String locale, String text) {
    var said = SpokenText.builder().withLocale(locale).withText(text).build();
    return ReminderRequest.builder()
        .withRequestTime(now.atOffset(ZoneOffset.UTC))
        .withTrigger(trigger(order))
        .withAlertInfo(
            AlertInfo.builder()
                .withSpokenInfo(SpokenInfo.builder().addContentItem(said).build())
                .build())
        .withPushNotification(
            PushNotification.builder().withStatus(PushNotificationStatus.DISABLED).build())
        .build();
  }

  private static Trigger trigger(ReminderOrder.SetReminder order) {
    if (order.schedule() instanceof Schedule.In in) {
      return Trigger.builder()
          .withType(TriggerType.SCHEDULED_RELATIVE)
          .withOffsetInSeconds(Math.toIntExact(in.delay().toSeconds()))
          .build();
    }
    var trigger = Trigger.builder().withType(TriggerType.SCHEDULED_ABSOLUTE);
    order.zone().map(ZoneId::getId).ifPresent(trigger::withTimeZoneId);
    return order.schedule() instanceof Schedule.Once once
        ? trigger.withScheduledTime(once.date().atTime(once.time())).build()
        : trigger
            .withRecurrence(
                Recurrence.builder()
                    .withStartDateTime(order.now())
                    .addRecurrenceRulesItem(rule(order.schedule()))
                    .build())
            .build();
  }

  private static String rule(Schedule schedule) {
    if (schedule instanceof Schedule.Weekly weekly) {
      return "FREQ=WEEKLY;BYDAY=" + letters(weekly.day()) + ";" + at(weekly.time());
    }
    return "FREQ=DAILY;" + at(((Schedule.Daily) schedule).time());
  }

  private static String at(LocalTime time) {
    return "BYHOUR=" + time.getHour() + ";BYMINUTE=" + time.getMinute() + ";BYSECOND=0;INTERVAL=1;";
  }

  private static String letters(DayOfWeek day) {
    return day.name().substring(0, DAY_LETTERS);
  }

  /** Whether a reminder comes as a schedule says. */
  static boolean isOf(Trigger trigger, Schedule schedule) {
    if (trigger == null) {
      return false;
    }
    if (schedule instanceof Schedule.In in) {
      return trigger.getType() == TriggerType.SCHEDULED_RELATIVE
          && Long.valueOf(in.delay().toSeconds()).equals(offset(trigger));
    }
    if (schedule instanceof Schedule.Once once) {
      return once.date().atTime(once.time()).equals(trigger.getScheduledTime());
    }
    return parts(trigger).equals(Optional.of(parts(rule(schedule))));
  }

  private static Long offset(Trigger trigger) {
    return trigger.getOffsetInSeconds() == null ? null : trigger.getOffsetInSeconds().longValue();
  }

  /** When a reminder comes; empty for what is none of ours any more, or as the app changed it. */
  static Optional<Schedule> schedule(Trigger trigger, LocalDate today) {
    if (trigger == null) {
      return Optional.empty();
    }
    var often = parts(trigger);
    if (often.isPresent()) {
      return often(often.get());
    }
    return Optional.ofNullable(trigger.getScheduledTime())
        .filter(at -> !at.toLocalDate().isBefore(today))
        .filter(at -> at.toLocalDate().isBefore(today.plusWeeks(1)))
        .map(at -> Schedule.once(at.toLocalDate(), minute(at.toLocalTime()), today));
  }

  private static Optional<Schedule> often(Map<String, String> rule) {
    try {
      var time =
          LocalTime.of(
              Integer.parseInt(rule.get("BYHOUR")), Integer.parseInt(rule.get("BYMINUTE")));
      return WEEKLY.equals(rule.get("FREQ"))
          ? Optional.of(new Schedule.Weekly(day(rule.get("BYDAY")), time))
          : Optional.of(new Schedule.Daily(time));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static DayOfWeek day(String letters) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> letters(day).equals(letters))
        .findFirst()
        .orElseThrow();
  }

  private static LocalTime minute(LocalTime time) {
    return LocalTime.of(time.getHour(), time.getMinute());
  }

  private static Optional<Map<String, String>> parts(Trigger trigger) {
    return Optional.ofNullable(trigger.getRecurrence())
        .map(Recurrence::getRecurrenceRules)
        .filter(rules -> rules.size() == 1)
        .map(rules -> parts(rules.get(0)));
  }

  private static Map<String, String> parts(String rule) {
    return List.of(rule.split(";", -1)).stream()
        .map(part -> part.split("=", -1))
        .filter(part -> part.length == 2)
        .collect(Collectors.toMap(part -> part[0], part -> part[1], (one, other) -> other));
  }
}
