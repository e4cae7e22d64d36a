package org.steadyhearts.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.steadyhearts.coach.dialog.Coach;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.coach.request.Memory;

/**
 * Asks Alexa in which time zone a device stands: when the end of a practice becomes known, since
 * only then a day is counted, or when somebody wants to be reminded; and at most once a day. What
 * was practised comes first: where asking could leave no time to save it, nobody is asked.
 */
final class TimeZones {

  /** What is known, with the device's time zone if this was the moment to ask for it. */
  Memory asked(
      HandlerInput input,
      Coach coach,
      CoachRequest ask,
      IncomingRequest visit,
      Memory known,
      TurnBudget budget) {
    var progress = known.mine();
    var today = visit.moment().today(progress);
    boolean due =
        known.loaded()
            && budget.spares(JdkApiClient.TIMEOUT)
            && !progress.preferences().zoneAsked().equals(Optional.of(today))
            && (ask.wish().needsClock()
                || coach.endsPractice(ask, visit.moment(), known, visit.session()));
    if (!due) {
      return known;
    }
    var preferences = progress.preferences().withZone(zone(input), today);
    return new Memory(progress.with(preferences), known.shared(), true);
  }

  private static Optional<ZoneId> zone(HandlerInput input) {
    try {
      var device = input.getRequestEnvelope().getContext().getSystem().getDevice().getDeviceId();
      var name = input.getServiceClientFactory().getUpsService().getSystemTimeZone(device);
      return Optional.ofNullable(name).map(ZoneId::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      // The SDK wraps whatever went wrong; a day in the locale's usual zone is good enough.
      return Optional.empty();
    }
  }
}
