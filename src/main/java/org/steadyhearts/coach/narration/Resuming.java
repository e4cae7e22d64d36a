package org.steadyhearts.coach.narration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Bookmarks;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Speaking;

/**
 * Works out how far Alexa got in speaking. She never says; but the time between the request that
 * made her speak and the next one from the same device bounds it.
 */
public final class Resuming {

  /**
   * What of that time may not be speech, in seconds: our own time, the start of speech, the wake
   * word and the listener's words, up to 4.5 together; a second that two timestamps may lose by
   * being cut to whole ones; and half a one for sentences that {@code Pace} takes for shorter.
   */
  public static final double MAX_OVERHEAD_SECONDS = 6;

  /**
   * How much slower than {@code Pace} a real voice may be, before a resume could skip anything: 15
   * % for its speed, and the rest for what the estimate is off over many sentences. With less,
   * skips show in a hundred thousand simulated interruptions; with more, a sentence more is heard
   * again.
   */
  public static final double MAX_SLOWNESS = 1.18;

  /** How much faster: an answer that comes later than this may be one to the closing question. */
  static final double MIN_SLOWNESS = 0.85;

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
  public record Settled(Progress progress, Outcome outcome, Optional<Content> content) {
    public static Settled nothing(Progress progress) {
      return new Settled(progress, Outcome.NONE, Optional.empty());
    }
  }

  /** What is known of a speech when the next request comes. */
  public enum Outcome {
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

  public Resuming(Curriculum curriculum) {
    this.curriculum = curriculum;
  }

  /** How much slower than {@code Pace} what is said may be, at the most. */
  public static double slowest(boolean whispered) {
    return whispered ? MAX_SLOWNESS * WHISPERED : MAX_SLOWNESS;
  }

  /**
   * Accounts for the last speech.
   *
   * @param whispered whether it may have been, for anything but the listener's own wish
   */
  public Settled settle(
      Progress progress, CoachIntent wish, RequestContext moment, boolean whispered) {
    if (progress.speaking().isEmpty()) {
      return Settled.nothing(progress);
    }
    var speaking = progress.speaking().get();
    double slowness = slowest(whispered || progress.preferences().discreet());
    return new Narrator(curriculum)
        .from(speaking.from())
        .map(telling -> settle(progress.silent(), speaking, telling, slowness, wish, moment))
        .orElseGet(() -> Settled.nothing(progress.silent()));
  }

  private Settled settle(
      Progress progress,
      Speaking speaking,
      Narration telling,
      double slowness,
      CoachIntent wish,
      RequestContext moment) {
    var content = speaking.from().content();
    double elapsed = Duration.between(speaking.since(), moment.now()).toMillis() / 1000.0;
    boolean surely = elapsed - MAX_OVERHEAD_SECONDS >= telling.seconds(slowness);
    boolean here = moment.device().equals(speaking.device());
    if (!here || (wish == CoachIntent.PICTURE_OVER && !surely)) {
      // From another room, or of a picture that is not of this telling: it says nothing about it.
      return Settled.nothing(progress.with(speaking));
    }
    var outcome = outcome(content, telling, elapsed, surely, wish, moment);
    var lastSure =
        surely ? speaking.from() : telling.resumePoint(elapsed - MAX_OVERHEAD_SECONDS, slowness);
    var after =
        switch (outcome) {
          case FINISHED ->
              telling
                  .nextPart()
                  .map(next -> at(progress, next))
                  .orElseGet(() -> finish(progress, content, speaking.since(), moment));
          case INTERRUPTED -> at(progress, lastSure);
          case PERHAPS_FINISHED ->
              progress.with(inSeries(progress, content).perhapsHeard(lastSure));
          case NONE -> progress;
        };
    return new Settled(after, outcome, Optional.of(content));
  }

  private static Outcome outcome(
      Content content,
      Narration telling,
      double elapsed,
      boolean surely,
      CoachIntent wish,
      RequestContext moment) {
    if (wish == CoachIntent.UNANSWERED || wish == CoachIntent.PICTURE_OVER) {
      return Outcome.FINISHED;
    }
    if (moment.newSession() && content.isLesson()) {
      return elapsed >= telling.seconds(1) ? Outcome.PERHAPS_FINISHED : Outcome.INTERRUPTED;
    }
    boolean perhaps = elapsed >= telling.seconds(MIN_SLOWNESS);
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
  private static boolean answers(CoachIntent wish, Content content, Narration telling) {
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
  public Progress finish(Progress progress, Content content, Instant begun, RequestContext moment) {
    var done = content.isLesson() ? progress.withFinished(content.number()) : progress;
    var day = moment.at(begun).today(progress);
    return done.with(progress.places().done(content))
        .with(done.practice().plus(content, seconds(content), day));
  }

  private int seconds(Content content) {
    return content.isLesson()
        ? curriculum
            .lesson(content.number())
            .map(lesson -> (int) Math.round(LessonNarration.whole(lesson).seconds()))
            .orElse(0)
        : content.seconds();
  }

  /** Progress with its place moved. */
  public Progress at(Progress progress, Bookmark place) {
    return progress.with(inSeries(progress, place.content()).at(place));
  }

  private Bookmarks inSeries(Progress progress, Content content) {
    var places = progress.places();
    return Optional.of(content)
        .filter(Content::isLesson)
        .flatMap(one -> curriculum.lesson(one.number()))
        .map(lesson -> places.in(lesson.series()))
        .orElse(places);
  }

  /**
   * Whether so little is left from a lesson's bookmark that the listener has likely heard it: not
   * more than a usual voice gets ahead of the margins.
   */
  public boolean nearlyDone(Lesson lesson, Progress progress) {
    double unsure =
        MAX_OVERHEAD_SECONDS + (MAX_SLOWNESS - 1) / 2 * LessonNarration.whole(lesson).seconds();
    return progress
        .places()
        .of(Content.lesson(lesson.number()))
        .filter(place -> LessonNarration.of(lesson, place.at()).seconds() <= unsure)
        .isPresent();
  }
}
