package org.steadyhearts.tools.writing;

import java.util.List;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;

/**
 * What a writer wrote, in the order in which it is heard.
 *
 * @param about what the title is of, as in "lesson 10, A3.3"
 */
record Manuscript(String title, String about, List<Passage> parts) {

  /**
   * A stretch of it.
   *
   * @param label what it is; empty for a title
   * @param rest seconds of quiet before it
   * @param lines sentence by sentence, or cue by cue
   */
  record Passage(String label, double rest, List<Ssml> lines) {

    Ssml speech() {
      var quiet = rest > 0 ? Ssml.silence((int) Math.round(rest * 1000)) : Ssml.NOTHING;
      return lines.stream().reduce(quiet, Ssml::then);
    }

    double seconds() {
      return Pace.seconds(speech());
    }
  }

  Manuscript {
    parts = List.copyOf(parts);
  }

  Ssml speech() {
    return parts.stream().map(Passage::speech).reduce(Ssml.NOTHING, Ssml::then);
  }

  double seconds() {
    return Pace.seconds(speech());
  }
}
