package org.steadyhearts.coach.dialog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Content;

/** Everything about the skill itself: help, preferences, being forgotten. */
final class SkillDialog {

  private final Curriculum curriculum;
  private final Syllabus syllabus;

  SkillDialog(Curriculum curriculum, Syllabus syllabus) {
    this.curriculum = curriculum;
    this.syllabus = syllabus;
  }

  Answer help(TurnContext scene) {
    return scene.turn(Receipt.asking(scene.openOffer(), Utterance.say(helpFor(scene))));
  }

  private Phrase helpFor(TurnContext scene) {
    var asked = scene.heardOffer().map(Offer::kind);
    if (asked.equals(Optional.of(Offer.OfferKind.FORGET))
        || asked.equals(Optional.of(Offer.OfferKind.FORGET_HOUSEHOLD))) {
      return Phrase.HELP_FORGET;
    }
    if (scene.heardOffer().filter(Offer::asksTwo).isPresent()) {
      return Phrase.HELP_BOTH;
    }
    if (scene.toldLast(Content.ContentKind.LESSON)) {
      return Phrase.HELP_LESSON;
    }
    if (scene.toldLast(Content.ContentKind.EXERCISE)) {
      return breathes(scene) ? Phrase.HELP_EXERCISE : Phrase.HELP_LISTENING;
    }
    return scene.toldLast(Content.ContentKind.TIP) ? Phrase.HELP_TIP : Phrase.HELP;
  }

  private boolean breathes(TurnContext scene) {
    return scene
        .session()
        .told()
        .flatMap(place -> curriculum.exercise(place.content().number()))
        .filter(exercise -> exercise.kind() == Exercise.Kind.BREATHING)
        .isPresent();
  }

  Answer discreet(TurnContext scene, boolean on) {
    var progress = scene.progress();
    return Answer.of(
        scene.answer(Utterance.say(on ? Phrase.DISCREET_ON : Phrase.DISCREET_OFF)),
        progress.with(progress.preferences().withDiscreet(on)));
  }

  /** Whether they want to be asked about what is private. What they name, they hear either way. */
  Answer openOnly(TurnContext scene, boolean only) {
    var progress = scene.progress();
    var said = Utterance.say(only ? Phrase.OPEN_ONLY : Phrase.PRIVATE_TOO);
    var cutOff = scene.settled().content().filter(content -> scene.interrupted() && only);
    var receipt =
        cutOff
            .filter(syllabus::isPrivate)
            .map(content -> Receipt.asking(syllabus.openInstead(content, progress), said))
            .orElseGet(() -> scene.answer(said));
    return Answer.of(receipt, progress.with(progress.preferences().withOpenOnly(only)));
  }

  Answer forgetMe(TurnContext scene) {
    return scene.turn(Receipt.asking(Offer.of(Offer.OfferKind.FORGET)));
  }

  /** Erases the listener; a recognised one is told that the household's place is another matter. */
  Answer forget(TurnContext scene) {
    boolean separate = scene.moment().recognised() && scene.known().shared().isPresent();
    var forgotten = withReminder(scene, Phrase.FORGOTTEN);
    var receipt =
        separate
            ? Receipt.asking(
                Offer.of(Offer.OfferKind.FORGET_HOUSEHOLD),
                Stream.concat(
                        forgotten.stream(), Stream.of(Utterance.say(Phrase.HOUSEHOLD_SEPARATE)))
                    .toArray(Utterance[]::new))
            : Receipt.ending(forgotten.toArray(Utterance[]::new));
    return new Answer(receipt, scene.progress(), Answer.Effect.ERASE_LISTENER);
  }

  Answer forgetHousehold(TurnContext scene) {
    return new Answer(
        Receipt.ending(withReminder(scene, Phrase.HOUSEHOLD_FORGOTTEN).toArray(Utterance[]::new)),
        scene.progress(),
        Answer.Effect.ERASE_SHARED);
  }

  /** Says that all is forgotten, and of a reminder that could not be deleted, that it stays. */
  private static List<Utterance> withReminder(TurnContext scene, Phrase forgotten) {
    boolean stays = ReminderDialog.couldNotDelete(scene);
    return stays
        ? List.of(Utterance.say(forgotten), Utterance.say(Phrase.REMINDER_STAYS))
        : List.of(Utterance.say(forgotten));
  }

  /** Ends kindly and without a question, and says so if a place is kept. */
  Answer goodbye(TurnContext scene) {
    var farewell =
        scene
            .cutOffAt()
            .map(place -> place.content().isLesson() ? Phrase.SAVED : Phrase.EXERCISE_STOPPED)
            .orElse(Phrase.GOODBYE);
    return scene.turn(Receipt.ending(Utterance.say(farewell)));
  }
}
