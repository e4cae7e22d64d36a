package org.steadyhearts.coach.narration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Bookmarks;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.PerhapsHeard;
import org.steadyhearts.progress.Practice;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Speaking;
import org.steadyhearts.progress.SpeakingRate;
import org.steadyhearts.speech.Delivery;
import org.steadyhearts.speech.Soundscape;
import org.steadyhearts.speech.Ssml;

/**
 * Works out how far Alexa got in speaking. She never says; but the time between the request that
 * made her speak and the next one from the same device bounds it.
 */
public final class Resuming {

  /**
   * A whisper takes longer; by how much on an Echo was not measured, so this is on the safe side.
   */
  private static final double WHISPERED = 1.1;

  /**
   * How much faster than estimated a listener may be spoken to who is asked whether all was heard:
   * one more would ask too many who were cut off in the midst of it.
   */
  private static final double USUAL_FASTEST = 0.85;

  /** So many returns to the same place are enough: what was begun there counts as heard. */
  private static final int ENOUGH_RETURNS = 3;

  /** Where it is not known what was said before; longer than anything that is. */
  private static final Around UNKNOWN_WORDS =
      new Around(Ssml.silence(10_000), Ssml.NOTHING, Ssml.NOTHING, true);

  /** What an answer says around the lesson or exercise that it tells. */
  public interface Words {
    Around around(Receipt receipt, Delivery delivery, Soundscape wanted, SpeakingRate rate);
  }

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
  private final Words words;
  private final HeardTime heard;

  public Resuming(Curriculum curriculum, Words words) {
    this.curriculum = curriculum;
    this.words = words;
    this.heard = new HeardTime(curriculum);
  }

  /** How much slower than at the listener's own rate something is said. */
  public static double factor(Delivery delivery) {
    return delivery.slowness() * (delivery.whispered() ? WHISPERED : 1);
  }

  /**
   * Accounts for the last speech. What comes from another device says nothing about it, and neither
   * does the end of a session or of a picture that cannot be of this telling.
   *
   * @param whispered whether it may have been, for anything but the listener's own wish
   * @param wanted to be heard beside it
   */
  public Settled settle(
      Progress progress,
      CoachIntent wish,
      RequestContext moment,
      boolean whispered,
      Soundscape wanted) {
    if (progress.speaking().isEmpty()) {
      return Settled.nothing(progress);
    }
    var speaking = progress.speaking().get();
    var narration = new Narrator(curriculum).from(speaking.from());
    if (narration.isEmpty()) {
      return Settled.nothing(progress.silent());
    }
    double elapsed = Duration.between(speaking.since(), moment.now()).toMillis() / 1000.0;
    var delivery =
        new Delivery(
            whispered || progress.preferences().discreet(), progress.preferences().speed());
    var around =
        toldBy(progress, speaking)
            .map(receipt -> words.around(receipt, delivery, wanted, progress.hearing().rate()));
    var heard =
        new HeardEstimate(
            narration.get(),
            around.orElse(UNKNOWN_WORDS),
            elapsed,
            progress.hearing().rate(),
            factor(delivery));
    if (!moment.device().equals(speaking.device()) || isOfAnother(wish, heard)) {
      return Settled.nothing(progress);
    }
    var outcome = outcome(speaking.from().content(), heard, wish, moment);
    boolean teaches =
        around.filter(it -> !it.held()).isPresent() && delivery.equals(Delivery.USUAL);
    var learnt = teaches ? learnt(progress, heard, wish, outcome) : progress;
    // Told anew, an earlier doubt about it is over.
    var clear = learnt.silent().with(learnt.hearing().without(speaking.from().content()));
    var after = after(clear, speaking, heard, outcome, wish, moment);
    return new Settled(resolved(after, moment), outcome, Optional.of(speaking.from().content()));
  }

  /** The answer that tells it, unless another was given since. */
  private static Optional<Receipt> toldBy(Progress progress, Speaking speaking) {
    return progress
        .lastTurn()
        .flatMap(last -> Receipt.parse(last.receipt()))
        .filter(receipt -> receipt.told().equals(Optional.of(speaking.from())));
  }

  /** Whether it ended something else: of this telling it would come too early. */
  private static boolean isOfAnother(CoachIntent wish, HeardEstimate heard) {
    return (wish == CoachIntent.UNANSWERED && !heard.mayBeHeard(SpeakingRate.UNKNOWN.fastest()))
        || (wish == CoachIntent.PICTURE_OVER && !heard.isLikelyOver());
  }

  private static Outcome outcome(
      Content content, HeardEstimate heard, CoachIntent wish, RequestContext moment) {
    if (wish == CoachIntent.UNANSWERED || wish == CoachIntent.PICTURE_OVER) {
      return Outcome.FINISHED;
    }
    boolean known = heard.rate().known();
    if (moment.newSession()) {
      boolean counts = heard.isSurelyHeard() && (known || !content.isLesson());
      return counts ? Outcome.FINISHED : perhaps(heard, USUAL_FASTEST);
    }
    boolean answers = answers(wish, content);
    if (heard.isSurelyHeard() || (answers && heard.isLastSurelyBegun())) {
      return Outcome.FINISHED;
    }
    if (wish == CoachIntent.RESUME) {
      boolean nextPart = heard.narration().nextPart().isPresent();
      var over = nextPart ? Outcome.FINISHED : Outcome.PERHAPS_FINISHED;
      return heard.isLikelyOver() ? over : Outcome.INTERRUPTED;
    }
    boolean counts = (answers || known) && heard.isLikelyOver();
    return counts
        ? Outcome.FINISHED
        : perhaps(heard, answers ? SpeakingRate.UNKNOWN.fastest() : USUAL_FASTEST);
  }

  private static Outcome perhaps(HeardEstimate heard, double fastest) {
    double rate = heard.rate().known() ? heard.rate().fastest() : fastest;
    return heard.mayBeHeard(rate) ? Outcome.PERHAPS_FINISHED : Outcome.INTERRUPTED;
  }

  /**
   * Whether it is said to a closing question. Two people who talk to each other there are mostly
   * not understood.
   */
  private static boolean answers(CoachIntent wish, Content content) {
    return switch (wish) {
      case YES, NO -> true;
      case NOT_UNDERSTOOD -> !content.isLesson();
      case NEXT, NEXT_LESSON -> content.isLesson();
      default -> false;
    };
  }

  private static Progress learnt(
      Progress progress, HeardEstimate heard, CoachIntent wish, Outcome outcome) {
    var hearing = progress.hearing();
    if (wish == CoachIntent.UNANSWERED) {
      return progress.with(hearing.with(RateLearning.afterSilence(heard)));
    }
    boolean answered = wish == CoachIntent.YES || wish == CoachIntent.NO;
    return answered && outcome != Outcome.INTERRUPTED
        ? progress.with(hearing.with(RateLearning.afterAnswer(heard)))
        : progress;
  }

  private Progress after(
      Progress progress,
      Speaking speaking,
      HeardEstimate heard,
      Outcome outcome,
      CoachIntent wish,
      RequestContext moment) {
    var content = speaking.from().content();
    // In a new session nothing tells when the last one ended.
    boolean unknownEnd = moment.newSession() && heard.isSurelyHeard();
    var place = unknownEnd ? speaking.from() : heard.place();
    var perhaps = new PerhapsHeard(place, unknownEnd ? 0 : heard.percentHeardWhole());
    return switch (outcome) {
      case FINISHED -> {
        boolean sure = wish == CoachIntent.UNANSWERED || (heard.isLastSurelyBegun() && !unknownEnd);
        var next = heard.narration().nextPart();
        var done =
            next.isPresent()
                ? at(progress, next.get())
                : finish(progress, content, speaking.since(), moment);
        var hearing = done.hearing().withReturns(0);
        yield done.with(sure ? hearing : hearing.with(perhaps));
      }
      case PERHAPS_FINISHED -> {
        var here = returned(progress, speaking, heard, place, moment);
        yield here.with(here.hearing().with(perhaps));
      }
      case INTERRUPTED -> returned(progress, speaking, heard, place, moment);
      case NONE -> progress;
    };
  }

  /**
   * With its place moved. Who comes back to the same one again and again gets on: at last what was
   * begun there counts as heard.
   */
  private Progress returned(
      Progress progress,
      Speaking speaking,
      HeardEstimate heard,
      Bookmark place,
      RequestContext moment) {
    boolean stays = place.equals(speaking.from()) && heard.isSurelyBegun();
    int returns = stays ? progress.hearing().returns() + 1 : 0;
    if (returns < ENOUGH_RETURNS) {
      return at(progress, place).with(progress.hearing().withReturns(returns));
    }
    var narration = heard.narration();
    var gotOn =
        narration
            .secondPlace()
            .or(narration::nextPart)
            .map(next -> at(progress, next))
            .orElseGet(() -> finish(progress, place.content(), speaking.since(), moment));
    return gotOn.with(gotOn.hearing().withReturns(0));
  }

  /** What was perhaps heard was heard, once the rate is known at which it was. */
  private Progress resolved(Progress progress, RequestContext moment) {
    var sure = progress.hearing().perhaps().filter(it -> it.isSureAt(progress.hearing().rate()));
    if (sure.isEmpty()) {
      return progress;
    }
    var content = sure.get().content();
    return isFinished(progress, content)
        ? progress.with(progress.hearing().without(content))
        : finish(progress, content, moment.now(), moment);
  }

  /** The listener says that all of it was heard, which also tells how fast it was said. */
  public Progress confirm(Progress progress, Content content, RequestContext moment) {
    var hearing = progress.hearing();
    var rate =
        hearing
            .perhaps()
            .filter(it -> it.content().equals(content) && it.percent() > 0)
            .map(it -> hearing.rate().afterAnswer(it.percent() / 100.0))
            .orElse(hearing.rate());
    return finish(progress.with(hearing.with(rate)), content, moment.now(), moment);
  }

  /** The listener says that not all of it was heard, and is not asked again. */
  public Progress deny(Progress progress, Content content) {
    return progress.with(progress.hearing().without(content));
  }

  /** Counts a lesson or an exercise as done, once, and takes its bookmark away. */
  public Progress finish(Progress progress, Content content, Instant begun, RequestContext moment) {
    var done = content.isLesson() ? progress.withFinished(content.number()) : progress;
    var day = moment.at(begun).today(progress);
    var practice = done.practice().plus(content, heard.left(progress, content), day);
    return done.with(progress.places().done(content))
        .with(done.hearing().without(content))
        .with(
            taking(
                content,
                progress.preferences().uncounted()
                    ? practice.with(progress.practice().streak())
                    : practice));
  }

  /** With a lesson's task taken along, if it is one that may be asked about. */
  private Practice taking(Content content, Practice practice) {
    return Optional.of(content)
        .filter(Content::isLesson)
        .flatMap(one -> curriculum.lesson(one.number()))
        .filter(lesson -> lesson.followUp().isPresent())
        .map(lesson -> practice.taking(lesson.number()))
        .orElse(practice);
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

  /** Whether a lesson was perhaps heard to its end, and nobody was asked yet. */
  public boolean nearlyDone(Lesson lesson, Progress progress) {
    return progress
        .hearing()
        .perhaps()
        .filter(it -> it.content().equals(Content.lesson(lesson.number())))
        .filter(it -> !isFinished(progress, it.content()))
        .isPresent();
  }

  private static boolean isFinished(Progress progress, Content content) {
    return content.isLesson() && progress.finished().has(content.number());
  }
}
