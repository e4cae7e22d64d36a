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
      case RESUME -> goOn(turn, offer);
      case RESUME_LESSON -> lesson.isPresent() ? goOn(turn, offer) : rest.answer(turn);
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
              : otherLength(turn, exercise);
      case SHORTER, LENGTH -> otherLength(turn, exercise);
      case ANOTHER, NEXT -> exercise.isPresent() ? another(turn, exercise, 1) : next(turn, offer);
      case PREVIOUS -> exercise.isPresent() ? another(turn, exercise, -1) : rest.answer(turn);
      case NEXT_LESSON -> next(turn, offer);
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
      case EXERCISE, WHICH_EXERCISE -> dialogs.exercises().offered(turn, offer);
      case BOTH_WANT -> turn.turn(Receipt.asking(offer.as(OfferKind.OTHER_WANTS)));
      case OTHER_WANTS -> dialogs.exercises().bothWant(turn, offer);
      case NEAREST_LESSON, NEAREST_PRIVATE -> dialogs.lessons().lesson(turn, offer.subject());
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
      case FIRST, TIP ->
          dialogs.syllabus().here(turn).isPresent() ? rest.answer(turn) : accepted(turn, offer);
      default -> accepted(turn, offer);
    };
  }

  private Answer next(TurnContext turn, Offer offer) {
    return switch (offer.kind()) {
      case HEARD_ALL, SAVED_TIP -> accepted(turn, offer);
      default -> rest.answer(turn);
    };
  }

  private static boolean leadsToLesson(Offer offer) {
    return switch (offer.kind()) {
      case LESSON_BEHIND,
          NEXT_LESSON,
          NEAREST_LESSON,
          NEAREST_PRIVATE,
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
    return offer.kind() == OfferKind.NEXT_LESSON || offer.kind() == OfferKind.THAT_IS_YOU;
  }

  private Answer otherLength(TurnContext turn, Optional<Content> exercise) {
    return exercise
        .map(content -> dialogs.exercises().otherLength(turn, content))
        .orElseGet(() -> rest.answer(turn));
  }

  private Answer another(TurnContext turn, Optional<Content> exercise, int steps) {
    return dialogs.exercises().another(turn, exercise.orElseThrow(), steps);
  }
}
