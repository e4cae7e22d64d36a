package org.steadyhearts.coach;

import java.time.Duration;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
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
   * @param lesson the lesson that was being spoken, or 0
   */
  record Settled(Progress progress, Outcome outcome, int lesson) {}

  /** What is known of a speech when the next request comes. */
  enum Outcome {
    /** Nothing was being spoken. */
    NONE,
    /** It was cut off, or may have been, and the bookmark stands at the last sure sentence. */
    INTERRUPTED,
    /** It was heard to its end. */
    FINISHED,
    /** There was time to hear it to the end, but nothing says that anybody did. */
    PERHAPS_FINISHED
  }

  private final Curriculum curriculum;

  Resuming(Curriculum curriculum) {
    this.curriculum = curriculum;
  }

  Settled settle(Progress progress, Wish wish, Moment moment) {
    if (progress.speaking().isEmpty()) {
      return new Settled(progress, Outcome.NONE, 0);
    }
    var speaking = progress.speaking().get();
    var lesson = curriculum.lesson(speaking.from().content().number());
    if (lesson.isEmpty()) {
      return new Settled(progress.silent(), Outcome.NONE, 0);
    }
    return settle(progress, speaking, lesson.get(), wish, moment);
  }

  private Settled settle(
      Progress progress, Speaking speaking, Lesson lesson, Wish wish, Moment moment) {
    var telling = Telling.of(lesson, speaking.from());
    double elapsed = Duration.between(speaking.since(), moment.now()).toMillis() / 1000.0;
    var outcome = outcome(telling.seconds(), elapsed, wish, moment);
    return switch (outcome) {
      case FINISHED -> new Settled(finish(progress, lesson, moment), outcome, lesson.number());
      case PERHAPS_FINISHED -> new Settled(progress.silent(), outcome, lesson.number());
      default -> {
        var place =
            moment.device().equals(speaking.device())
                ? telling.placeAfter(elapsed - NOT_SPEECH, SLOWEST)
                : speaking.from();
        var moved = progress.silent().with(progress.places().at(lesson.series(), place));
        yield new Settled(moved, Outcome.INTERRUPTED, lesson.number());
      }
    };
  }

  private static Outcome outcome(double length, double elapsed, Wish wish, Moment moment) {
    if (wish == Wish.UNANSWERED) {
      return Outcome.FINISHED;
    }
    if (moment.newSession()) {
      return elapsed >= length * FASTEST ? Outcome.PERHAPS_FINISHED : Outcome.INTERRUPTED;
    }
    boolean surely = elapsed - NOT_SPEECH >= length * SLOWEST;
    boolean answered = wish.answers() && elapsed >= length * FASTEST;
    return surely || answered ? Outcome.FINISHED : Outcome.INTERRUPTED;
  }

  /** Counts a lesson as heard, and takes its bookmark away. */
  Progress finish(Progress progress, Lesson lesson, Moment moment) {
    var done = progress.silent().withFinished(lesson.number());
    var bookmark = done.places().of(lesson.series());
    boolean here = bookmark.filter(b -> b.content().number() == lesson.number()).isPresent();
    Places places = here ? done.places().done(lesson.series()) : done.places();
    var whole = Telling.of(lesson, Lessons.start(lesson));
    var practice =
        done.practice()
            .plus(
                whole.from().content(), (int) Math.round(whole.seconds()), moment.today(progress));
    return done.with(places).with(practice);
  }

  /** Whether so little is left from a bookmark that the listener may have heard it. */
  boolean nearlyDone(Lesson lesson, Progress progress) {
    return progress
        .places()
        .of(lesson.series())
        .map(place -> Telling.of(lesson, place).seconds())
        .map(left -> left <= NOT_SPEECH + (SLOWEST - 1) * wholeSeconds(lesson))
        .orElse(false);
  }

  private static double wholeSeconds(Lesson lesson) {
    return Telling.of(lesson, Lessons.start(lesson)).seconds();
  }
}
