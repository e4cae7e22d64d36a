package org.steadyhearts.coach.dialog;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.render.SoundSetting;
import org.steadyhearts.coach.render.SpeechRenderer;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.speech.Bed;
import org.steadyhearts.speech.Bells;
import org.steadyhearts.speech.Soundscape;

/** What a listener wants to hear beside the voice, and what comes of a sound that fails. */
final class SoundDialog {

  /** What can be asked for; the ids are the names in lower case with hyphens. */
  private enum SoundChoice {
    RAIN(Phrase.SOUND_RAIN),
    SEA(Phrase.SOUND_SEA),
    NO_SOUND(Phrase.SOUND_NONE),
    SOFTER_BELLS(Phrase.BELLS_SOFTER),
    NO_BELLS(Phrase.BELLS_NONE),
    USUAL_BELLS(Phrase.BELLS_USUAL);

    private final Phrase said;

    SoundChoice(Phrase said) {
      this.said = said;
    }

    static Optional<SoundChoice> named(String id) {
      return Stream.of(values())
          .filter(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(id))
          .findFirst();
    }

    Progress in(Progress progress) {
      var preferences = progress.preferences();
      return progress.with(preferences.withSoundscape(in(preferences.soundscape())));
    }

    private Soundscape in(Soundscape before) {
      return switch (this) {
        case RAIN -> before.with(Bed.RAIN);
        case SEA -> before.with(Bed.SEA);
        case NO_SOUND -> before.with(Bed.NONE);
        case SOFTER_BELLS -> before.with(Bells.SOFT);
        case NO_BELLS -> before.with(Bells.NONE);
        case USUAL_BELLS -> before.with(Bells.USUAL);
      };
    }
  }

  private final SoundSetting setting;
  private final SpeechRenderer voice;
  private final ExerciseDialog exercises;
  private final Syllabus syllabus;

  SoundDialog(
      SoundSetting setting, SpeechRenderer voice, ExerciseDialog exercises, Syllabus syllabus) {
    this.setting = setting;
    this.voice = voice;
    this.exercises = exercises;
    this.syllabus = syllabus;
  }

  /** "With rain", "softer bells", "what sounds are there". */
  Answer wanted(TurnContext scene) {
    if (!setting.forOne()) {
      return scene.turn(scene.answer(Utterance.say(Phrase.SOUND_AWAY)));
    }
    return choice(scene)
        .map(
            choice ->
                Answer.of(scene.answer(Utterance.say(choice.said)), choice.in(scene.progress())))
        .orElseGet(() -> scene.turn(scene.answer(Utterance.say(Phrase.SOUND_LIST))));
  }

  /** "Box breathing with rain": begins an exercise over the sound that was named with it. */
  Answer over(TurnContext scene, Function<TurnContext, Answer> exercise) {
    var choice = choice(scene);
    if (choice.isEmpty()) {
      return exercise.apply(scene);
    }
    if (!setting.forOne()) {
      return first(Phrase.SOUND_AWAY, exercise.apply(scene));
    }
    var answer = exercise.apply(scene.withProgress(choice.get().in(scene.progress())));
    var wanted = answer.progress().preferences().soundscape();
    boolean plain = wanted.equals(Soundscape.PLAIN) || answer.receipt().told().isEmpty();
    if (plain || plays(answer, scene)) {
      return answer;
    }
    return first(
        scene.session().soundFailed() ? Phrase.SOUND_FAILED : Phrase.SOUND_TOO_LONG, answer);
  }

  /**
   * What was not heard is said: from where the sound broke, or all of what the session tells where
   * no place could be kept.
   */
  Answer failed(TurnContext scene) {
    var told =
        scene.session().last().flatMap(Receipt::told).filter(place -> place.content().isExercise());
    return scene
        .cutOffAt()
        .or(() -> syllabus.here(scene))
        .filter(place -> told.filter(it -> it.content().sameAs(place.content())).isPresent())
        .or(() -> told.filter(place -> scene.settled().content().isEmpty()))
        .map(place -> exercises.tell(scene, place, Utterance.say(Phrase.SOUND_FAILED)))
        .orElseGet(
            () ->
                scene.turn(Receipt.asking(scene.openOffer(), Utterance.say(Phrase.SOUND_FAILED))));
  }

  private boolean plays(Answer answer, TurnContext scene) {
    var next = scene.session().after(scene.ask(), answer);
    return voice.plays(
        answer.receipt(),
        next.delivery(),
        next.soundscape(answer.progress()),
        answer.progress().hearing().rate());
  }

  private static Answer first(Phrase phrase, Answer answer) {
    var receipt = answer.receipt().after(Utterance.say(phrase));
    return new Answer(receipt, answer.progress(), answer.effect());
  }

  private static Optional<SoundChoice> choice(TurnContext scene) {
    return scene.ask().sound().flatMap(SoundChoice::named);
  }
}
