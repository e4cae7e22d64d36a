package org.steadyhearts.coach.narration;

import java.util.Optional;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.progress.Bookmark;

/** Tells what a bookmark stands in, from the bookmark on. */
public record Narrator(Curriculum curriculum) {

  /** Empty for a tip, and for a lesson or an exercise that a later release dropped. */
  public Optional<Narration> from(Bookmark bookmark) {
    int number = bookmark.content().number();
    return switch (bookmark.content().kind()) {
      case TIP -> Optional.empty();
      case LESSON -> curriculum.lesson(number).map(lesson -> LessonNarration.of(lesson, bookmark));
      case EXERCISE ->
          curriculum.exercise(number).map(exercise -> ExerciseNarration.of(exercise, bookmark));
    };
  }
}
