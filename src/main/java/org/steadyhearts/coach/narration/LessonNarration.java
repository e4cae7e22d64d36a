package org.steadyhearts.coach.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;

/** A lesson from a place to its end, sentence by sentence. */
public record LessonNarration(List<NarratedSentence> steps) implements Narration {

  public static final int AFTER_TITLE_MILLIS = 600;
  public static final int BETWEEN_SEGMENTS_MILLIS = 800;

  /** One sentence, with what comes before it: the title, or a pause. */
  public record NarratedSentence(Bookmark at, Ssml speech) {}

  public static LessonNarration of(Lesson lesson, Bookmark from) {
    List<NarratedSentence> steps = new ArrayList<>();
    for (int segment = from.segment(); segment < lesson.segments().size(); segment++) {
      var sentences = lesson.segments().get(segment).sentences();
      for (int i = segment == from.segment() ? from.sentence() : 0; i < sentences.size(); i++) {
        var at = new Bookmark(Content.lesson(lesson.number()), segment, i);
        steps.add(
            new NarratedSentence(at, before(lesson, at, steps.isEmpty()).then(sentences.get(i))));
      }
    }
    return new LessonNarration(steps);
  }

  static LessonNarration whole(Lesson lesson) {
    return of(lesson, Bookmark.start(Content.lesson(lesson.number())));
  }

  private static Ssml before(Lesson lesson, Bookmark at, boolean first) {
    if (at.atStart()) {
      return Ssml.of(lesson.title() + ".").then(Ssml.silence(AFTER_TITLE_MILLIS));
    }
    return at.sentence() == 0 && !first ? Ssml.silence(BETWEEN_SEGMENTS_MILLIS) : Ssml.NOTHING;
  }

  @Override
  public Ssml speech() {
    return steps.stream().map(NarratedSentence::speech).reduce(Ssml.NOTHING, Ssml::then);
  }

  public double seconds() {
    return seconds(1);
  }

  @Override
  public double seconds(double slowness) {
    return steps.stream().mapToDouble(step -> Pace.seconds(step.speech(), slowness)).sum();
  }

  @Override
  public Bookmark resumePoint(double heard, double slowness) {
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
  public double lastBegins(double slowness) {
    return seconds(slowness) - Pace.seconds(steps.get(steps.size() - 1).speech(), slowness);
  }

  @Override
  public Optional<Bookmark> secondPlace() {
    return steps.stream().skip(1).findFirst().map(NarratedSentence::at);
  }

  @Override
  public Optional<Bookmark> nextPart() {
    return Optional.empty();
  }
}
