package org.steadyhearts.progress;

import java.time.Instant;
import java.util.Optional;

/**
 * Everything that is remembered of one listener. Under 1 KB when stored, however long somebody uses
 * the skill, so that a write costs one unit.
 *
 * @param finished the numbers of finished lessons
 * @param hearing how fast they are spoken to, and what they perhaps heard
 * @param reminder empty for a listener who never had to do with reminders
 * @param speaking what was being said when this was saved; empty once its end is known
 * @param lastTurn the turn that made this
 * @param sessionStarted when the last session began in which something was saved
 */
public record Progress(
    Stored stored,
    Bookmarks places,
    NumberSet finished,
    TipBag tips,
    Practice practice,
    Preferences preferences,
    HeardWordings wordings,
    Hearing hearing,
    Optional<Reminder> reminder,
    Optional<Speaking> speaking,
    Optional<LastTurn> lastTurn,
    Instant sessionStarted) {

  /** A listener who was never here. */
  public static Progress fresh(long seed) {
    return new Progress(
        Stored.NEVER,
        Bookmarks.NONE,
        NumberSet.NONE,
        TipBag.fresh(seed),
        Practice.NONE,
        Preferences.NONE,
        HeardWordings.NONE,
        Hearing.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH);
  }

  public Progress with(Stored value) {
    var draft = new Draft(this);
    draft.stored = value;
    return draft.progress();
  }

  public Progress with(Bookmarks value) {
    var draft = new Draft(this);
    draft.places = value;
    return draft.progress();
  }

  public Progress with(TipBag value) {
    var draft = new Draft(this);
    draft.tips = value;
    return draft.progress();
  }

  public Progress with(Practice value) {
    var draft = new Draft(this);
    draft.practice = value;
    return draft.progress();
  }

  public Progress with(Preferences value) {
    var draft = new Draft(this);
    draft.preferences = value;
    return draft.progress();
  }

  public Progress with(HeardWordings value) {
    var draft = new Draft(this);
    draft.wordings = value;
    return draft.progress();
  }

  public Progress with(Hearing value) {
    var draft = new Draft(this);
    draft.hearing = value;
    return draft.progress();
  }

  public Progress with(Reminder value) {
    var draft = new Draft(this);
    draft.reminder = Optional.of(value);
    return draft.progress();
  }

  public Progress with(Speaking value) {
    var draft = new Draft(this);
    draft.speaking = Optional.of(value);
    return draft.progress();
  }

  /** With nothing being said: its end is known. */
  public Progress silent() {
    var draft = new Draft(this);
    draft.speaking = Optional.empty();
    return draft.progress();
  }

  public Progress withFinished(int lesson) {
    var draft = new Draft(this);
    draft.finished = finished.with(lesson);
    return draft.progress();
  }

  /** Notes the turn that made this, in a session that began at {@code session}. */
  public Progress after(LastTurn turn, Instant session) {
    var draft = new Draft(this);
    draft.lastTurn = Optional.of(turn);
    draft.sessionStarted = session;
    return draft.progress();
  }

  /** A copy in the making, so that each change names only what it changes. */
  private static final class Draft {
    Stored stored;
    Bookmarks places;
    NumberSet finished;
    TipBag tips;
    Practice practice;
    Preferences preferences;
    HeardWordings wordings;
    Hearing hearing;
    Optional<Reminder> reminder;
    Optional<Speaking> speaking;
    Optional<LastTurn> lastTurn;
    Instant sessionStarted;

    Draft(Progress from) {
      stored = from.stored;
      places = from.places;
      finished = from.finished;
      tips = from.tips;
      practice = from.practice;
      preferences = from.preferences;
      wordings = from.wordings;
      hearing = from.hearing;
      reminder = from.reminder;
      speaking = from.speaking;
      lastTurn = from.lastTurn;
      sessionStarted = from.sessionStarted;
    }

    Progress progress() {
      return new Progress(
          stored,
          places,
          finished,
          tips,
          practice,
          preferences,
          wordings,
          hearing,
          reminder,
          speaking,
          lastTurn,
          sessionStarted);
    }
  }
}
