package org.steadyhearts.tools.reports;

import java.util.List;
import java.util.Optional;
import org.steadyhearts.curriculum.Breathing;
import org.steadyhearts.curriculum.Breathing.Cycles;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Exercise.Body;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Marks;
import org.steadyhearts.curriculum.Phase;
import org.steadyhearts.curriculum.Phase.Move;
import org.steadyhearts.curriculum.reader.CurriculumReader;

/** The exercises of the curriculum, and some that nobody would write. */
public final class SampleExercises {

  public static final List<Exercise> ALL = CurriculumReader.read("en").exercises();

  public static final Marks MARKS =
      new Marks(
          List.of("Half is left."),
          List.of("One minute left."),
          List.of("Half a minute left."),
          List.of("Plenty of time."));

  private SampleExercises() {}

  public static Exercise named(String id) {
    return ALL.stream().filter(exercise -> exercise.id().equals(id)).findFirst().orElseThrow();
  }

  public static Exercise breathing(Cycles cycles, Phase... phases) {
    return exercise(
        Kind.BREATHING,
        People.ONE,
        new Breathing(
            Optional.empty(), "Here we go. (1 s)", List.of(phases), List.of(), cycles, "Done."));
  }

  public static Phase phase(Move move, int seconds, String... words) {
    return new Phase(
        move, seconds, List.of(words), Optional.of("slowly").filter(soft -> seconds > 6));
  }

  public static Exercise exercise(Kind kind, People people, Body body) {
    return new Exercise(
        99,
        "test",
        "a test",
        kind,
        people,
        List.of("A1.1"),
        "",
        "",
        Optional.empty(),
        false,
        false,
        false,
        body);
  }
}
