package org.steadyhearts.exercise;

import java.util.List;
import org.steadyhearts.curriculum.Breathing;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Script;

/** How an exercise fills a length. */
interface Plan {

  /** The length nearest to the one asked for, among those that the exercise can have. */
  Length nearest(int askedSeconds);

  /** The cues that fill that length. */
  List<Cue> cues(int askedSeconds);

  /** How long it takes where nobody asked for a length. */
  Length usual();

  static Plan of(Exercise exercise) {
    return exercise.body() instanceof Breathing pattern
        ? new BreathingPlan(pattern, exercise.people())
        : new ScriptPlan((Script) exercise.body());
  }
}
