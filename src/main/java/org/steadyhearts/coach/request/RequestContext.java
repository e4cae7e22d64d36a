package org.steadyhearts.coach.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Progress;

/**
 * When, where and by whom something is asked.
 *
 * @param request the hash of the request's id; the same for a repeated request
 * @param now the request's timestamp, which Alexa gives in whole seconds
 * @param newSession nothing was said before in this session
 * @param device the hash of the device's id
 * @param household the hash of the account's id
 * @param recognised a voice that Alexa knows, rather than anyone in the household
 * @param usualZone the locale's, for listeners whose device did not tell its own
 */
public record RequestContext(
    Hash request,
    Instant now,
    boolean newSession,
    Hash device,
    Hash household,
    boolean recognised,
    ZoneId usualZone) {

  /** In the morning, when whoever was up late has gone to bed. */
  private static final int DAY_ENDS_AT_HOUR = 4;

  /** The same, at another time. */
  public RequestContext at(Instant time) {
    return new RequestContext(request, time, newSession, device, household, recognised, usualZone);
  }

  /** The day it is where the listener is; what is practised past midnight is of the day before. */
  public LocalDate today(Progress progress) {
    return clock(progress).minusHours(DAY_ENDS_AT_HOUR).toLocalDate();
  }

  /** The time it is where the listener is. */
  public LocalDateTime clock(Progress progress) {
    return LocalDateTime.ofInstant(now, progress.preferences().zone().orElse(usualZone));
  }
}
