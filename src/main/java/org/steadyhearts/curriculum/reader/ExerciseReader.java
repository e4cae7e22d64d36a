package org.steadyhearts.curriculum.reader;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Marks;

/** Reads the exercises, each from a file of its own. */
final class ExerciseReader {

  private final Files files;
  private final Set<String> taught;
  private final Marks marks;

  /**
   * @param taught the points that some lesson teaches
   */
  ExerciseReader(Files files, Set<String> taught) {
    this.files = files;
    this.taught = taught;
    this.marks = marks(files);
  }

  Exercise exercise(String id) {
    var path = "exercises/" + id + ".yaml";
    var head = files.read(path, Head.class);
    check(path, head);
    return new Exercise(
        head.number(),
        id,
        head.name(),
        head.kind(),
        head.people(),
        head.points(),
        head.card(),
        head.about(),
        head.kind() == Kind.BREATHING
            ? BreathingFile.read(files, path)
            : ScriptFile.read(files, path, head.people(), marks));
  }

  private void check(String path, Head head) {
    for (var point : head.points()) {
      if (!taught.contains(point)) {
        throw new ContentException(path, "points names " + point + ", which no lesson teaches");
      }
    }
    if (head.kind() == Kind.LISTENING && head.people() != People.TWO) {
      throw new ContentException(path, "listening takes two; write people: two");
    }
  }

  private static Marks marks(Files files) {
    var path = "exercises/marks.yaml";
    var file = files.read(path, MarksFile.class);
    Texts.requireWordings(path, "half", file.half());
    Texts.requireWordings(path, "minute", file.minute());
    Texts.requireWordings(path, "half-minute", file.halfMinute());
    Texts.requireWordings(path, "plenty", file.plenty());
    return new Marks(file.half(), file.minute(), file.halfMinute(), file.plenty());
  }

  /** What every exercise says of itself; what happens in it is read on its own. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Head(
      int number,
      String name,
      Kind kind,
      People people,
      List<String> points,
      String card,
      String about) {}

  private record MarksFile(
      List<String> half,
      List<String> minute,
      @JsonProperty("half-minute") List<String> halfMinute,
      List<String> plenty) {}
}
