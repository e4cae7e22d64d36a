package org.steadyhearts.coach.render;

import java.util.List;
import java.util.Optional;
import org.steadyhearts.coach.narration.ExerciseNarration;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.speech.Bed;
import org.steadyhearts.speech.Bells;
import org.steadyhearts.speech.Chime;
import org.steadyhearts.speech.Delivery;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Soundscape;
import org.steadyhearts.speech.Ssml;

/** What is heard over a sound, where the operator allows it: an exercise, or a taste of a sound. */
final class SoundRenderer {

  private static final int TASTE_MILLIS = 4_000;

  private final Curriculum curriculum;
  private final SoundSetting setting;

  SoundRenderer(Curriculum curriculum, SoundSetting setting) {
    this.curriculum = curriculum;
    this.setting = setting;
  }

  /** The sound of an exercise from a place on, if it may have one. */
  Optional<Soundtrack> of(Bookmark from, Ssml closing, Delivery delivery, Soundscape wanted) {
    if (!isExercise(from)) {
      return Optional.empty();
    }
    return curriculum
        .exercise(from.content().number())
        .filter(exercise -> setting.allows(exercise.people()))
        .map(exercise -> track(exercise, from, closing, delivery, wanted));
  }

  static boolean hasTaste(Phrase chosen) {
    return chosen == Phrase.BELLS_SOFTER || hasBed(chosen);
  }

  private static boolean hasBed(Phrase chosen) {
    return chosen == Phrase.SOUND_RAIN || chosen == Phrase.SOUND_SEA;
  }

  /** A few seconds of what was chosen, as it will be heard. */
  Optional<Soundtrack> taste(Phrase chosen, Ssml closing, Delivery delivery, Soundscape wanted) {
    if (!setting.forOne() || !hasTaste(chosen)) {
      return Optional.empty();
    }
    var speech = hasBed(chosen) ? Ssml.silence(TASTE_MILLIS) : Ssml.chime(Chime.SOFT);
    int millis = (int) Math.round(1000 * Pace.seconds(speech));
    var cue = new Cue(0, millis, hasBed(chosen) ? new Cue.Rest() : new Cue.Ring(), speech);
    var tasted = hasBed(chosen) ? wanted : wanted.with(Bed.NONE);
    return Optional.of(new Soundtrack(List.of(cue), closing, tasted, delivery));
  }

  private static Soundtrack track(
      Exercise exercise, Bookmark from, Ssml closing, Delivery delivery, Soundscape wanted) {
    var narration = ExerciseNarration.of(exercise, from);
    var part = narration.part();
    var timeline = narration.timeline();
    boolean announced = timeline.cues().stream().anyMatch(SoundRenderer::speaksOfABell);
    var soundscape = announced && wanted.bells() == Bells.NONE ? wanted.with(Bells.SOFT) : wanted;
    return new Soundtrack(
        timeline.cues().subList(part.from(), part.to()), closing, soundscape, delivery);
  }

  /** Whoever is told to wait for a bell must hear one. */
  private static boolean speaksOfABell(Cue cue) {
    return cue.speech().words().contains("bell ") || cue.speech().words().contains("bell.");
  }

  private static boolean isExercise(Bookmark from) {
    return from.content().kind() == Content.ContentKind.EXERCISE;
  }
}
