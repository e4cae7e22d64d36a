package org.steadyhearts.alexa;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.coach.request.ReminderResult;
import org.steadyhearts.progress.ProgressStore.StoreUnavailableException;

/**
 * The one line that a turn leaves in the log: the wish, the outcome, times and counts, and enough
 * of a hash to follow one listener through a day. Never an id, a word or a topic. A turn of care
 * has none, and neither has the end of a session, so that the one looks like the other.
 */
final class TurnLog {

  private static final Logger LOG = LogManager.getLogger(TurnLog.class);

  private final IncomingRequest visit;
  private final CoachRequest ask;
  private final LongSupplier nanoTime;
  private final List<Duration> storeCalls = new ArrayList<>();
  private String failure = "";
  private Optional<ReminderResult.ReminderOutcome> reminder = Optional.empty();

  TurnLog(IncomingRequest visit, CoachRequest ask, LongSupplier nanoTime) {
    this.visit = visit;
    this.ask = ask;
    this.nanoTime = nanoTime;
  }

  <T> T storeCall(Supplier<T> call) {
    long start = nanoTime.getAsLong();
    try {
      return call.get();
    } finally {
      storeCalls.add(Duration.ofNanos(nanoTime.getAsLong() - start));
    }
  }

  List<Duration> storeCalls() {
    return List.copyOf(storeCalls);
  }

  void unavailable(StoreUnavailableException e) {
    failure = e.getMessage();
  }

  void reminded(Optional<ReminderResult> result) {
    reminder = result.map(ReminderResult::outcome);
  }

  void write(Answer turn, Kept kept, Duration spent) {
    boolean failed = kept == Kept.FAILED;
    if (ask.wish().endsSession() && !failed) {
      return;
    }
    if (Priming.isIt(visit.listener().household())) {
      return;
    }
    var entry =
        new LogEntry("turn")
            .with("wish", ask.wish().publicName())
            .with("ends", turn.receipt().offer().isEmpty())
            .with("remembered", kept == Kept.YES)
            .with("storeCalls", storeCalls.size())
            .with("millis", spent.toMillis())
            .with("newSession", visit.moment().newSession())
            .with("listener", visit.listener().household().brief());
    if (turn.erases()) {
      entry.with("erased", kept == Kept.YES);
    }
    reminder.ifPresent(outcome -> entry.with("reminder", outcome.name()));
    if (!failure.isEmpty()) {
      entry.with("store", failure);
    }
    LOG.log(failed ? Level.WARN : Level.INFO, entry);
  }
}
