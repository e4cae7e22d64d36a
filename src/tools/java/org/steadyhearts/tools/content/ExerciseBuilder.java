package org.steadyhearts.tools.content;

import java.util.List;
import java.util.Locale;
import org.steadyhearts.curriculum.Breathing;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Marks;
import org.steadyhearts.curriculum.Phase;
import org.steadyhearts.curriculum.Script;
import org.steadyhearts.curriculum.Step;
import org.steadyhearts.speech.Chime;

/** Turns the file of an exercise into an {@link Exercise}. */
final class ExerciseBuilder {

  private ExerciseBuilder() {}

  static Exercise exercise(Content.Exercise file, Marks marks) {
    var at = file.at();
    var kind = named(Kind.class, at.get("kind"));
    return new Exercise(
        file.number(),
        file.id(),
        file.name().value(),
        kind,
        people(at),
        at.values("points"),
        file.card().value(),
        file.about().value(),
        at.value("offer"),
        at.says("private"),
        at.says("health"),
        at.says("alone"),
        kind == Kind.BREATHING ? breathing(at) : script(at, marks));
  }

  static People people(At exercise) {
    return named(People.class, exercise.get("people"));
  }

  static Marks marks(At at) {
    return new Marks(
        at.values("half"), at.values("minute"), at.values("half-minute"), at.values("plenty"));
  }

  static Breathing breathing(At at) {
    var cycles = at.get("cycles");
    return new Breathing(
        at.value("care"),
        at.get("opening").value(),
        at.items("cycle").stream().map(ExerciseBuilder::phase).toList(),
        at.values("between"),
        new Breathing.Cycles(
            cycles.get("fewest").number(),
            cycles.get("usual").number(),
            cycles.get("most").number()),
        at.get("closing").value());
  }

  static Phase phase(At at) {
    return new Phase(
        named(Phase.Move.class, at.get("breathe")),
        at.get("seconds").number(),
        at.values("words"),
        at.value("second"));
  }

  private static Script script(At at, Marks marks) {
    return new Script(
        steps(at, "opening"),
        steps(at, "steps"),
        steps(at, "closing"),
        at.get("usual").number(),
        marks);
  }

  private static List<Step> steps(At at, String list) {
    return at.items(list).stream().map(ExerciseBuilder::step).toList();
  }

  /** One step is a map with one key, which tells what kind of step it is. */
  static Step step(At at) {
    var step = at.entries().entrySet().iterator().next();
    var value = step.getValue();
    return switch (step.getKey()) {
      case "say" -> new Step.SayStep(value.value());
      case "quiet" -> quiet(value);
      case "turn" ->
          new Step.FloorStep(
              named(Step.Partner.class, value.get("speaker")),
              value.get("least").number(),
              value.get("most").number());
      case "chime" -> new Step.ChimeStep(named(Chime.class, value));
      default -> throw new IllegalArgumentException("no schema allows the step " + step.getKey());
    };
  }

  /** A number of seconds, or a least and a most. */
  private static Step quiet(At at) {
    return at.isText()
        ? new Step.QuietStep(at.number(), at.number())
        : new Step.QuietStep(at.get("least").number(), at.get("most").number());
  }

  private static <E extends Enum<E>> E named(Class<E> type, At at) {
    return Enum.valueOf(type, at.value().toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
