package org.steadyhearts.coach.dialog;

import java.time.Duration;
import java.util.Optional;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Offer.OfferKind;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Practice;
import org.steadyhearts.progress.Progress;

/**
 * "Did you get to it?": what the last lesson gave to try is asked about at the next visit, once.
 * What is answered is not kept.
 */
record FollowUpDialog(Curriculum curriculum, Syllabus syllabus) {

  /** Nobody has tried anything yet who comes back from the kitchen. */
  private static final Duration BETWEEN_VISITS = Duration.ofHours(3);

  /**
   * The question that is due. Where somebody whispers, or whoever speaks may be another than
   * whoever heard the lesson, only whether to ask it.
   */
  Optional<Offer> due(TurnContext scene) {
    var progress = scene.progress();
    var since = Duration.between(scene.known().mine().stored().savedAt(), scene.moment().now());
    boolean overheard = !scene.moment().recognised() || scene.discreet();
    return curriculum
        .lesson(progress.practice().taken())
        .filter(lesson -> lesson.followUp().isPresent() && !lesson.intimate())
        .filter(lesson -> since.compareTo(BETWEEN_VISITS) >= 0)
        .map(Lesson::number)
        .map(number -> Offer.of(overheard ? OfferKind.CHECK_HINT : OfferKind.CHECK, number));
  }

  static Progress asked(Progress progress) {
    return progress.with(progress.practice().taking(Practice.NO_TASK));
  }

  /** Yes to the question whether to ask. */
  Answer ask(TurnContext scene, Offer hint) {
    return scene.turn(Receipt.asking(hint.as(OfferKind.CHECK)));
  }

  Answer notNow(TurnContext scene) {
    return next(scene, Utterance.say(Phrase.NOT_NOW));
  }

  Answer done(TurnContext scene, Offer check) {
    return next(scene, Utterance.say(Phrase.CHECK_DONE, check.subject()));
  }

  Answer notYet(TurnContext scene, Offer check) {
    return next(scene, Utterance.say(Phrase.CHECK_NOT_YET, check.subject()));
  }

  private Answer next(TurnContext scene, Utterance line) {
    return scene.turn(Receipt.asking(syllabus.nextOffer(scene.progress()), line));
  }
}
