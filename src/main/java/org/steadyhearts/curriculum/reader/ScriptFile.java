package org.steadyhearts.curriculum.reader;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Marks;
import org.steadyhearts.curriculum.Script;
import org.steadyhearts.curriculum.Step;
import org.steadyhearts.speech.Chime;

/** What happens in a listening exercise or a reflection, as its file says it. */
@JsonIgnoreProperties({"number", "name", "kind", "people", "points", "card", "about"})
record ScriptFile(List<StepFile> opening, List<StepFile> steps, List<StepFile> closing, int usual) {

  /** One step: a map with one key, which tells what kind of step it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({
    @JsonSubTypes.Type(SayFile.class),
    @JsonSubTypes.Type(QuietFile.class),
    @JsonSubTypes.Type(TurnFile.class),
    @JsonSubTypes.Type(RingFile.class)
  })
  sealed interface StepFile {
    Step step();
  }

  record SayFile(String say) implements StepFile {
    @Override
    public Step step() {
      return new Step.SayStep(say.strip());
    }
  }

  record QuietFile(Span quiet) implements StepFile {
    @Override
    public Step step() {
      return new Step.QuietStep(quiet.least, quiet.most);
    }
  }

  record TurnFile(Step.FloorStep turn) implements StepFile {
    @Override
    public Step step() {
      return turn;
    }
  }

  record RingFile(Chime chime) implements StepFile {
    @Override
    public Step step() {
      return new Step.ChimeStep(chime);
    }
  }

  /** Some seconds: a number, or a least and a most. */
  record Span(int least, int most) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    Span {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Span exactly(int seconds) {
      return new Span(seconds, seconds);
    }
  }

  static Script read(Files files, String path, People people, Marks marks) {
    var file = files.read(path, ScriptFile.class);
    var script =
        new Script(steps(file.opening), steps(file.steps), steps(file.closing), file.usual, marks);
    ScriptRules.check(path, people, script);
    return script;
  }

  private static List<Step> steps(List<StepFile> steps) {
    return steps.stream().map(StepFile::step).toList();
  }
}
