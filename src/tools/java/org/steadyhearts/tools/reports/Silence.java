package org.steadyhearts.tools.reports;

import java.util.List;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.speech.Ssml;

/** Measures silences as they are heard: pauses in a row are one. */
public final class Silence {

  private Silence() {}

  /** The longest silence of some cues, in milliseconds. */
  public static int longest(List<Cue> cues) {
    return longest(cues.stream().map(Cue::speech).reduce(Ssml.NOTHING, Ssml::then));
  }

  public static int longest(Ssml speech) {
    int longest = 0;
    int silent = 0;
    for (var part : speech.parts()) {
      silent = part instanceof Ssml.Pause pause ? silent + pause.millis() : 0;
      longest = Math.max(longest, silent);
    }
    return longest;
  }
}
