package org.steadyhearts.coach.dialog;

import java.util.Optional;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.request.Counts;
import org.steadyhearts.curriculum.BreathPattern;
import org.steadyhearts.curriculum.Breathing;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.Content;

/** Breathing in a listener's own counts: "four in, six out", "eight rounds". */
final class CountsDialog {

  private final Curriculum curriculum;

  CountsDialog(Curriculum curriculum) {
    this.curriculum = curriculum;
  }

  /** Begins a pattern; offers the nearest that is safe in place of one that isn't. */
  Answer pattern(TurnContext scene, ExerciseDialog exercises) {
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

  /** The exercise for as many rounds as were asked for; empty where none were, or none can be. */
  Optional<Content> rounds(TurnContext scene, Exercise exercise) {
    return scene.ask().counts().rounds().stream()
        .flatMapToInt(rounds -> Timeline.seconds(exercise, rounds).stream())
        .mapToObj(seconds -> Content.exercise(exercise.number(), seconds))
        .findFirst();
  }

  /** What is said of the rounds that were asked for, or of as many as the exercise has. */
  Utterance.Said said(TurnContext scene, Exercise exercise, Content content) {
    int rounds = scene.ask().counts().rounds().orElseThrow();
    var cycles = ((Breathing) exercise.body()).cycles();
    if (rounds > cycles.most()) {
      return Utterance.say(Phrase.NO_LONGER, content.seconds());
    }
    return rounds < cycles.fewest()
        ? Utterance.say(Phrase.NO_SHORTER, content.seconds())
        : Utterance.say(Phrase.EXERCISE_ROUNDS, rounds, content.seconds());
  }

  /** What is said before an exercise of a length: of a pattern, its counts too. */
  static Utterance.Said length(Content content) {
    return BreathPattern.at(content.number()).isPresent()
        ? Utterance.say(Phrase.PATTERN_LENGTH, content.number(), content.seconds())
        : Utterance.say(Phrase.EXERCISE_LENGTH, content.seconds());
  }
}
