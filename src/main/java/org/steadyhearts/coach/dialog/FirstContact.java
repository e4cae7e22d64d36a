package org.steadyhearts.coach.dialog;

import java.util.List;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.narration.Resuming;
import org.steadyhearts.coach.render.PhraseRenderer;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Speaking;

/**
 * A listener who comes for the first time with a wish, and not by a launch, hears before the answer
 * that this is for adults; once.
 */
record FirstContact(PhraseRenderer phrases) {

  private static final Utterance.Said FOR_ADULTS = Utterance.say(Phrase.FOR_GROWN_UPS);

  Answer told(TurnContext scene, Answer turn) {
    var progress = turn.progress();
    if (!scene.oneShot()
        || !scene.known().loaded()
        || progress.preferences().welcomed()
        || leaves(scene)
        || turn.receipt().equals(Receipt.SILENCE)) {
      return turn;
    }
    var welcomed = later(scene, progress).with(progress.preferences().withWelcomed());
    return new Answer(turn.receipt().after(FOR_ADULTS), welcomed, turn.effect());
  }

  private static boolean leaves(TurnContext scene) {
    return switch (scene.ask().wish()) {
      case STOP, NO, FORGET_ME -> true;
      default -> scene.ask().wish().tellsOnly();
    };
  }

  /** What is told begins as much later as this takes to say. */
  private Progress later(TurnContext scene, Progress progress) {
    if (progress.speaking().equals(scene.progress().speaking())) {
      return progress;
    }
    double seconds =
        phrases.longest(List.of(FOR_ADULTS)) * Resuming.MAX_SLOWNESS * scene.slowness();
    return progress
        .speaking()
        .map(
            told ->
                new Speaking(
                    told.from(),
                    told.since().plusMillis(Math.round(seconds * 1000)),
                    told.device()))
        .map(progress::with)
        .orElse(progress);
  }
}
