package org.steadyhearts.coach.dialog;

import java.util.Optional;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Offer.OfferKind;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Content;

/** A question was heard, and whatever may answer it is about it. */
record OfferStands(Dialogs dialogs, Situation rest) implements Situation {

  @Override
  public Answer answer(TurnContext turn) {
    var offer = turn.heardOffer().orElseThrow();
    if (ListDialog.goesOn(turn)) {
      return dialogs.lists().more(turn, offer);
    }
    var exercise = offer.content().filter(Content::isExercise);
    var lesson = offer.content().filter(Content::isLesson);
    return switch (turn.ask().wish()) {
      case YES -> accepted(turn, offer);
      case NO, SKIP -> declined(turn, offer);
      case NEXT -> next(turn, offer, exercise);
      case NEXT_LESSON -> nextLesson(turn, offer);
      case RESUME -> goOn(turn, offer);
      case RESUME_LESSON ->
          lesson.isPresent() && !offer.checks() ? goOn(turn, offer) : rest.answer(turn);
      case LESSON_BEHIND ->
          (leadsToLesson(offer) && !turn.toldLast(Content.ContentKind.TIP))
                  || offer.kind() == OfferKind.LESSON_BEHIND
              ? accepted(turn, offer)
              : rest.answer(turn);
      case LESSON ->
          turn.ask().namesContent() || !leadsToLesson(offer)
              ? rest.answer(turn)
              : goOn(turn, offer);
      case START_OVER -> startOver(turn, offer);
      case LONGER ->
          offer.kind() == OfferKind.LESSON_BEHIND
              ? accepted(turn, offer)
              : otherLength(turn, offer.content());
      case SHORTER -> otherLength(turn, offer.content());
      case LENGTH -> otherLength(turn, exercise);
      case ANOTHER -> another(turn, offer, exercise);
      case PREVIOUS ->
          exercise.isPresent() && !offer.practises()
              ? another(turn, exercise, -1)
              : rest.answer(turn);
      case WAIT -> turn.keepingTheQuestion(Utterance.say(Phrase.TAKE_YOUR_TIME));
      default -> rest.answer(turn);
    };
  }

  private Answer accepted(TurnContext turn, Offer offer) {
    return switch (offer.kind()) {
      case FIRST, TIP -> dialogs.tips().tip(turn, Optional.empty());
      case ANOTHER_TIP -> dialogs.tips().tip(turn, turn.session().topic());
      case SAVED_TIP -> dialogs.savedTips().from(turn, offer.subject());
      case SEND_TIP -> dialogs.savedTips().send(turn, offer.subject());
      case LESSON_BEHIND, NEXT_LESSON, RESUME -> dialogs.lessons().lesson(turn, offer.subject());
      case SERIES -> dialogs.lessons().series(turn, offer.subject());
      case CARRY_ON -> dialogs.telling().resume(turn, dialogs.syllabus().here(turn));
      case RESUME_EXERCISE -> dialogs.telling().resume(turn, dialogs.syllabus().exerciseHere(turn));
      case EXERCISE, PRACTISE, PRACTISE_TOGETHER, WHICH_EXERCISE ->
          dialogs.exercises().offered(turn, offer);
      case BOTH_WANT -> turn.turn(Receipt.asking(offer.as(OfferKind.OTHER_WANTS)));
      case OTHER_WANTS -> dialogs.exercises().bothWant(turn, offer);
      case NEAREST_LESSON, NEAREST_PRIVATE, PRIVATE ->
          dialogs.lessons().lesson(turn, offer.subject());
      case PRIVATE_EXERCISE -> dialogs.exercises().backTo(turn, offer);
      case CHECK_HINT -> dialogs.followUps().ask(turn, offer);
      case CHECK -> dialogs.followUps().done(turn, offer);
      case LEAVE_FOR_TODAY -> dialogs.skill().goodbye(turn);
      case NEAREST_TIP -> dialogs.tips().tip(turn, dialogs.hardTimes().topicOf(offer));
      case MORE -> dialogs.lists().more(turn, offer);
      case LEAVE_YOU_TO_IT -> turn.turn(Receipt.SILENCE);
      case HEARD_ALL -> dialogs.lessons().heardAll(turn, offer.subject());
      case THAT_IS_YOU -> dialogs.launch().thatIsMe(turn);
      case REMIND -> dialogs.reminders().agreed(turn);
      case FORGET -> dialogs.skill().forget(turn);
      case FORGET_HOUSEHOLD -> dialogs.skill().forgetHousehold(turn);
    };
  }

  private Answer declined(TurnContext turn, Offer offer) {
    return switch (offer.kind()) {
      case THAT_IS_YOU -> dialogs.launch().first(turn);
      case HEARD_ALL -> dialogs.lessons().notHeardAll(turn, offer.subject());
      case RESUME, RESUME_EXERCISE ->
          turn.refusing(offer.content().orElseThrow())
              .turn(Receipt.asking(Offer.of(OfferKind.TIP)));
      case CHECK_HINT -> dialogs.followUps().notNow(turn);
      case CHECK -> dialogs.followUps().notYet(turn, offer);
      case PRACTISE, PRACTISE_TOGETHER, LEAVE_FOR_TODAY -> dialogs.lessons().offerNext(turn);
      case PRIVATE, PRIVATE_EXERCISE, NEAREST_PRIVATE -> keptForLater(turn, offer);
      case FORGET -> turn.turn(Receipt.ending(Utterance.say(Phrase.NOT_FORGOTTEN)));
      case FORGET_HOUSEHOLD -> turn.turn(Receipt.ending(Utterance.say(Phrase.HOUSEHOLD_KEPT)));
      case NEXT_LESSON, SERIES -> dialogs.reminders().offeredOnce(turn);
      default -> turn.turn(Receipt.ending(Utterance.say(Phrase.ALL_RIGHT)));
    };
  }

  /** "Go on", "start": a yes, but where only a yes will do; and never past what is unheard. */
  private Answer goOn(TurnContext turn, Offer offer) {
    if (offer.onlyYes()) {
      return turn.keepingTheQuestion();
    }
    return switch (offer.kind()) {
      case HEARD_ALL -> rest.answer(turn);
      case CHECK -> turn.turn(dialogs.lessons().suggestion(turn));
      case LEAVE_FOR_TODAY -> dialogs.lessons().next(turn);
      case FIRST, TIP ->
          dialogs.syllabus().here(turn).isPresent() ? rest.answer(turn) : accepted(turn, offer);
      default -> accepted(turn, offer);
    };
  }

  /** No to what is private: its place stays as it is, and what isn't private is offered. */
  private Answer keptForLater(TurnContext turn, Offer offer) {
    var other = dialogs.syllabus().openInstead(offer.content().orElseThrow(), turn.progress());
    return turn.turn(Receipt.asking(other, Utterance.say(Phrase.NOT_NOW)));
  }

  private Answer next(TurnContext turn, Offer offer, Optional<Content> exercise) {
    if (offer.isGate()) {
      return declined(turn, offer);
    }
    if (leadsToNext(offer) && turn.toldLast(Content.ContentKind.LESSON)) {
      return accepted(turn, offer);
    }
    return offer.practises() ? rest.answer(turn) : another(turn, offer, exercise);
  }

  private Answer another(TurnContext turn, Offer offer, Optional<Content> exercise) {
    if (exercise.isPresent()) {
      return another(turn, exercise, 1);
    }
    return switch (offer.kind()) {
      case HEARD_ALL, SAVED_TIP -> accepted(turn, offer);
      default -> rest.answer(turn);
    };
  }

  private Answer nextLesson(TurnContext turn, Offer offer) {
    if (offer.isGate()) {
      return declined(turn, offer);
    }
    return leadsToNext(offer) ? accepted(turn, offer) : rest.answer(turn);
  }

  /** Whoever passed a private one over is offered what comes after it, and it is that they mean. */
  private static boolean leadsToNext(Offer offer) {
    return switch (offer.kind()) {
      case HEARD_ALL, NEXT_LESSON, SERIES -> true;
      default -> false;
    };
  }

  private static boolean leadsToLesson(Offer offer) {
    return switch (offer.kind()) {
      case LESSON_BEHIND,
          NEXT_LESSON,
          NEAREST_LESSON,
          NEAREST_PRIVATE,
          PRIVATE,
          SERIES,
          RESUME,
          THAT_IS_YOU ->
          true;
      default -> false;
    };
  }

  private Answer startOver(TurnContext turn, Offer offer) {
    if (offer.onlyYes()) {
      return turn.keepingTheQuestion();
    }
    return offer
        .content()
        .filter(content -> !leadsOn(offer))
        .map(content -> dialogs.telling().startOver(turn, content))
        .orElseGet(() -> rest.answer(turn));
  }

  /** Whether it is about what comes next, so that "start over" means what was told last. */
  private static boolean leadsOn(Offer offer) {
    return switch (offer.kind()) {
      case NEXT_LESSON, THAT_IS_YOU, PRACTISE, PRACTISE_TOGETHER -> true;
      default -> false;
    };
  }

  private Answer otherLength(TurnContext turn, Optional<Content> content) {
    return content
        .map(meant -> dialogs.exercises().otherLength(turn, meant))
        .orElseGet(() -> rest.answer(turn));
  }

  private Answer another(TurnContext turn, Optional<Content> exercise, int steps) {
    return dialogs.exercises().another(turn, exercise.orElseThrow(), steps);
  }
}
