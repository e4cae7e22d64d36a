package org.steadyhearts.coach.dialog;

import java.util.Optional;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.BreathPattern;
import org.steadyhearts.curriculum.Breathing;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.Content;

/** How often a breath goes round, as in "eight rounds", and what is said of how long it takes. */
final class Rounds {

  private Rounds() {}

  /** The exercise for as many rounds as were asked for; empty where none were, or none can be. */
  static Optional<Content> asked(TurnContext scene, Exercise exercise) {
    return scene.ask().counts().rounds().stream()
        .flatMapToInt(rounds -> Timeline.seconds(exercise, rounds).stream())
        .mapToObj(seconds -> Content.exercise(exercise.number(), seconds))
        .findFirst();
  }

  /** What is said of the rounds that were asked for, or of as many as the exercise has. */
  static Utterance.Said said(TurnContext scene, Exercise exercise, Content content) {
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
