package org.steadyhearts.coach.narration;

import java.util.Optional;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.OpenPlace;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Speaking;

/**
 * The minutes that were really heard, which count whether or not something was finished: from where
 * the speech began to where it is resumed, or to the end.
 */
public final class HeardTime {

  private final Curriculum curriculum;

  public HeardTime(Curriculum curriculum) {
    this.curriculum = curriculum;
  }

  /** Counts what was heard before a stop. What was finished has been counted with its end. */
  public Resuming.Settled counted(
      Progress before, Resuming.Settled settled, RequestContext moment) {
    var progress = settled.progress();
    var began = before.speaking().map(Speaking::from);
    var place = settled.content().flatMap(content -> place(progress, content));
    if (began.isEmpty() || place.isEmpty()) {
      return settled;
    }
    int seconds = toEnd(began.get()) - toEnd(place.get());
    if (seconds <= 0) {
      return settled;
    }
    var day = moment.at(before.speaking().get().since()).today(progress);
    return new Resuming.Settled(
        progress.with(progress.practice().heard(seconds, day)),
        settled.outcome(),
        settled.content());
  }

  /** What is left to hear, in seconds: from the bookmark in it, or else all of it. */
  int left(Progress progress, Content content) {
    return toEnd(place(progress, content).orElse(Bookmark.start(content)));
  }

  private static Optional<Bookmark> place(Progress progress, Content content) {
    return progress
        .places()
        .of(content)
        .map(OpenPlace::at)
        .filter(at -> at.content().equals(content));
  }

  private int toEnd(Bookmark place) {
    var content = place.content();
    return switch (content.kind()) {
      case TIP -> 0;
      case LESSON ->
          curriculum
              .lesson(content.number())
              .map(lesson -> (int) Math.round(LessonNarration.of(lesson, place).seconds()))
              .orElse(0);
      case EXERCISE -> place.atStart() ? content.seconds() : exerciseToEnd(place);
    };
  }

  private int exerciseToEnd(Bookmark place) {
    var content = place.content();
    return curriculum
        .exercise(content.number())
        .map(exercise -> Timeline.of(exercise, content.seconds()).cues())
        .map(
            cues ->
                cues.subList(place.segment(), cues.size()).stream()
                    .mapToDouble(cue -> cue.seconds(1))
                    .sum())
        .map(seconds -> (int) Math.round(seconds))
        .orElse(0);
  }
}
