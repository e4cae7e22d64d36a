package org.steadyhearts.coach.dialog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.exercise.Choice;

/** Which exercise suits whoever names none: by what they learnt last and the time they have. */
final class ExerciseSuggestions {

  private static final int LONGEST_ASK = 3_600;

  private final Curriculum curriculum;
  private final Syllabus syllabus;

  ExerciseSuggestions(Curriculum curriculum, Syllabus syllabus) {
    this.curriculum = curriculum;
    this.syllabus = syllabus;
  }

  /** Of one kind, for one listener where that can be. */
  Exercise of(Kind kind, TurnContext scene) {
    return of(kind, kind == Kind.LISTENING ? People.TWO : People.ONE, scene);
  }

  /** Of one kind, for two people where that can be. */
  Exercise forTwo(Kind kind, TurnContext scene) {
    return of(kind, kind == Kind.REFLECTION ? People.ONE : People.TWO, scene);
  }

  private Exercise of(Kind kind, People people, TurnContext scene) {
    return choice(Optional.of(kind), Optional.of(people), scene);
  }

  /** Of any kind, for one listener. */
  Exercise forOne(TurnContext scene) {
    return choice(Optional.empty(), Optional.of(People.ONE), scene);
  }

  /** Of any kind; empty where nothing was learnt and no time was named. */
  Optional<Exercise> ofAnyKind(TurnContext scene) {
    if (seconds(scene).isPresent()) {
      return Optional.of(choice(Optional.empty(), Optional.of(People.ONE), scene));
    }
    return lesson(scene)
        .flatMap(lesson -> curriculum.exercise(lesson.exercise()))
        .filter(exercise -> !exercise.intimate())
        .or(
            () ->
                Optional.of(points(scene))
                    .filter(points -> !points.isEmpty())
                    .map(points -> choice(Optional.empty(), Optional.empty(), scene)));
  }

  /** The time that was asked for; whoever asks for a year gets what there is. */
  static Optional<Integer> seconds(TurnContext scene) {
    return scene.ask().length().map(length -> (int) Math.min(length.toSeconds(), LONGEST_ASK));
  }

  private Exercise choice(Optional<Kind> kind, Optional<People> people, TurnContext scene) {
    var asked = seconds(scene).map(OptionalInt::of).orElse(OptionalInt.empty());
    return new Choice(kind, people, points(scene), asked)
        .from(curriculum.openExercises())
        .orElseThrow();
  }

  private List<String> points(TurnContext scene) {
    return lesson(scene)
        .map(Lesson::points)
        .or(() -> curriculum.tip(scene.progress().tips().last()).map(Tip::point).map(List::of))
        .orElse(List.of());
  }

  private Optional<Lesson> lesson(TurnContext scene) {
    return scene.session().told().or(() -> syllabus.here(scene)).flatMap(syllabus::lessonAt);
  }
}
