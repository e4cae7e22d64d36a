package org.steadyhearts.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.dialog.Coach;
import org.steadyhearts.coach.render.Reply;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.curriculum.Care;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.progress.SessionCopies;
import org.steadyhearts.speech.Delivery;

/**
 * Takes a turn from request to response: what is remembered, a decision, one write before anything
 * is spoken. A store that fails costs the listener nothing but the memory of it.
 */
final class TurnHandler {

  private final Coach coach;
  private final ProgressStore store;
  private final SessionCopies copies;
  private final TimeZones zones;
  private final Metrics metrics;
  private final Arrival arrival;
  private final LongSupplier nanoTime;

  TurnHandler(
      Coach coach,
      ProgressStore store,
      SessionCopies copies,
      TimeZones zones,
      Metrics metrics,
      Arrival arrival,
      LongSupplier nanoTime) {
    this.coach = coach;
    this.store = store;
    this.copies = copies;
    this.zones = zones;
    this.metrics = metrics;
    this.arrival = arrival;
    this.nanoTime = nanoTime;
  }

  Optional<Response> take(HandlerInput input, CoachRequest ask) {
    var visit = IncomingRequest.of(input, ask.wish(), arrival);
    var there =
        new TurnHandler(
            coach.in(visit.country()), store, copies, zones, metrics, arrival, nanoTime);
    return there.take(input, ask, visit);
  }

  private Optional<Response> take(HandlerInput input, CoachRequest ask, IncomingRequest visit) {
    var budget = new TurnBudget(nanoTime);
    var log = new TurnLog(visit, ask, nanoTime);
    var taken = new Settlement(coach, store, copies, zones, ask, visit, budget, log).settle(input);
    log.write(taken.turn(), taken.kept(), budget.spent());
    metrics.turn(
        ask.wish(), taken.kept(), log.storeCalls(), taken.before(), taken.turn().progress());
    if (ask.wish().tellsOnly()) {
      return Responses.none(input);
    }
    var turn = taken.kept() == Kept.YES ? taken.turn() : taken.turn().notKept();
    var next = coach.session(visit.session(), ask, turn);
    var reply = coach.reply(turn, next, visit.screen());
    keep(input, visit.attributes(ask.wish(), next, taken.copy()), reply);
    if (turn.receipt().offer().filter(Offer::asksKind).isPresent()
        && Slots.has(Slots.KIND, input)) {
      Responses.askFor(Slots.KIND, input);
    }
    return turn.effect() == Answer.Effect.ASK_PERMISSION
        ? Responses.askPermission(input)
        : Responses.of(input, reply);
  }

  /** What the session carries; a task that opened it is complete once it ends. */
  private static void keep(HandlerInput input, Map<String, Object> attributes, Reply reply) {
    boolean task = LaunchTasks.isOpen(input);
    if (task && reply.ends()) {
      LaunchTasks.complete(input);
    } else if (task) {
      LaunchTasks.keepOpen(attributes);
    }
    if (input.getRequestEnvelope().getSession() != null) {
      input.getAttributesManager().setSessionAttributes(attributes);
    }
  }

  /**
   * Answers somebody who is not safe. Nothing is written or logged; the store is asked only how to
   * speak, and only where the session does not tell.
   */
  Optional<Response> care(HandlerInput input, Care.Need need) {
    var visit = IncomingRequest.of(input, arrival);
    return Responses.of(input, coach.care(visit.country(), need, delivery(visit)));
  }

  private Delivery delivery(IncomingRequest visit) {
    if (!visit.moment().newSession() || visit.anonymous()) {
      return visit.session().delivery();
    }
    try {
      var within = new TurnBudget(nanoTime).forReading();
      return store
          .load(visit.listener().household(), visit.moment().now(), within)
          .of(visit.listener())
          .map(Progress::preferences)
          .map(liked -> new Delivery(liked.discreet(), liked.speed()))
          .orElse(Delivery.USUAL);
    } catch (RuntimeException e) {
      // Whatever fails, the numbers come; and low, since somebody may have asked for that.
      return new Delivery(true, 0);
    }
  }
}
