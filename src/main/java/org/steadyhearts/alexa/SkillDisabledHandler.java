package org.steadyhearts.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.steadyhearts.progress.ProgressStore;

/**
 * Erases a household whose account disabled the skill. The event may come an hour late, or twice; a
 * household that has begun a session since keeps its progress.
 */
final class SkillDisabledHandler {

  private static final Logger LOG = LogManager.getLogger(SkillDisabledHandler.class);

  /** Nobody is waiting for this answer, so it may take longer than a turn. */
  private static final Duration WITHIN = Duration.ofSeconds(5);

  private final ProgressStore store;
  private final Arrival arrival;

  SkillDisabledHandler(ProgressStore store, Arrival arrival) {
    this.store = store;
    this.arrival = arrival;
  }

  /** A store that fails makes the event fail, so that Alexa sends it again. */
  Optional<Response> erase(HandlerInput input) {
    var visit = IncomingRequest.of(input, arrival);
    if (persists(input) || visit.anonymous()) {
      return Responses.none(input);
    }
    var request = (SkillDisabledRequest) input.getRequestEnvelope().getRequest();
    var disabledAt =
        Optional.ofNullable(request.getEventCreationTime())
            .map(OffsetDateTime::toInstant)
            .filter(arrival::happened)
            .orElse(visit.moment().now());
    boolean erased =
        store.eraseHousehold(
            visit.listener().household(), disabledAt, visit.moment().now(), WITHIN);
    LOG.info(
        new LogEntry("skill disabled")
            .with("listener", visit.listener().household().brief())
            .with("erased", erased));
    return Responses.none(input);
  }

  /** The SDK's class has no body, so it is read from the JSON. In doubt, the answer is no. */
  private static boolean persists(HandlerInput input) {
    return input
        .getRequestEnvelopeJson()
        .path("request")
        .path("body")
        .path("userInformationPersistenceStatus")
        .asText()
        .equals("PERSISTED");
  }
}
