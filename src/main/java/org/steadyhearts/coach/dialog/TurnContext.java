package org.steadyhearts.coach.dialog;

import java.time.LocalDateTime;
import java.util.Optional;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.ConversationState;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.narration.Resuming;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.coach.request.Memory;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.OpenPlace;
import org.steadyhearts.progress.Progress;

/** Everything that one decision looks at. */
record TurnContext(
    CoachRequest ask,
    RequestContext moment,
    Memory known,
    ConversationState session,
    Resuming.Settled settled) {

  Progress progress() {
    return settled.progress();
  }

  TurnContext withProgress(Progress progress) {
    return new TurnContext(ask, moment, known, session, Resuming.Settled.nothing(progress));
  }

  /** A wish that came without opening the skill first: it is answered, and the session ends. */
  boolean oneShot() {
    return moment.newSession() && ask.wish() != CoachIntent.LAUNCH;
  }

  /**
   * Whether a lesson or an exercise was cut off by this request, so that its closing question was
   * not heard.
   */
  boolean interrupted() {
    return settled.outcome() == Resuming.Outcome.INTERRUPTED && !moment.newSession();
  }

  /** Whether a lesson may have been heard to its end, which has to be asked. */
  boolean perhapsHeardAll() {
    return settled.outcome() == Resuming.Outcome.PERHAPS_FINISHED
        && settled.content().filter(Content::isLesson).isPresent();
  }

  /** The question that the listener has heard. */
  Optional<Offer> heardOffer() {
    return interrupted() ? Optional.empty() : session.offer();
  }

  /** Whether two people were left to themselves, so that they talk to each other. */
  boolean leftToThemselves() {
    return heardOffer().filter(Offer::silent).isPresent();
  }

  /**
   * Where a telling of this session was cut off, by this request or before a question in between.
   * One that was perhaps heard to its end counts as cut off for whoever wants to hear more of it.
   */
  Optional<Bookmark> cutOffAt() {
    boolean wantsMore =
        switch (ask.wish()) {
          case RESUME, RESUME_LESSON, RESUME_EXERCISE, REPEAT, BACK -> true;
          default -> false;
        };
    boolean perhaps =
        settled.outcome() == Resuming.Outcome.PERHAPS_FINISHED && !moment.newSession();
    return settled
        .content()
        .filter(content -> interrupted() || (perhaps && wantsMore))
        .flatMap(this::placeIn)
        .or(this::paused);
  }

  /**
   * What waits while its listener asks about something else; "repeat" is about the answer to it.
   */
  private Optional<Bookmark> paused() {
    boolean waits =
        ask.wish() != CoachIntent.REPEAT
            && heardOffer().filter(offer -> offer.kind() == Offer.OfferKind.CARRY_ON).isPresent();
    return session.told().map(Bookmark::content).filter(told -> waits).flatMap(this::placeIn);
  }

  private Optional<Bookmark> placeIn(Content content) {
    return progress().places().of(content).map(OpenPlace::at);
  }

  /** Whether only memory could answer, and it can't be read: nothing is claimed about it. */
  boolean asksMemoryThatIsAway() {
    if (known.loaded()) {
      return false;
    }
    return switch (ask.wish()) {
      case PROGRESS,
          WEEK,
          WHERE_WAS_I,
          USUAL,
          SAVE_TIP,
          UNSAVE_TIP,
          SAVED_TIPS,
          SEND_TIP,
          WHEN_REMINDER,
          CHANGE_REMINDER,
          CANCEL_REMINDER,
          PERMISSION_GIVEN ->
          true;
      case PREVIOUS, PREVIOUS_LESSON -> session.told().isEmpty();
      case REPEAT -> session.last().isEmpty();
      case RESUME, RESUME_LESSON, RESUME_EXERCISE ->
          heardOffer().filter(Offer::goesForward).isEmpty();
      case YES -> heardOffer().filter(Offer::needsMemory).isPresent();
      default -> false;
    };
  }

  /** What to ask when an answer has no question of its own. */
  Offer openOffer() {
    return openOr(session.offer().orElse(Offer.of(Offer.OfferKind.TIP)));
  }

  /**
   * The question that stands; a new one only where nothing was cut off and nobody is left to it.
   */
  Offer openOr(Offer next) {
    return interrupted()
        ? Offer.of(Offer.OfferKind.CARRY_ON)
        : session.offer().filter(Offer::silent).orElse(next);
  }

  /** Ends a one-shot answer, and keeps a running session open with the question that stood. */
  Receipt answer(Utterance... lines) {
    return oneShot() ? Receipt.ending(lines) : Receipt.asking(openOffer(), lines);
  }

  /** Says something, and asks again what stood, or whether to carry on with what was cut off. */
  Answer keepingTheQuestion(Utterance... lines) {
    return turn(Receipt.asking(openOffer(), lines));
  }

  /** The listener would not go on with something. */
  TurnContext refusing(Content content) {
    return withProgress(progress().with(progress().places().refused(content)));
  }

  Answer turn(Receipt receipt) {
    return Answer.of(receipt, progress());
  }

  /** The time where the device stands, as far as it is known. */
  LocalDateTime now() {
    return moment.clock(progress());
  }

  boolean toldLast(Content content) {
    return session.told().map(Bookmark::content).filter(content::sameAs).isPresent();
  }

  boolean toldLast(Content.ContentKind kind) {
    return session.told().map(Bookmark::content).filter(c -> c.kind() == kind).isPresent();
  }

  /** Whether the listener chose to be discreet, for good or for this session. */
  boolean discreet() {
    return session.discreet() || progress().preferences().discreet();
  }
}
