package org.steadyhearts.coach.request;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** What Alexa's reminders have to do before a request can be answered. */
public sealed interface ReminderOrder {

  /**
   * Sets a reminder, in the place of the listener's own if there is one.
   *
   * @param now where the device stands
   * @param zone where that is; empty where Alexa knows it and we don't
   * @param allowed Alexa has just said that we may, whatever the request says of it
   */
  record SetReminder(
      Optional<String> token,
      Schedule schedule,
      LocalDateTime now,
      Optional<ZoneId> zone,
      boolean allowed)
      implements ReminderOrder {}

  /** Looks up when it comes. */
  record LookUp(String token, LocalDateTime now) implements ReminderOrder {}

  record Delete(String token) implements ReminderOrder {}
}
