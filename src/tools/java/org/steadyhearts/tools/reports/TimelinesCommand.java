package org.steadyhearts.tools.reports;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.exercise.Timeline;
import picocli.CommandLine.Command;

/** Prints every exercise at its shortest, usual and longest length. */
@Command(
    name = "timelines",
    description = "prints every exercise at its shortest, usual and longest length")
public final class TimelinesCommand implements Runnable {

  @Override
  public void run() {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(
        "%-22s %-8s %-30s %7s %10s %8s %7s%n",
        "exercise", "length", "said aloud", "seconds", "characters", "silence", "rounds");
    for (var exercise : CurriculumReader.read("en").exercises()) {
      print(out, "shortest", Timeline.of(exercise, 0));
      print(out, "usual", Timeline.usual(exercise));
      print(out, "longest", Timeline.of(exercise, Integer.MAX_VALUE));
    }
  }

  private static void print(PrintStream out, String length, Timeline timeline) {
    Exercise exercise = timeline.exercise();
    var speech = timeline.ssml(0);
    out.printf(
        "%-22s %-8s %-30s %7.1f %10d %8.1f %7d%n",
        exercise.id(),
        length,
        timeline.spokenLength().words(),
        timeline.lengthMillis() / 1000.0,
        speech.xml().length(),
        Silence.longest(speech) / 1000.0,
        rounds(timeline));
  }

  /** Cycles of a breath, or turns of a talk. */
  private static long rounds(Timeline timeline) {
    return timeline.cues().stream()
        .map(Cue::act)
        .filter(
            act ->
                act instanceof Cue.Floor || (act instanceof Cue.Breathe breath && breath.first()))
        .count();
  }
}
