package org.steadyhearts.coach;

import java.util.ArrayList;
import java.util.List;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;

/**
 * A lesson from a place to its end, sentence by sentence: what is said of it, and how long that
 * takes.
 */
record Telling(Bookmark from, List<Step> steps) {

  private static final int AFTER_TITLE_MILLIS = 600;
  private static final int BETWEEN_SEGMENTS_MILLIS = 800;

  /** One sentence, and what comes before it. */
  record Step(Bookmark at, Ssml speech, double seconds) {
    Step(Bookmark at, Ssml speech) {
      this(at, speech, Pace.seconds(speech));
    }
  }

  static Telling of(Lesson lesson, Bookmark from) {
    List<Step> steps = new ArrayList<>();
    for (int segment = from.segment(); segment < lesson.segments().size(); segment++) {
      var sentences = lesson.segments().get(segment).sentences();
      for (int i = segment == from.segment() ? from.sentence() : 0; i < sentences.size(); i++) {
        var at = new Bookmark(Content.lesson(lesson.number()), segment, i);
        steps.add(new Step(at, before(lesson, at, from).then(sentences.get(i))));
      }
    }
    return new Telling(from, steps);
  }

  private static Ssml before(Lesson lesson, Bookmark at, Bookmark from) {
    if (at.atStart()) {
      return Ssml.of(lesson.title() + ".").then(Ssml.silence(AFTER_TITLE_MILLIS));
    }
    boolean segmentBegins = at.sentence() == 0 && !at.equals(from);
    return segmentBegins ? Ssml.silence(BETWEEN_SEGMENTS_MILLIS) : Ssml.NOTHING;
  }

  Ssml speech() {
    return steps.stream().map(Step::speech).reduce(Ssml.NOTHING, Ssml::then);
  }

  double seconds() {
    return steps.stream().mapToDouble(Step::seconds).sum();
  }

  /**
   * The sentence to resume at when {@code heard} seconds of this were certainly spoken, by a voice
   * that may be slower than ours by the factor {@code slowness}.
   */
  Bookmark placeAfter(double heard, double slowness) {
    double end = 0;
    for (var step : steps) {
      end += step.seconds() * slowness;
      if (end > heard) {
        return step.at();
      }
    }
    return steps.get(steps.size() - 1).at();
  }
}
