package org.steadyhearts.coach.dialog;

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

  /**
   * Whether two people who were left to themselves said to each other what sounds like a wish, as
   * one about closeness does. Nothing that they say is answered.
   */
  boolean saidToEachOther() {
    boolean aboutSomething =
        (ask.wish() == CoachIntent.LESSON || ask.wish() == CoachIntent.TIP)
            && ask.topic().isPresent();
    return aboutSomething && heardOffer().filter(Offer::silent).isPresent();
  }

  /** Whether only memory could answer, and it can't be read: nothing is claimed about it. */
  boolean asksMemoryThatIsAway() {
    if (known.loaded()) {
      return false;
    }
    return switch (ask.wish()) {
      case PROGRESS, WEEK, WHERE_WAS_I, USUAL -> true;
      case RESUME -> heardOffer().filter(Offer::goesForward).isEmpty();
      case YES -> heardOffer().filter(Offer::goesBack).isPresent();
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

  Answer turn(Receipt receipt) {
    return Answer.of(receipt, progress());
  }

  boolean toldLast(Content.ContentKind kind) {
    return session.told().map(Bookmark::content).filter(c -> c.kind() == kind).isPresent();
  }
}
