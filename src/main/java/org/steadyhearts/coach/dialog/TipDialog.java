package org.steadyhearts.coach.dialog;

import java.time.LocalDate;
import java.util.Optional;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.Topic;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.DailyTip;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.TipBag;

/** One idea for today, never the same twice until all were heard. */
final class TipDialog {

  private final Curriculum curriculum;

  TipDialog(Curriculum curriculum) {
    this.curriculum = curriculum;
  }

  Answer tip(TurnContext scene, Optional<String> wanted) {
    var elsewhere = wanted.flatMap(curriculum::topic).filter(one -> one.elsewhere().isPresent());
    return elsewhere
        .map(one -> scene.turn(elsewhere(scene, one)))
        .orElseGet(() -> drawn(scene, wanted));
  }

  /** The tip before the one that was told last. */
  Answer before(TurnContext scene) {
    return scene
        .session()
        .toldBefore()
        .filter(place -> place.content().isTip())
        .map(place -> scene.turn(Receipt.asking(scene.openOffer(), new Utterance.Told(place))))
        .orElseGet(() -> scene.keepingTheQuestion(Utterance.say(Phrase.NO_TIP_BEFORE)));
  }

  /** The lesson that the tip heard last is from, in this visit or in one before. */
  Answer lessonBehind(TurnContext scene, LessonDialog lessons) {
    boolean told = scene.session().told().isEmpty() || scene.toldLast(Content.ContentKind.TIP);
    return curriculum
        .tip(scene.progress().tips().last())
        .filter(tip -> told && (!tip.intimate() || scene.toldLast(Content.ContentKind.TIP)))
        .map(tip -> lessons.lesson(scene, tip.lesson()))
        .orElseGet(() -> scene.turn(lessons.suggestion(scene)));
  }

  /** Honest about what is not here, and who knows more; then something else is offered. */
  static Receipt elsewhere(TurnContext scene, Topic topic) {
    var line = Utterance.say(Phrase.TOPIC_ELSEWHERE, topic.id(), topic.id());
    return scene.oneShot()
        ? Receipt.ending(line)
        : Receipt.asking(scene.openOr(Offer.of(Offer.OfferKind.TIP)), line);
  }

  /** The tip of the day is the household's: whoever asks hears the same, as often as they ask. */
  Answer today(TurnContext scene) {
    int number = daily(scene).on(householdsDay(scene));
    var progress = scene.progress();
    return told(
        scene,
        Utterance.say(Phrase.TODAYS_TIP),
        number,
        progress.with(progress.tips().told(number)));
  }

  private DailyTip daily(TurnContext scene) {
    var open = curriculum.openTips().stream().map(Tip::number).toList();
    return new DailyTip(scene.moment().household().number(), open);
  }

  /** The day where the household lives, or else where this listener does. */
  private static LocalDate householdsDay(TurnContext scene) {
    var mine = scene.progress();
    return scene
        .moment()
        .today(scene.known().shared().filter(s -> s.preferences().zone().isPresent()).orElse(mine));
  }

  private Answer drawn(TurnContext scene, Optional<String> wanted) {
    var topic = wanted.filter(id -> !curriculum.tipsAbout(id).isEmpty());
    var numbers =
        topic
            .map(curriculum::tipsAbout)
            .orElseGet(() -> curriculum.openTips().stream().map(Tip::number).toList());
    var draw = scene.progress().tips().draw(numbers, daily(scene).from(householdsDay(scene)));
    return told(
        scene, intro(wanted, topic, draw), draw.number(), scene.progress().with(draw.rest()));
  }

  private Answer told(TurnContext scene, Utterance.Said intro, int number, Progress progress) {
    Utterance[] lines = {intro, new Utterance.Told(Bookmark.start(Content.tip(number)))};
    var receipt =
        scene.oneShot() ? Receipt.ending(lines) : Receipt.asking(offer(number, progress), lines);
    return Answer.of(receipt, progress);
  }

  private static Utterance.Said intro(
      Optional<String> wanted, Optional<String> topic, TipBag.Draw draw) {
    if (wanted.isPresent() && topic.isEmpty()) {
      return Utterance.say(Phrase.TOPIC_UNKNOWN);
    }
    if (!draw.startsAgain()) {
      return Utterance.say(Phrase.TIP_INTRO);
    }
    return topic
        .map(id -> Utterance.say(Phrase.TOPIC_STARTS_AGAIN, id))
        .orElse(Utterance.say(Phrase.TIPS_START_AGAIN));
  }

  private Offer offer(int number, Progress progress) {
    return curriculum
        .tip(number)
        .flatMap(tip -> curriculum.lesson(tip.lesson()))
        .filter(lesson -> !lesson.intimate() && !progress.finished().has(lesson.number()))
        .map(lesson -> Offer.of(Offer.OfferKind.LESSON_BEHIND, lesson.number()))
        .orElse(Offer.of(Offer.OfferKind.ANOTHER_TIP));
  }
}
