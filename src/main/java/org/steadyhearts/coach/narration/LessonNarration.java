package org.steadyhearts.coach.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;

/** A lesson from a place to its end, sentence by sentence. */
public record LessonNarration(List<NarratedSentence> steps) implements Narration {

  public static final int AFTER_TITLE_MILLIS = 600;
  public static final int BETWEEN_SEGMENTS_MILLIS = 800;

  /** The same in every turn, and dear to work out. There are no more than there are lessons. */
  private static final Map<Lesson, LessonNarration> WHOLE = new ConcurrentHashMap<>();

  /**
   * One sentence, with what comes before it: the title, or a pause.
   *
   * @param pace how long it takes
   */
  public record NarratedSentence(Bookmark at, Ssml speech, Pace.Spoken pace) {
    NarratedSentence(Bookmark at, Ssml speech) {
      this(at, speech, Pace.of(speech));
    }

    private boolean isFrom(Bookmark place) {
      return at.segment() > place.segment()
          || (at.segment() == place.segment() && at.sentence() >= place.sentence());
    }
  }

  public LessonNarration {
    steps = List.copyOf(steps);
  }

  public static LessonNarration of(Lesson lesson, Bookmark from) {
    var rest = whole(lesson).steps.stream().filter(step -> step.isFrom(from)).toList();
    if (rest.isEmpty() || rest.get(0).at().atStart()) {
      return new LessonNarration(rest);
    }
    // No pause comes before what is said first.
    var at = rest.get(0).at();
    var sentence = lesson.segments().get(at.segment()).sentences().get(at.sentence());
    var first = new NarratedSentence(at, Ssml.of(sentence));
    return new LessonNarration(Stream.concat(Stream.of(first), rest.stream().skip(1)).toList());
  }

  static LessonNarration whole(Lesson lesson) {
    return WHOLE.computeIfAbsent(lesson, LessonNarration::narrated);
  }

  private static LessonNarration narrated(Lesson lesson) {
    List<NarratedSentence> steps = new ArrayList<>();
    for (int segment = 0; segment < lesson.segments().size(); segment++) {
      var sentences = lesson.segments().get(segment).sentences();
      for (int i = 0; i < sentences.size(); i++) {
        var at = new Bookmark(Content.lesson(lesson.number()), segment, i);
        steps.add(new NarratedSentence(at, before(lesson, at).then(sentences.get(i))));
      }
    }
    return new LessonNarration(steps);
  }

  private static Ssml before(Lesson lesson, Bookmark at) {
    if (at.atStart()) {
      return Ssml.of(lesson.title() + ".").then(Ssml.silence(AFTER_TITLE_MILLIS));
    }
    return at.sentence() == 0 ? Ssml.silence(BETWEEN_SEGMENTS_MILLIS) : Ssml.NOTHING;
  }

  @Override
  public Ssml speech() {
    return new Ssml(steps.stream().flatMap(step -> step.speech().parts().stream()).toList());
  }

  public double seconds() {
    return seconds(1);
  }

  @Override
  public double seconds(double slowness) {
    return steps.stream().mapToDouble(step -> step.pace().seconds(slowness)).sum();
  }

  @Override
  public Bookmark resumePoint(double heard, double slowness) {
    double end = 0;
    for (var step : steps) {
      end += step.pace().seconds(slowness);
      if (end > heard) {
        return step.at();
      }
    }
    return steps.get(steps.size() - 1).at();
  }

  @Override
  public double lastBegins(double slowness) {
    return seconds(slowness) - steps.get(steps.size() - 1).pace().seconds(slowness);
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
