package org.steadyhearts.exercise;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Exercise.People;

/**
 * What is known of the exercise that would suit somebody.
 *
 * @param points what they learnt last
 * @param askedSeconds how long they want it to take
 */
public record Choice(
    Optional<Kind> kind,
    Optional<People> people,
    Collection<String> points,
    OptionalInt askedSeconds) {

  /**
   * The one to suggest: of the right kind for as many people, then as near to the asked length as
   * can be had, then on most of the points, then the earliest.
   */
  public Optional<Exercise> from(List<Exercise> exercises) {
    return exercises.stream()
        .filter(exercise -> kind.isEmpty() || kind.get() == exercise.kind())
        .filter(exercise -> people.isEmpty() || people.get() == exercise.people())
        .min(
            Comparator.comparingInt(this::missed)
                .thenComparing(Comparator.comparingLong(this::shared).reversed()));
  }

  private int missed(Exercise exercise) {
    if (askedSeconds.isEmpty()) {
      return 0;
    }
    var asked = Length.nearest(askedSeconds.getAsInt());
    return Math.abs(Plan.of(exercise).nearest(asked.seconds()).seconds() - asked.seconds());
  }

  private long shared(Exercise exercise) {
    return exercise.points().stream().filter(points::contains).count();
  }
}
