package org.steadyhearts.coach.request;

import java.util.Optional;

/**
 * What came of a {@link ReminderOrder}.
 *
 * @param token of the reminder that there is now; only what was seen to be there has one
 * @param schedule when it comes, if that can be told
 */
public record ReminderResult(
    ReminderOutcome outcome, Optional<String> token, Optional<Schedule> schedule) {

  /** How it went. */
  public enum ReminderOutcome {
    DONE,
    /** Nobody was asked yet whether the skill may. */
    NOT_YET_ALLOWED,
    /** The permission was taken back, or is none for this account. */
    NOT_ALLOWED,
    /** The device gives no reminders. */
    NOT_ON_THIS_DEVICE,
    /** The account has as many reminders as it may have. */
    TOO_MANY,
    /** There is no such reminder any more. */
    GONE,
    /** It may have been set or not: no answer came, and looking it up found nothing. */
    UNKNOWN,
    /** It was not done. */
    FAILED
  }

  public static ReminderResult of(ReminderOutcome outcome) {
    return new ReminderResult(outcome, Optional.empty(), Optional.empty());
  }

  public boolean is(ReminderOutcome one) {
    return outcome == one;
  }
}
