package org.steadyhearts.progress;

import java.time.Instant;
import java.util.Optional;

/**
 * Everything that is remembered of one listener. Under 1 KB when stored, however long somebody uses
 * the skill, so that a write costs one unit.
 *
 * @param finished the numbers of finished lessons
 * @param speaking what was being said when this was saved; empty once its end is known
 * @param lastTurn the turn that made this
 * @param sessionStarted when the last session began in which something was saved
 */
public record Progress(
    Stored stored,
    Places places,
    Numbers finished,
    TipBag tips,
    Practice practice,
    Preferences preferences,
    Optional<Speaking> speaking,
    Optional<LastTurn> lastTurn,
    Instant sessionStarted) {

  /** A listener who was never here. */
  public static Progress fresh(long seed) {
    return new Progress(
        Stored.NEVER,
        Places.NONE,
        Numbers.NONE,
        new TipBag(seed, Numbers.NONE, 0),
        Practice.NONE,
        Preferences.NONE,
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH);
  }

  public Progress with(Stored value) {
    return new Progress(
        value, places, finished, tips, practice, preferences, speaking, lastTurn, sessionStarted);
  }

  public Progress with(Places value) {
    return new Progress(
        stored, value, finished, tips, practice, preferences, speaking, lastTurn, sessionStarted);
  }

  public Progress with(TipBag value) {
    return new Progress(
        stored, places, finished, value, practice, preferences, speaking, lastTurn, sessionStarted);
  }

  public Progress with(Practice value) {
    return new Progress(
        stored, places, finished, tips, value, preferences, speaking, lastTurn, sessionStarted);
  }

  public Progress with(Preferences value) {
    return new Progress(
        stored, places, finished, tips, practice, value, speaking, lastTurn, sessionStarted);
  }

  public Progress with(Speaking value) {
    return new Progress(
        stored,
        places,
        finished,
        tips,
        practice,
        preferences,
        Optional.of(value),
        lastTurn,
        sessionStarted);
  }

  public Progress silent() {
    return new Progress(
        stored,
        places,
        finished,
        tips,
        practice,
        preferences,
        Optional.empty(),
        lastTurn,
        sessionStarted);
  }

  public Progress withFinished(int lesson) {
    return new Progress(
        stored,
        places,
        finished.with(lesson),
        tips,
        practice,
        preferences,
        speaking,
        lastTurn,
        sessionStarted);
  }

  /** Notes the turn that made this, in a session that began at {@code session}. */
  public Progress after(LastTurn turn, Instant session) {
    return new Progress(
        stored,
        places,
        finished,
        tips,
        practice,
        preferences,
        speaking,
        Optional.of(turn),
        session);
  }
}
