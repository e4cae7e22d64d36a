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
import org.steadyhearts.coach.request.Memory;
import org.steadyhearts.curriculum.Care;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.progress.ProgressStore.Saved;
import org.steadyhearts.progress.ProgressStore.StoreUnavailableException;
import org.steadyhearts.speech.Delivery;

/**
 * Takes a turn from request to response: one read, a decision, one write before anything is spoken.
 * A store that fails costs the listener nothing but the memory of it.
 */
final class TurnHandler {

  /** Conflicts come from two devices speaking at once; more than this is not people. */
  private static final int ATTEMPTS = 3;

  private final Coach coach;
  private final ProgressStore store;
  private final TimeZones zones;
  private final Metrics metrics;
  private final Arrival arrival;
  private final LongSupplier nanoTime;

  TurnHandler(
      Coach coach,
      ProgressStore store,
      TimeZones zones,
      Metrics metrics,
      Arrival arrival,
      LongSupplier nanoTime) {
    this.coach = coach;
    this.store = store;
    this.zones = zones;
    this.metrics = metrics;
    this.arrival = arrival;
    this.nanoTime = nanoTime;
  }

  Optional<Response> take(HandlerInput input, CoachRequest ask) {
    var visit = IncomingRequest.of(input, ask.wish(), arrival);
    var there =
        new TurnHandler(coach.in(visit.country()), store, zones, metrics, arrival, nanoTime);
    return there.take(input, ask, visit);
  }

  private Optional<Response> take(HandlerInput input, CoachRequest ask, IncomingRequest visit) {
    var budget = new TurnBudget(nanoTime);
    var log = new TurnLog(visit, ask, nanoTime);
    var read = recall(ask, visit, budget, log);
    var taken = settle(input, ask, visit, read, budget, log);
    log.write(taken.turn(), taken.kept(), budget.spent());
    metrics.turn(
        ask.wish(), taken.kept(), log.storeCalls(), taken.before(), taken.turn().progress());
    if (ask.wish().tellsOnly()) {
      return Responses.none(input);
    }
    var turn = taken.kept() == Kept.YES ? taken.turn() : taken.turn().notKept();
    var next = coach.session(visit.session(), ask, turn);
    var reply = coach.reply(turn, next.delivery(), visit.screen());
    keep(input, visit.attributes(ask.wish(), next), reply);
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
      return load(visit, new TurnBudget(nanoTime))
          .of(visit.listener())
          .map(Progress::preferences)
          .map(liked -> new Delivery(liked.discreet(), liked.speed()))
          .orElse(Delivery.USUAL);
    } catch (RuntimeException e) {
      // Whatever fails, the numbers come; and low, since somebody may have asked for that.
      return new Delivery(true, 0);
    }
  }

  private Recalled recall(CoachRequest ask, IncomingRequest visit, TurnBudget budget, TurnLog log) {
    var nobody = Progress.fresh(visit.moment().request().number());
    boolean inSession = !visit.moment().newSession() && !visit.session().mayBeTelling();
    if (ask.wish().needsNoProgress() && inSession) {
      return new Recalled(
          new Memory(nobody.with(visit.session().preferences()), Optional.empty(), true), true);
    }
    if (visit.anonymous()) {
      return new Recalled(new Memory(nobody, Optional.empty(), true), false);
    }
    try {
      var household = log.storeCall(() -> load(visit, budget));
      var shared = visit.listener().recognised() ? household.shared() : Optional.<Progress>empty();
      return new Recalled(
          new Memory(household.of(visit.listener()).orElse(nobody), shared, true),
          !household.closedTo(visit.session().started()));
    } catch (StoreUnavailableException e) {
      log.unavailable(e);
      return new Recalled(
          new Memory(nobody.with(visit.session().preferences()), Optional.empty(), false), true);
    }
  }

  private Household load(IncomingRequest visit, TurnBudget budget) {
    return store.load(visit.listener().household(), visit.moment().now(), budget.forReading());
  }

  /** Decides and saves; where somebody else saved meanwhile, decides again on what they left. */
  private Taken settle(
      HandlerInput input,
      CoachRequest said,
      IncomingRequest visit,
      Recalled read,
      TurnBudget within,
      TurnLog log) {
    var known = zones.asked(input, coach, said, visit, read.memory(), within);
    var ask = new Reminders(coach).done(input, said, visit, known, within);
    var budget = ask.reminded().isPresent() ? within.with(Reminders.MORE_TIME) : within;
    for (int attempt = 1; ; attempt++) {
      var before = known;
      var turn = coach.answer(ask, visit.moment(), before, visit.session());
      boolean erases = turn.erases();
      boolean choice = ask.wish().isChoice() && !before.loaded();
      boolean changed = erases || choice || !turn.progress().equals(before.mine());
      if (!changed || !read.keeps()) {
        return new Taken(turn, changed ? Kept.NOWHERE : Kept.YES, before.mine());
      }
      if (!before.loaded() || budget.isSpent() || (erases && isLate(turn, visit, before))) {
        return new Taken(turn, Kept.FAILED, before.mine());
      }
      try {
        if (erases) {
          boolean erased = log.storeCall(() -> erase(turn, visit, before, budget));
          if (erased || attempt == ATTEMPTS) {
            return new Taken(turn, erased ? Kept.YES : Kept.FAILED, before.mine());
          }
          known = recall(ask, visit, budget, log).memory();
          continue;
        }
        var saved = log.storeCall(() -> save(turn, visit, budget));
        var now = after(saved, visit);
        if (now.isEmpty() || attempt == ATTEMPTS) {
          boolean remembered = saved instanceof Saved.Done || isOurs(saved, visit);
          return new Taken(turn, remembered ? Kept.YES : Kept.FAILED, before.mine());
        }
        known = new Memory(now.get(), before.shared(), true);
      } catch (StoreUnavailableException e) {
        log.unavailable(e);
        return new Taken(turn, Kept.FAILED, before.mine());
      }
    }
  }

  private Saved save(Answer turn, IncomingRequest visit, TurnBudget budget) {
    return store.save(visit.listener(), turn.progress(), visit.moment().now(), budget.left());
  }

  /** What to decide again on; empty when it is settled, one way or the other. */
  private static Optional<Progress> after(Saved saved, IncomingRequest visit) {
    return saved instanceof Saved.Conflict conflict && !isOurs(saved, visit)
        // Erased in the midst of the turn: what we know of the listener is not brought back.
        ? conflict.stored()
        : Optional.empty();
  }

  /** A conflict with our own earlier write, whose answer got lost on the way. */
  private static boolean isOurs(Saved saved, IncomingRequest visit) {
    return saved instanceof Saved.Conflict conflict
        && conflict
            .stored()
            .flatMap(Progress::lastTurn)
            .filter(last -> last.request().equals(visit.moment().request()))
            .isPresent();
  }

  /** Whether a yes comes so late that what it would erase was only begun since. */
  private static boolean isLate(Answer turn, IncomingRequest visit, Memory known) {
    var there =
        turn.effect() == Answer.Effect.ERASE_SHARED && visit.listener().recognised()
            ? known.shared()
            : Optional.of(known.mine());
    return there
        .filter(progress -> progress.sessionStarted().isAfter(visit.moment().now()))
        .isPresent();
  }

  private boolean erase(Answer turn, IncomingRequest visit, Memory known, TurnBudget budget) {
    var listener =
        turn.effect() == Answer.Effect.ERASE_SHARED
            ? new Listener(visit.listener().household(), Optional.empty())
            : visit.listener();
    // Or the next launch would ask a voice that asked to be forgotten whether this is its place.
    var shared =
        turn.effect() == Answer.Effect.ERASE_LISTENER
            ? known
                .shared()
                .filter(p -> !p.preferences().placeAsked())
                .map(p -> p.with(p.preferences().withPlaceAsked()))
            : Optional.<Progress>empty();
    return store.erase(listener, shared, visit.moment().now(), budget.left());
  }

  /**
   * What was read.
   *
   * @param keeps whether there is somewhere to keep what changes
   */
  private record Recalled(Memory memory, boolean keeps) {}

  /**
   * A turn that was taken.
   *
   * @param before the progress that it was decided on
   */
  private record Taken(Answer turn, Kept kept, Progress before) {}
}
