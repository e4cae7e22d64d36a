package org.steadyhearts.coach.dialog;

import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.speech.Delivery;

/** How fast the voice speaks, and what it can't do itself: its volume is Alexa's. */
final class VoiceDialog {

  Answer slower(TurnContext scene) {
    int speed = scene.progress().preferences().speed();
    return speed > Delivery.SLOWEST
        ? at(scene, speed - 1, Phrase.SLOWER)
        : at(scene, Delivery.SLOWEST, Phrase.NO_SLOWER);
  }

  Answer faster(TurnContext scene) {
    int speed = scene.progress().preferences().speed();
    return speed < Delivery.FASTEST
        ? at(scene, speed + 1, Phrase.FASTER)
        : at(scene, Delivery.FASTEST, Phrase.NO_FASTER);
  }

  Answer usualSpeed(TurnContext scene) {
    return at(scene, 0, Phrase.USUAL_SPEED);
  }

  /** "Louder", "quieter": neither is a whisper, and neither is ours. */
  Answer volume(TurnContext scene) {
    boolean whispers = scene.session().discreet() || scene.progress().preferences().discreet();
    return scene.turn(
        scene.answer(Utterance.say(whispers ? Phrase.VOLUME_WHISPERED : Phrase.VOLUME)));
  }

  /** "Speak normally", where nobody whispers: what is not usual is the speed, or the volume. */
  Answer normally(TurnContext scene) {
    return scene.progress().preferences().speed() == 0 ? volume(scene) : usualSpeed(scene);
  }

  /** Whether it whispers, or somebody may have asked for that whose memory is out of reach. */
  static boolean whispers(TurnContext scene) {
    return scene.session().discreet()
        || scene.progress().preferences().discreet()
        || !scene.known().loaded();
  }

  private static Answer at(TurnContext scene, int speed, Phrase said) {
    var progress = scene.progress();
    return Answer.of(
        scene.answer(Utterance.say(said)), progress.with(progress.preferences().withSpeed(speed)));
  }
}
