package org.steadyhearts.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;

/** A lesson from a place to its end, sentence by sentence. */
record LessonTelling(List<Step> steps) implements Telling {

  private static final int AFTER_TITLE_MILLIS = 600;
  private static final int BETWEEN_SEGMENTS_MILLIS = 800;

  /** One sentence, with what comes before it: the title, or a pause. */
  record Step(Bookmark at, Ssml speech) {}

  static LessonTelling of(Lesson lesson, Bookmark from) {
    List<Step> steps = new ArrayList<>();
    for (int segment = from.segment(); segment < lesson.segments().size(); segment++) {
      var sentences = lesson.segments().get(segment).sentences();
      for (int i = segment == from.segment() ? from.sentence() : 0; i < sentences.size(); i++) {
        var at = new Bookmark(Content.lesson(lesson.number()), segment, i);
        steps.add(new Step(at, before(lesson, at, steps.isEmpty()).then(sentences.get(i))));
      }
    }
    return new LessonTelling(steps);
  }

  static LessonTelling whole(Lesson lesson) {
    return of(lesson, Lessons.start(lesson));
  }

  private static Ssml before(Lesson lesson, Bookmark at, boolean first) {
    if (at.atStart()) {
      return Ssml.of(lesson.title() + ".").then(Ssml.silence(AFTER_TITLE_MILLIS));
    }
    return at.sentence() == 0 && !first ? Ssml.silence(BETWEEN_SEGMENTS_MILLIS) : Ssml.NOTHING;
  }

  @Override
  public Ssml speech() {
    return steps.stream().map(Step::speech).reduce(Ssml.NOTHING, Ssml::then);
  }

  double seconds() {
    return seconds(1);
  }

  @Override
  public double seconds(double slowness) {
    return steps.stream().mapToDouble(step -> Pace.seconds(step.speech(), slowness)).sum();
  }

  @Override
  public Bookmark placeAfter(double heard, double slowness) {
    double end = 0;
    for (var step : steps) {
      end += Pace.seconds(step.speech(), slowness);
      if (end > heard) {
        return step.at();
      }
    }
    return steps.get(steps.size() - 1).at();
  }

  @Override
  public Optional<Bookmark> nextPart() {
    return Optional.empty();
  }
}
