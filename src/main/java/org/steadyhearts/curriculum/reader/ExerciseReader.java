package org.steadyhearts.curriculum.reader;

import org.steadyhearts.curriculum.Breathing;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Marks;
import org.steadyhearts.curriculum.Phase;
import org.steadyhearts.curriculum.Script;
import org.steadyhearts.curriculum.Step;
import org.steadyhearts.speech.Chime;

/** The part of the compiled file in which one thing has several forms. */
final class ExerciseReader {

  private ExerciseReader() {}

  static Exercise exercise(Node node) {
    return new Exercise(
        node.number("number"),
        node.text("id"),
        node.text("name"),
        node.constant("kind", Exercise.Kind.class),
        node.constant("people", Exercise.People.class),
        node.texts("points"),
        node.text("card"),
        node.text("about"),
        node.ifAny("offer"),
        node.flag("intimate"),
        node.flag("health"),
        node.flag("alone"),
        body(node.node("body")));
  }

  private static Exercise.Body body(Node node) {
    return node.text("is").equals("breathing") ? breathing(node) : script(node);
  }

  private static Breathing breathing(Node node) {
    var cycles = node.node("cycles");
    return new Breathing(
        node.ifAny("care"),
        node.text("opening"),
        node.list("cycle", ExerciseReader::phase),
        node.texts("between"),
        new Breathing.Cycles(
            cycles.number("fewest"), cycles.number("usual"), cycles.number("most")),
        node.text("closing"));
  }

  private static Phase phase(Node node) {
    return new Phase(
        node.constant("move", Phase.Move.class),
        node.number("seconds"),
        node.texts("words"),
        node.ifAny("second"));
  }

  private static Script script(Node node) {
    return new Script(
        node.list("opening", ExerciseReader::step),
        node.list("steps", ExerciseReader::step),
        node.list("closing", ExerciseReader::step),
        node.number("usualSeconds"),
        marks(node.node("marks")));
  }

  private static Marks marks(Node node) {
    return new Marks(
        node.texts("half"), node.texts("minute"), node.texts("halfMinute"), node.texts("plenty"));
  }

  private static Step step(Node node) {
    return switch (node.text("is")) {
      case "say" -> new Step.SayStep(node.text("text"));
      case "quiet" -> new Step.QuietStep(node.number("least"), node.number("most"));
      case "floor" ->
          new Step.FloorStep(
              node.constant("speaker", Step.Partner.class),
              node.number("least"),
              node.number("most"));
      case "chime" -> new Step.ChimeStep(node.constant("chime", Chime.class));
      default -> throw new IllegalStateException("there is no step " + node.text("is"));
    };
  }
}
