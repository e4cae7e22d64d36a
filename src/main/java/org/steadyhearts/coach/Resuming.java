package org.steadyhearts.coach;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Places;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Speaking;

/**
 * Works out how far Alexa got in speaking. She never says; but the time between the request that
 * made her speak and the next one from the same device bounds it.
 */
final class Resuming {

  /**
   * What of that time is surely not speech, in seconds: our own time, the start of speech, the wake
   * word and the listener's words. Not measured on a device yet, so on the safe side.
   */
  static final double NOT_SPEECH = 5;

  /** How much slower than {@code Pace} a real voice may be, before a resume could skip anything. */
  static final double SLOWEST = 1.15;

  /** How much faster: an answer that comes later than this may be one to the closing question. */
  static final double FASTEST = 0.85;

  /**
   * Progress once the last speech is accounted for.
   *
   * @param outcome what became of the speech
   * @param content what was being said
   */
  record Settled(Progress progress, Outcome outcome, Optional<Content> content) {
    static Settled nothing(Progress progress) {
      return new Settled(progress, Outcome.NONE, Optional.empty());
    }
  }

  /** What is known of a speech when the next request comes. */
  enum Outcome {
    /** Nothing was being spoken. */
    NONE,
    /** It was cut off, or may have been, and the bookmark stands at the last sure sentence. */
    INTERRUPTED,
    /** It was heard to its end. */
    FINISHED,
    /** There was time to hear a lesson to its end, but nothing says that anybody did. */
    PERHAPS_FINISHED
  }

  private static final Set<Wish> SAID_WITHOUT_HEARING_ALL =
      EnumSet.of(Wish.STOP, Wish.LEFT, Wish.PICTURE_OVER);

  private final Curriculum curriculum;

  Resuming(Curriculum curriculum) {
    this.curriculum = curriculum;
  }

  Settled settle(Progress progress, Wish wish, Moment moment) {
    if (progress.speaking().isEmpty()) {
      return Settled.nothing(progress);
    }
    var speaking = progress.speaking().get();
    return Telling.of(curriculum, speaking.from())
        .map(telling -> settle(progress.silent(), speaking, telling, wish, moment))
        .orElseGet(() -> Settled.nothing(progress.silent()));
  }

  private Settled settle(
      Progress progress, Speaking speaking, Telling telling, Wish wish, Moment moment) {
    var content = speaking.from().content();
    double elapsed = Duration.between(speaking.since(), moment.now()).toMillis() / 1000.0;
    var outcome = outcome(content, telling, elapsed, wish, moment);
    if (wish == Wish.PICTURE_OVER && !(outcome == Outcome.FINISHED && here(speaking, moment))) {
      // Of a picture that is not of this telling: it says nothing about it.
      return Settled.nothing(progress.with(speaking));
    }
    var after =
        switch (outcome) {
          case FINISHED ->
              telling
                  .nextPart()
                  .map(next -> at(progress, next))
                  .orElseGet(() -> finish(progress, content, speaking.since(), moment));
          case INTERRUPTED ->
              at(
                  progress,
                  here(speaking, moment)
                      ? telling.placeAfter(elapsed - NOT_SPEECH, SLOWEST)
                      : speaking.from());
          default -> progress;
        };
    return new Settled(after, outcome, Optional.of(content));
  }

  private static boolean here(Speaking speaking, Moment moment) {
    return moment.device().equals(speaking.device());
  }

  private static Outcome outcome(
      Content content, Telling telling, double elapsed, Wish wish, Moment moment) {
    boolean surely = elapsed - NOT_SPEECH >= telling.seconds(SLOWEST);
    boolean perhaps = elapsed >= telling.seconds(FASTEST);
    if (wish == Wish.UNANSWERED) {
      return Outcome.FINISHED;
    }
    if (moment.newSession() && content.isLesson() && wish != Wish.PICTURE_OVER) {
      return perhaps ? Outcome.PERHAPS_FINISHED : Outcome.INTERRUPTED;
    }
    return surely || (perhaps && answers(wish, content)) ? Outcome.FINISHED : Outcome.INTERRUPTED;
  }

  /**
   * Whether it was said into an open microphone, after all the rest was heard. So late in an
   * exercise that is anything but a stop: hardly anybody speaks with eyes closed.
   */
  private static boolean answers(Wish wish, Content content) {
    return wish == Wish.YES
        || wish == Wish.NO
        || (!content.isLesson() && !SAID_WITHOUT_HEARING_ALL.contains(wish));
  }

  /** Counts a lesson or an exercise as done, once, and takes its bookmark away. */
  Progress finish(Progress progress, Content content, Instant begun, Moment moment) {
    var done = content.isLesson() ? progress.withFinished(content.number()) : progress;
    var day = moment.at(begun).today(progress);
    return done.with(without(progress.places(), content))
        .with(done.practice().plus(content, seconds(content), day));
  }

  private int seconds(Content content) {
    return content.isLesson()
        ? curriculum
            .lesson(content.number())
            .map(lesson -> (int) Math.round(LessonTelling.whole(lesson).seconds()))
            .orElse(0)
        : content.seconds();
  }

  private Places without(Places places, Content content) {
    int key = key(content);
    boolean here = places.of(key).filter(mark -> mark.content().equals(content)).isPresent();
    return here ? places.done(key) : places;
  }

  /** Progress with its place moved. */
  Progress at(Progress progress, Bookmark place) {
    return progress.with(progress.places().at(key(place.content()), place));
  }

  private int key(Content content) {
    return content.isLesson()
        ? curriculum.lesson(content.number()).map(Lesson::series).orElse(Places.NOWHERE)
        : Places.EXERCISE;
  }

  /** Whether so little is left from a lesson's bookmark that the listener may have heard it. */
  boolean nearlyDone(Lesson lesson, Progress progress) {
    double unsure = NOT_SPEECH + (SLOWEST - 1) * LessonTelling.whole(lesson).seconds();
    return progress
        .places()
        .of(lesson.series())
        .filter(place -> LessonTelling.of(lesson, place).seconds() <= unsure)
        .isPresent();
  }
}
