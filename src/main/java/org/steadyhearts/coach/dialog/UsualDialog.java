package org.steadyhearts.coach.dialog;

import java.util.Optional;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Usual;

/** "My usual": the exercise that a listener chose, or does most, at its length. */
final class UsualDialog {

  private final Curriculum curriculum;
  private final ExerciseDialog exercises;
  private final Syllabus syllabus;

  UsualDialog(Curriculum curriculum, ExerciseDialog exercises, Syllabus syllabus) {
    this.curriculum = curriculum;
    this.exercises = exercises;
    this.syllabus = syllabus;
  }

  /** Begins it; without one, says what it would be and offers some breathing. */
  Answer begin(TurnContext scene) {
    return scene
        .progress()
        .practice()
        .usual()
        .map(Usual::exercise)
        .filter(this::mayBeUsual)
        .map(usual -> exercises.again(scene, usual))
        .orElseGet(() -> scene.turn(none(scene)));
  }

  private Receipt none(TurnContext scene) {
    var breathing = new ExerciseSuggestions(curriculum, syllabus).of(Kind.BREATHING, scene);
    int seconds = Timeline.usual(breathing).spokenLength().seconds();
    var offer = new Offer(Offer.OfferKind.EXERCISE, breathing.number(), seconds);
    return Receipt.asking(scene.openOr(offer), Utterance.say(Phrase.USUAL_NONE));
  }

  /** "Make this my usual." */
  Answer choose(TurnContext scene) {
    var chosen = atHand(scene).filter(this::mayBeUsual);
    if (chosen.isEmpty()) {
      return scene.turn(scene.answer(Utterance.say(Phrase.USUAL_UNCLEAR)));
    }
    var progress = scene.progress();
    return Answer.of(
        scene.answer(
            Utterance.say(Phrase.USUAL_CHOSEN, chosen.get().number(), chosen.get().seconds())),
        progress.with(progress.practice().with(Usual.chosen(chosen.get()))));
  }

  /** What is offered, what was told, or what was left. */
  private Optional<Content> atHand(TurnContext scene) {
    return scene
        .heardOffer()
        .filter(offer -> offer.seconds() > 0 && !offer.asksKind())
        .map(Offer::exercise)
        .or(
            () ->
                scene
                    .session()
                    .told()
                    .or(() -> syllabus.exerciseHere(scene))
                    .map(Bookmark::content)
                    .filter(content -> content.kind() == Content.ContentKind.EXERCISE));
  }

  /** Nothing private: it would begin in a later session without having been named. */
  private boolean mayBeUsual(Content exercise) {
    return curriculum.exercise(exercise.number()).isPresent() && !syllabus.isPrivate(exercise);
  }
}
