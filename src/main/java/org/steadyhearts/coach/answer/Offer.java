package org.steadyhearts.coach.answer;

import java.util.Optional;
import org.steadyhearts.coach.request.Schedule;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Content;

/**
 * The one question that ends an answer and keeps the session open; it knows what "yes" will do.
 *
 * @param subject the number of the tip, lesson, series or exercise it is about; 0 for none
 * @param seconds the length of an exercise; 0 for anything else
 */
public record Offer(OfferKind kind, int subject, int seconds) {

  /** What is offered, with the question and the shorter one for a listener who is silent. */
  public enum OfferKind {
    FIRST(Phrase.OFFER_FIRST, Phrase.REPROMPT_FIRST),
    TIP(Phrase.OFFER_TIP, Phrase.REPROMPT_TIP),
    ANOTHER_TIP(Phrase.OFFER_ANOTHER_TIP, Phrase.REPROMPT_ANOTHER_TIP),
    SAVED_TIP(Phrase.OFFER_SAVED_TIP, Phrase.REPROMPT_SAVED_TIP),
    SEND_TIP(Phrase.OFFER_SEND_TIP, Phrase.REPROMPT_SEND_TIP),
    LESSON_BEHIND(Phrase.OFFER_LESSON_BEHIND, Phrase.REPROMPT_LESSON_BEHIND),
    RESUME(Phrase.OFFER_RESUME, Phrase.REPROMPT_RESUME),
    CARRY_ON(Phrase.OFFER_CARRY_ON, Phrase.REPROMPT_CARRY_ON),
    NEXT_LESSON(Phrase.OFFER_NEXT_LESSON, Phrase.REPROMPT_NEXT_LESSON),
    HEARD_ALL(Phrase.OFFER_HEARD_ALL, Phrase.REPROMPT_HEARD_ALL),
    SERIES(Phrase.OFFER_SERIES, Phrase.REPROMPT_SERIES),
    THAT_IS_YOU(Phrase.OFFER_THAT_IS_YOU, Phrase.REPROMPT_THAT_IS_YOU),
    RESUME_EXERCISE(Phrase.OFFER_RESUME_EXERCISE, Phrase.REPROMPT_RESUME),
    NEAREST_LESSON(Phrase.OFFER_NEAREST_LESSON, Phrase.REPROMPT_NEAREST_LESSON),
    NEAREST_PRIVATE(Phrase.OFFER_NEAREST_PRIVATE, Phrase.REPROMPT_NEAREST_PRIVATE),
    /** Asks, once, about what the last lesson gave to try. */
    CHECK(Phrase.OFFER_CHECK, Phrase.REPROMPT_CHECK),
    /** Asks whether to ask, where others may listen. */
    CHECK_HINT(Phrase.OFFER_CHECK_HINT, Phrase.REPROMPT_CHECK_HINT),
    PRACTISE(Phrase.OFFER_PRACTISE, Phrase.REPROMPT_PRACTISE),
    PRACTISE_TOGETHER(Phrase.OFFER_PRACTISE_TOGETHER, Phrase.REPROMPT_PRACTISE),
    LEAVE_FOR_TODAY(Phrase.OFFER_LEAVE_FOR_TODAY, Phrase.REPROMPT_LEAVE_FOR_TODAY),
    /** Before a private lesson. */
    PRIVATE(Phrase.OFFER_PRIVATE, Phrase.REPROMPT_PRIVATE),
    PRIVATE_EXERCISE(Phrase.OFFER_PRIVATE, Phrase.REPROMPT_PRIVATE),
    NEAREST_TIP(Phrase.OFFER_NEAREST_TIP, Phrase.REPROMPT_NEAREST_TIP),
    MORE(Phrase.OFFER_MORE, Phrase.REPROMPT_MORE),
    EXERCISE(Phrase.OFFER_EXERCISE, Phrase.REPROMPT_EXERCISE),
    WHICH_EXERCISE(Phrase.OFFER_WHICH_EXERCISE, Phrase.REPROMPT_WHICH_EXERCISE),
    /** Asks one of two people. Who is silent has said no, so nothing asks again. */
    BOTH_WANT(Phrase.OFFER_BOTH_WANT, Phrase.OFFER_BOTH_WANT),
    /** Asks the other, once one has said yes. */
    OTHER_WANTS(Phrase.OFFER_OTHER_WANTS, Phrase.OFFER_OTHER_WANTS),
    LEAVE_YOU_TO_IT(Phrase.OFFER_LEAVE_YOU_TO_IT, Phrase.OFFER_LEAVE_YOU_TO_IT),
    /** Its subject is the number of a schedule. */
    REMIND(Phrase.OFFER_REMIND, Phrase.REPROMPT_REMIND),
    FORGET(Phrase.OFFER_FORGET, Phrase.REPROMPT_FORGET),
    FORGET_HOUSEHOLD(Phrase.OFFER_FORGET_HOUSEHOLD, Phrase.REPROMPT_FORGET_HOUSEHOLD);

    private final Phrase question;
    private final Phrase reprompt;

    OfferKind(Phrase question, Phrase reprompt) {
      this.question = question;
      this.reprompt = reprompt;
    }
  }

  public static Offer of(OfferKind kind, int subject) {
    return new Offer(kind, subject, 0);
  }

  public static Offer of(OfferKind kind) {
    return new Offer(kind, 0, 0);
  }

  /** Whether silence, or anything that is no answer, ends the session without another word. */
  public boolean silent() {
    return kind == OfferKind.LEAVE_YOU_TO_IT;
  }

  /** Whether a yes to it erases what is remembered. */
  public boolean erases() {
    return kind == OfferKind.FORGET || kind == OfferKind.FORGET_HOUSEHOLD;
  }

  /** Whether whoever answers it answers to all that is remembered, the household's own included. */
  public boolean aboutMemory() {
    return erases() || kind == OfferKind.THAT_IS_YOU || kind == OfferKind.SAVED_TIP;
  }

  /** Whether each of two people is asked, and silence is a no. */
  public boolean asksTwo() {
    return kind == OfferKind.BOTH_WANT || kind == OfferKind.OTHER_WANTS;
  }

  /** Whether it asks if this is a good moment for something private. */
  public boolean isGate() {
    return switch (kind) {
      case PRIVATE, PRIVATE_EXERCISE, NEAREST_PRIVATE -> true;
      default -> false;
    };
  }

  /** Whether it is about what a lesson gave to try. */
  public boolean checks() {
    return kind == OfferKind.CHECK || kind == OfferKind.CHECK_HINT;
  }

  /** Whether it asks to practise what a lesson taught. */
  public boolean practises() {
    return kind == OfferKind.PRACTISE || kind == OfferKind.PRACTISE_TOGETHER;
  }

  /** Whether nobody is asked again who does not answer. */
  public boolean withoutReprompt() {
    return silent() || asksTwo();
  }

  /** Whether nothing but a yes will do, and not "go on" or "start". */
  public boolean onlyYes() {
    return switch (kind) {
      case SEND_TIP, REMIND -> true;
      default -> isGate() || erases() || asksTwo() || asksKind();
    };
  }

  /** Whether "go on" is a yes to it, since it names what comes next. */
  public boolean goesForward() {
    return switch (kind) {
      case NEXT_LESSON, SERIES, SAVED_TIP, MORE -> true;
      default -> false;
    };
  }

  /** Whether a yes to it needs a place that is remembered, or that something can be. */
  public boolean needsMemory() {
    return switch (kind) {
      case RESUME, RESUME_EXERCISE, CARRY_ON, THAT_IS_YOU, REMIND -> true;
      default -> false;
    };
  }

  /** Whether it asks for a kind of exercise, rather than for a yes. */
  public boolean asksKind() {
    return kind == OfferKind.WHICH_EXERCISE;
  }

  /** The lesson or exercise that it is about. */
  public Optional<Content> content() {
    return switch (kind) {
      case LESSON_BEHIND,
          RESUME,
          NEXT_LESSON,
          NEAREST_LESSON,
          NEAREST_PRIVATE,
          PRIVATE,
          HEARD_ALL,
          CHECK,
          CHECK_HINT,
          THAT_IS_YOU ->
          Optional.of(Content.lesson(subject));
      case EXERCISE,
          PRACTISE,
          PRACTISE_TOGETHER,
          PRIVATE_EXERCISE,
          RESUME_EXERCISE,
          BOTH_WANT,
          OTHER_WANTS ->
          Optional.of(Content.exercise(subject, seconds));
      default -> Optional.empty();
    };
  }

  /** The schedule of the reminder that it is about. */
  public Schedule schedule() {
    return Schedule.parse(subject).orElseThrow();
  }

  /** The exercise that it is about. */
  public Content exercise() {
    return Content.exercise(subject, seconds);
  }

  /** A question about the same exercise. */
  public Offer as(OfferKind other) {
    return new Offer(other, subject, seconds);
  }

  Utterance.Said question() {
    return said(kind.question);
  }

  Utterance.Said reprompt() {
    return said(kind.reprompt);
  }

  private Utterance.Said said(Phrase phrase) {
    return Utterance.say(
        phrase,
        phrase.names().stream().map(name -> name.equals("length") ? seconds : subject).toArray());
  }
}
