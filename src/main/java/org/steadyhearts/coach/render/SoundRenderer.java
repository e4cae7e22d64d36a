package org.steadyhearts.coach.render;

import java.util.List;
import java.util.Optional;
import org.steadyhearts.coach.narration.ExerciseNarration;
import org.steadyhearts.coach.narration.Resuming;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.SpeakingRate;
import org.steadyhearts.speech.Bed;
import org.steadyhearts.speech.Bells;
import org.steadyhearts.speech.Chime;
import org.steadyhearts.speech.Delivery;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Soundscape;
import org.steadyhearts.speech.Ssml;

/**
 * Decides what is heard over a sound: an exercise for which somebody wants one, where the operator
 * allows it and the whole answer fits into what Alexa plays. All else is speech.
 */
final class SoundRenderer {

  /** Alexa takes 240 for an answer with sound, its speech and silence included. */
  static final int LONGEST_SECONDS = 239;

  private static final int TASTE_MILLIS = 4_000;

  private final Curriculum curriculum;
  private final SoundSetting setting;

  SoundRenderer(Curriculum curriculum, SoundSetting setting) {
    this.curriculum = curriculum;
    this.setting = setting;
  }

  /**
   * The sound of an exercise from a place on, if it has one.
   *
   * @param before said first, without any sound; where there is nothing, a device that can't play
   *     the sound would say nothing at all
   */
  Optional<Soundtrack> of(
      Ssml before, Bookmark from, Ssml closing, Delivery delivery, Soundscape wanted) {
    if (wanted.equals(Soundscape.PLAIN) || before.isEmpty() || !isExercise(from)) {
      return Optional.empty();
    }
    double slowness = SpeakingRate.UNKNOWN.slowest() * Resuming.factor(delivery);
    return curriculum
        .exercise(from.content().number())
        .filter(exercise -> setting.allows(exercise.people()))
        .map(exercise -> track(exercise, from, closing, delivery, wanted))
        .filter(
            track -> Pace.seconds(before, slowness) + track.seconds(slowness) <= LONGEST_SECONDS);
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
