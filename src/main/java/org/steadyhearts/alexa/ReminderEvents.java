package org.steadyhearts.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.services.reminderManagement.ReminderDeletedEvent;
import com.amazon.ask.model.services.reminderManagement.ReminderDeletedEventRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.progress.ProgressStore.Saved;
import org.steadyhearts.progress.Reminder;

/**
 * Forgets the token of a reminder that was deleted in the app. That one was given is no such event:
 * it may come again next week.
 */
final class ReminderEvents {

  private static final Logger LOG = LogManager.getLogger(ReminderEvents.class);

  /** Nobody is waiting for this answer, so it may take longer than a turn. */
  private static final Duration WITHIN = Duration.ofSeconds(5);

  private final ProgressStore store;
  private final Arrival arrival;

  ReminderEvents(ProgressStore store, Arrival arrival) {
    this.store = store;
    this.arrival = arrival;
  }

  Optional<Response> deleted(HandlerInput input, ReminderDeletedEventRequest request) {
    var tokens =
        Optional.ofNullable(request.getBody())
            .map(ReminderDeletedEvent::getAlertTokens)
            .orElse(List.of());
    return forget(input, tokens);
  }

  private Optional<Response> forget(HandlerInput input, List<String> tokens) {
    var visit = IncomingRequest.of(input, arrival);
    if (tokens.isEmpty() || visit.anonymous()) {
      return Responses.none(input);
    }
    var id = visit.listener().household();
    var household = store.load(id, visit.moment().now(), WITHIN);
    var all =
        Stream.concat(
            household.shared().stream()
                .map(shared -> Map.entry(new Listener(id, Optional.empty()), shared)),
            household.people().entrySet().stream()
                .map(
                    one -> Map.entry(new Listener(id, Optional.of(one.getKey())), one.getValue())));
    var holders =
        all.filter(one -> holds(one.getValue(), tokens))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    holders.forEach((listener, progress) -> forget(listener, progress, tokens, visit));
    LOG.info(
        new LogEntry("reminder over")
            .with("listener", id.brief())
            .with("forgotten", holders.size()));
    return Responses.none(input);
  }

  private static boolean holds(Progress progress, List<String> tokens) {
    return progress.reminder().flatMap(Reminder::token).filter(tokens::contains).isPresent();
  }

  /**
   * Where somebody speaks at the same moment, on what they left; the next use finds it out else.
   */
  private void forget(
      Listener listener, Progress progress, List<String> tokens, IncomingRequest visit) {
    var now = visit.moment().now();
    var saved = store.save(listener, progress.with(Reminder.NONE), now, WITHIN);
    if (saved instanceof Saved.Conflict conflict) {
      conflict
          .stored()
          .filter(stored -> holds(stored, tokens))
          .ifPresent(stored -> store.save(listener, stored.with(Reminder.NONE), now, WITHIN));
    }
  }
}
