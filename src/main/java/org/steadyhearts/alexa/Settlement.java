package org.steadyhearts.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import java.util.Optional;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.dialog.Coach;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.coach.request.Memory;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.progress.ProgressStore.Saved;
import org.steadyhearts.progress.ProgressStore.StoreUnavailableException;
import org.steadyhearts.progress.SessionCopies;

/**
 * One turn's dealings with memory. It is decided on what the session carries, or else on what is
 * read, and saved before anything is spoken.
 *
 * <p>Of a copy nothing is spoken until the store has said that it is still so: by a save that finds
 * it unchanged, or by a read, where there is nothing to save and a stranger would be told something
 * else. Where it is not so any more, the turn is decided again on what is there.
 */
final class Settlement {

  /** Conflicts come from two devices speaking at once; more than this is not people. */
  private static final int ATTEMPTS = 3;

  private final Coach coach;
  private final ProgressStore store;
  private final SessionCopies copies;
  private final TimeZones zones;
  private final CoachRequest ask;
  private final IncomingRequest visit;
  private final TurnBudget budget;
  private final TurnLog log;

  Settlement(
      Coach coach,
      ProgressStore store,
      SessionCopies copies,
      TimeZones zones,
      CoachRequest ask,
      IncomingRequest visit,
      TurnBudget budget,
      TurnLog log) {
    this.coach = coach;
    this.store = store;
    this.copies = copies;
    this.zones = zones;
    this.ask = ask;
    this.visit = visit;
    this.budget = budget;
    this.log = log;
  }

  /** How it is known what a turn is decided on. */
  private enum Known {
    /** It need not be known. */
    NOT_NEEDED,
    /** The session carried it. */
    COPIED,
    /** The store has just said so. */
    READ,
    /** It can't be known. */
    AWAY
  }

  private sealed interface Settling permits Recalled, Taken {}

  /**
   * What a turn is to be decided on.
   *
   * @param keeps whether there is somewhere to keep what changes
   */
  private record Recalled(Memory memory, boolean keeps, Known known) implements Settling {

    /** With the time zone that this turn has asked for already: Alexa is asked once. */
    Recalled zonedLike(Recalled before) {
      var asked = before.memory.mine().preferences();
      var mine = memory.mine();
      return asked.zoneAsked().isEmpty() || !memory.loaded()
          ? this
          : new Recalled(
              new Memory(
                  mine.with(
                      mine.preferences().withZone(asked.zone(), asked.zoneAsked().orElseThrow())),
                  memory.shared(),
                  true),
              keeps,
              known);
    }
  }

  /**
   * A turn that was taken.
   *
   * @param before the progress that it was decided on
   * @param copy what the session carries from now on
   */
  record Taken(Answer turn, Kept kept, Progress before, Optional<String> copy)
      implements Settling {}

  /** Decides and saves; where somebody else saved meanwhile, decides again on what they left. */
  Taken settle(HandlerInput input) {
    var from = withOrder(input, zoned(input, recall()));
    var ordered = new Reminders(coach).done(input, ask, visit, from.memory(), budget);
    log.reminded(ordered.reminded());
    var there =
        ordered.reminded().isEmpty()
            ? this
            : new Settlement(
                coach, store, copies, zones, ordered, visit, budget.with(Reminders.MORE_TIME), log);
    return there.settle(from);
  }

  private Taken settle(Recalled from) {
    Settling settling = from;
    for (int attempt = 1; settling instanceof Recalled recalled; attempt++) {
      settling = decide(recalled.zonedLike(from), attempt >= ATTEMPTS);
    }
    return (Taken) settling;
  }

  /**
   * What leaves the skill can't be taken back, so it is decided on what is there, not on a copy.
   */
  private Recalled withOrder(HandlerInput input, Recalled from) {
    boolean orders =
        from.known() == Known.COPIED
            && coach.order(ask, visit.moment(), from.memory(), visit.session()).isPresent();
    return orders ? zoned(input, read()) : from;
  }

  private Recalled zoned(HandlerInput input, Recalled from) {
    var memory = zones.asked(input, coach, ask, visit, from.memory(), budget);
    return new Recalled(memory, from.keeps(), from.known());
  }

  private Recalled recall() {
    boolean inSession = !visit.moment().newSession() && !visit.session().mayBeTelling();
    if (ask.wish().needsNoProgress() && inSession) {
      var spoken = nobody().with(visit.session().preferences());
      return new Recalled(new Memory(spoken, Optional.empty(), true), true, Known.NOT_NEEDED);
    }
    if (visit.anonymous()) {
      return new Recalled(new Memory(nobody(), Optional.empty(), true), false, Known.NOT_NEEDED);
    }
    return copied()
        .map(mine -> new Recalled(new Memory(mine, Optional.empty(), true), true, Known.COPIED))
        .orElseGet(this::read);
  }

  /** The household's own is in no copy, so what is about that is read. */
  private Optional<Progress> copied() {
    boolean aboutMemory =
        ask.wish().tellsMemory() || visit.session().offer().filter(Offer::aboutMemory).isPresent();
    return visit
        .copy()
        .filter(copy -> !aboutMemory)
        .flatMap(copy -> copies.read(copy, visit.listener(), visit.moment().now()));
  }

  private Recalled read() {
    try {
      var household = log.storeCall(this::load);
      var shared = visit.listener().recognised() ? household.shared() : Optional.<Progress>empty();
      return new Recalled(
          new Memory(household.of(visit.listener()).orElseGet(this::nobody), shared, true),
          !household.closedTo(visit.session().started()),
          Known.READ);
    } catch (StoreUnavailableException e) {
      log.unavailable(e);
      return away();
    }
  }

  private Household load() {
    return store.load(visit.listener().household(), visit.moment().now(), budget.forReading());
  }

  private Recalled away() {
    var spoken = nobody().with(visit.session().preferences());
    return new Recalled(new Memory(spoken, Optional.empty(), false), true, Known.AWAY);
  }

  private Progress nobody() {
    return Progress.fresh(visit.moment().request().number());
  }

  private Settling decide(Recalled from, boolean last) {
    var turn = answer(from.memory());
    boolean copied = from.known() == Known.COPIED;
    if (!changes(turn, from.memory())) {
      return copied && tellsOfMemory(turn, from.memory()) ? read() : unchanged(turn, from);
    }
    if (!from.keeps()) {
      return lost(turn, from, Kept.NOWHERE);
    }
    if (copied && budget.isSpent()) {
      return unconfirmed();
    }
    if (from.known() == Known.AWAY || budget.isSpent() || isLate(turn, from.memory())) {
      return lost(turn, from, Kept.FAILED);
    }
    try {
      return turn.erases() ? erase(turn, from, last) : save(turn, from, last);
    } catch (StoreUnavailableException e) {
      log.unavailable(e);
      return copied ? unconfirmed() : lost(turn, from, Kept.FAILED);
    }
  }

  /** The copy may be wrong, and there was something to save: what can be said without either. */
  private Taken unconfirmed() {
    var away = away();
    return lost(answer(away.memory()), away, Kept.FAILED);
  }

  private Answer answer(Memory memory) {
    return coach.answer(ask, visit.moment(), memory, visit.session());
  }

  private boolean changes(Answer turn, Memory before) {
    boolean choice = ask.isChoice() && !before.loaded();
    return turn.erases() || choice || !turn.progress().equals(before.mine());
  }

  /** Whether somebody of whom nothing is remembered would be answered otherwise. */
  private boolean tellsOfMemory(Answer turn, Memory memory) {
    var stranger = nobody().with(memory.mine().preferences());
    var theirs = answer(new Memory(stranger, Optional.empty(), true));
    return !theirs.receipt().equals(turn.receipt());
  }

  private Taken unchanged(Answer turn, Recalled from) {
    var mine = from.memory().mine();
    var copy =
        switch (from.known()) {
          case NOT_NEEDED, COPIED -> visit.copy();
          case READ -> copy(mine);
          case AWAY -> Optional.<String>empty();
        };
    return new Taken(turn, Kept.YES, mine, copy);
  }

  private static Taken lost(Answer turn, Recalled from, Kept kept) {
    return new Taken(turn, kept, from.memory().mine(), Optional.empty());
  }

  private Optional<String> copy(Progress stored) {
    return copies.write(visit.listener(), stored, visit.moment().now());
  }

  private Settling save(Answer turn, Recalled from, boolean last) {
    var before = from.memory();
    var saved =
        log.storeCall(
            () ->
                store.save(visit.listener(), turn.progress(), visit.moment().now(), budget.left()));
    if (saved instanceof Saved.Done done) {
      return new Taken(turn, Kept.YES, before.mine(), copy(done.progress()));
    }
    boolean copied = from.known() == Known.COPIED;
    var there = ((Saved.Conflict) saved).stored();
    if (there.isEmpty()) {
      // Erased in the midst of the turn, or of the session: what we know is not brought back.
      return copied ? read() : lost(turn, from, Kept.FAILED);
    }
    boolean ours = isOurs(there.get());
    if (ours && !copied) {
      return new Taken(turn, Kept.YES, before.mine(), copy(there.get()));
    }
    return last
        ? lost(turn, from, Kept.FAILED)
        : new Recalled(new Memory(there.get(), before.shared(), true), true, Known.READ);
  }

  /** A conflict with our own earlier write, whose answer got lost on the way. */
  private boolean isOurs(Progress there) {
    return there
        .lastTurn()
        .filter(turn -> turn.request().equals(visit.moment().request()))
        .isPresent();
  }

  /** Whether a yes comes so late that what it would erase was only begun since. */
  private boolean isLate(Answer turn, Memory known) {
    var there =
        turn.effect() == Answer.Effect.ERASE_SHARED && visit.listener().recognised()
            ? known.shared()
            : Optional.of(known.mine());
    return turn.erases()
        && there
            .filter(progress -> progress.sessionStarted().isAfter(visit.moment().now()))
            .isPresent();
  }

  private Settling erase(Answer turn, Recalled from, boolean last) {
    boolean erased = log.storeCall(() -> erase(turn, from.memory()));
    if (erased) {
      return new Taken(turn, Kept.YES, from.memory().mine(), Optional.empty());
    }
    return last ? lost(turn, from, Kept.FAILED) : read();
  }

  private boolean erase(Answer turn, Memory known) {
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
}
