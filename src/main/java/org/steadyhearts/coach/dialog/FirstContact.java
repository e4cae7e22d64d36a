package org.steadyhearts.coach.dialog;

import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Phrase;

/**
 * A listener who comes for the first time with a wish, and not by a launch, hears before the answer
 * that this is for adults; once.
 */
final class FirstContact {

  private static final Utterance.Said FOR_ADULTS = Utterance.say(Phrase.FOR_GROWN_UPS);

  private FirstContact() {}

  static Answer told(TurnContext scene, Answer turn) {
    var progress = turn.progress();
    if (!scene.oneShot()
        || !scene.known().loaded()
        || progress.preferences().welcomed()
        || leaves(scene)
        || turn.receipt().equals(Receipt.SILENCE)) {
      return turn;
    }
    var welcomed = progress.with(progress.preferences().withWelcomed());
    return new Answer(turn.receipt().after(FOR_ADULTS), welcomed, turn.effect());
  }

  private static boolean leaves(TurnContext scene) {
    return switch (scene.ask().wish()) {
      case STOP, NO, FORGET_ME -> true;
      default -> scene.ask().wish().tellsOnly();
    };
  }
}
