package org.steadyhearts.coach;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
   * What of that time may not be speech, in seconds: our own time, the start of speech, the wake
   * word and the listener's words, up to 4.5 together; a second that two timestamps may lose by
   * being cut to whole ones; and half a one for sentences that {@code Pace} takes for shorter.
   */
  static final double NOT_SPEECH = 6;

  /**
   * How much slower than {@code Pace} a real voice may be, before a resume could skip anything: 15
   * % for its speed, and the rest for what the estimate is off over many sentences. With less,
   * skips show in a hundred thousand simulated interruptions; with more, a sentence more is heard
   * again.
   */
  static final double SLOWEST = 1.18;

  /** How much faster: an answer that comes later than this may be one to the closing question. */
  static final double FASTEST = 0.85;

  /**
   * A whisper takes longer; by how much on an Echo was not measured, so this is on the safe side.
   */
  private static final double WHISPERED = 1.1;

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
    /**
     * There was time to hear it to its end, but nothing says that anybody did. The bookmark stands
     * at the last sure sentence; where it began, if so long ago that nothing is sure.
     */
    PERHAPS_FINISHED
  }

  private final Curriculum curriculum;

  Resuming(Curriculum curriculum) {
    this.curriculum = curriculum;
  }

  /** How much slower than {@code Pace} what is said may be, at the most. */
  static double slowest(boolean whispered) {
    return whispered ? SLOWEST * WHISPERED : SLOWEST;
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
    double slowness = slowest(progress.preferences().discreet());
    boolean surely = elapsed - NOT_SPEECH >= telling.seconds(slowness);
    boolean here = moment.device().equals(speaking.device());
    if (wish == Wish.PICTURE_OVER && !(surely && here)) {
      // Of a picture that is not of this telling: it says nothing about it.
      return Settled.nothing(progress.with(speaking));
    }
    var outcome = outcome(content, telling, elapsed, surely, wish, moment);
    var after =
        switch (outcome) {
          case FINISHED ->
              telling
                  .nextPart()
                  .map(next -> at(progress, next))
                  .orElseGet(() -> finish(progress, content, speaking.since(), moment));
          case INTERRUPTED, PERHAPS_FINISHED ->
              at(
                  progress,
                  surely || !here
                      ? speaking.from()
                      : telling.placeAfter(elapsed - NOT_SPEECH, slowness));
          case NONE -> progress;
        };
    return new Settled(after, outcome, Optional.of(content));
  }

  private static Outcome outcome(
      Content content, Telling telling, double elapsed, boolean surely, Wish wish, Moment moment) {
    if (wish == Wish.UNANSWERED || wish == Wish.PICTURE_OVER) {
      return Outcome.FINISHED;
    }
    if (moment.newSession() && content.isLesson()) {
      return elapsed >= telling.seconds(1) ? Outcome.PERHAPS_FINISHED : Outcome.INTERRUPTED;
    }
    boolean perhaps = elapsed >= telling.seconds(FASTEST);
    if (surely || (perhaps && answers(wish, content, telling))) {
      return Outcome.FINISHED;
    }
    return perhaps && !content.isLesson() ? Outcome.PERHAPS_FINISHED : Outcome.INTERRUPTED;
  }

  /**
   * Whether it can only have been said into an open microphone, after all the rest was heard. Two
   * people who talk to each other there are mostly not understood. Any other wish may have cut off
   * the last words, so it has to come late enough.
   */
  private static boolean answers(Wish wish, Content content, Telling telling) {
    return switch (wish) {
      case YES, NO -> true;
      case NOT_UNDERSTOOD -> !content.isLesson();
      // Nobody interrupts a lesson to hear it, and whoever skips its last words is done with it.
      case NEXT, NEXT_LESSON -> content.isLesson();
      case RESUME -> content.isLesson() || telling.nextPart().isPresent();
      default -> false;
    };
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

  /**
   * Whether so little is left from a lesson's bookmark that the listener has likely heard it: not
   * more than a usual voice gets ahead of the margins.
   */
  boolean nearlyDone(Lesson lesson, Progress progress) {
    double unsure = NOT_SPEECH + (SLOWEST - 1) / 2 * LessonTelling.whole(lesson).seconds();
    return progress
        .places()
        .of(lesson.series())
        .filter(place -> LessonTelling.of(lesson, place).seconds() <= unsure)
        .isPresent();
  }
}
