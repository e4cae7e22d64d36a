package org.steadyhearts.coach;

import java.util.Optional;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.speech.Ssml;

/** A lesson or an exercise from a place on, as far as one answer tells it. */
interface Telling {

  Ssml speech();

  /** How long it takes in seconds, when the voice is slower than ours by the factor. */
  double seconds(double slowness);

  /**
   * Where to resume when {@code heard} seconds of this were certainly spoken, by a voice that may
   * be slower than ours by the factor {@code slowness}. Never past what was heard.
   */
  Bookmark placeAfter(double heard, double slowness);

  /** Where the next part begins, if one answer could not hold it all. */
  Optional<Bookmark> nextPart();

  /** What a bookmark stands in; empty for a tip, and for what a later release dropped. */
  static Optional<Telling> of(Curriculum curriculum, Bookmark from) {
    int number = from.content().number();
    return switch (from.content().kind()) {
      case TIP -> Optional.empty();
      case LESSON -> curriculum.lesson(number).map(lesson -> LessonTelling.of(lesson, from));
      case EXERCISE ->
          curriculum.exercise(number).map(exercise -> ExerciseTelling.of(exercise, from));
    };
  }
}
