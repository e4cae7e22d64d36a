package org.steadyhearts.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days on which a lesson or an exercise was finished, in the listener's time zone.
 *
 * @param days practised in all
 * @param inARow the streak up to {@code last}; one missed day does not break it
 */
public record Streak(int days, int inARow, Optional<LocalDate> last) {

  public static final Streak NONE = new Streak(0, 0, Optional.empty());

  /** The gap a streak forgives: a day in between may be missed. */
  private static final int FORGIVEN_GAP_DAYS = 2;

  public Streak practised(LocalDate today) {
    // A day before the last one happens when somebody flies west; it was counted already.
    if (last.isPresent() && !today.isAfter(last.get())) {
      return this;
    }
    return new Streak(days + 1, inARowOn(today) + 1, Optional.of(today));
  }

  /** The streak as it stands on a day: 0 once too many were missed. */
  public int inARowOn(LocalDate today) {
    boolean alive =
        last.isPresent() && ChronoUnit.DAYS.between(last.get(), today) <= FORGIVEN_GAP_DAYS;
    return alive ? inARow : 0;
  }
}
