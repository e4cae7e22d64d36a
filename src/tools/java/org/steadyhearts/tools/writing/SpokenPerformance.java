package org.steadyhearts.tools.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Segment;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.writing.Manuscript.Passage;

/** An exercise as it is heard, from its first word to its last chime. */
final class SpokenPerformance {

  private SpokenPerformance() {}

  static Manuscript of(Exercise exercise, OptionalInt seconds) {
    var timeline =
        seconds.isPresent() ? Timeline.of(exercise, seconds.getAsInt()) : Timeline.usual(exercise);
    List<Passage> parts = new ArrayList<>();
    for (var cue : timeline.cues()) {
      add(new Passage(label(cue), 0, lines(cue)), parts);
    }
    return new Manuscript(
        exercise.name(),
        "exercise %d, %s, %s"
            .formatted(
                exercise.number(),
                String.join(" ", exercise.points()),
                timeline.spokenLength().words()),
        parts);
  }

  /** Cues that are called alike are one part, as the phases of one breath. */
  private static void add(Passage part, List<Passage> parts) {
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last).label().equals(part.label())) {
      List<Ssml> lines = new ArrayList<>(parts.get(last).lines());
      lines.addAll(part.lines());
      parts.set(last, new Passage(part.label(), 0, lines));
    } else {
      parts.add(part);
    }
  }

  private static String label(Cue cue) {
    if (cue.act() instanceof Cue.Breathe breath) {
      return "Breath " + (breath.cycle() + 1);
    }
    if (cue.act() instanceof Cue.Floor turn) {
      return "Turn of the " + turn.speaker().name().toLowerCase(Locale.ROOT) + " speaker";
    }
    if (cue.act() instanceof Cue.Rest) {
      return "Quiet";
    }
    return cue.act() instanceof Cue.Ring ? "Chime" : "Words";
  }

  /** A phase of a breath is a line; anything else has one for each sentence, pauses before it. */
  private static List<Ssml> lines(Cue cue) {
    if (cue.act() instanceof Cue.Breathe) {
      return List.of(cue.speech());
    }
    List<Ssml> lines = new ArrayList<>();
    var before = Ssml.NOTHING;
    for (var part : cue.speech().parts()) {
      if (part instanceof Ssml.Text words) {
        for (var sentence : Segment.of(words.text()).sentences()) {
          lines.add(before.then(sentence));
          before = Ssml.NOTHING;
        }
      } else {
        before = before.then(new Ssml(List.of(part)));
      }
    }
    if (!before.isEmpty()) {
      lines.add(before);
    }
    return lines;
  }
}
