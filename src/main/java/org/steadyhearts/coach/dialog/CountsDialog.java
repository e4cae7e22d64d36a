package org.steadyhearts.coach.dialog;

import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.request.Counts;
import org.steadyhearts.curriculum.BreathPattern;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Phrase;

/** Breathing in a listener's own counts: "four in, six out". */
final class CountsDialog {

  private final Curriculum curriculum;
  private final ExerciseDialog exercises;

  CountsDialog(Curriculum curriculum, ExerciseDialog exercises) {
    this.curriculum = curriculum;
    this.exercises = exercises;
  }

  /** Begins a pattern; offers the nearest that is safe in place of one that isn't. */
  Answer pattern(TurnContext scene) {
    var counts = scene.ask().counts();
    if (counts.in().isEmpty() || counts.out().isEmpty()) {
      return scene.turn(scene.answer(Utterance.say(Phrase.PATTERN_HOW)));
    }
    var asked = pattern(counts);
    var safe = asked.nearest();
    var exercise = curriculum.exercise(safe.number()).orElseThrow();
    if (safe.equals(asked)) {
      return exercises.begin(scene, exercise, ExerciseSuggestions.seconds(scene));
    }
    int seconds = ExerciseDialog.length(exercise, ExerciseSuggestions.seconds(scene));
    return scene.turn(
        Receipt.asking(
            new Offer(Offer.OfferKind.EXERCISE, safe.number(), seconds),
            Utterance.say(Phrase.PATTERN_UNSAFE)));
  }

  private static BreathPattern pattern(Counts counts) {
    return new BreathPattern(
        counts.in().orElseThrow(),
        counts.hold().orElse(0),
        counts.out().orElseThrow(),
        counts.rest().orElse(0));
  }
}
