package org.steadyhearts.coach.dialog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;

/** Tips that a listener keeps: saved, told one after the other, taken off, put on a card. */
final class SavedTipsDialog {

  private final Curriculum curriculum;

  SavedTipsDialog(Curriculum curriculum) {
    this.curriculum = curriculum;
  }

  /** "Save that one". */
  Answer save(TurnContext scene) {
    var tip = atHand(scene);
    if (tip.isEmpty()) {
      return scene.turn(scene.answer(Utterance.say(Phrase.NO_TIP_AT_HAND)));
    }
    var saved = tip.get().intimate() ? Phrase.TIP_SAVED_PRIVATE : Phrase.TIP_SAVED;
    var progress = scene.progress();
    return Answer.of(
        scene.answer(Utterance.say(saved)),
        progress.with(progress.tips().saving(tip.get().number())));
  }

  /** "Take it off". */
  Answer takeOff(TurnContext scene) {
    var tip = atHand(scene);
    if (tip.isEmpty()) {
      return scene.turn(scene.answer(Utterance.say(Phrase.NO_TIP_AT_HAND)));
    }
    var progress = scene.progress();
    int number = tip.get().number();
    var said = progress.tips().saved().has(number) ? Phrase.TIP_UNSAVED : Phrase.TIP_NOT_SAVED;
    return Answer.of(
        scene.answer(Utterance.say(said)), progress.with(progress.tips().notSaving(number)));
  }

  /** "My saved tips": the first of them, with the next one offered. */
  Answer first(TurnContext scene) {
    return toldFrom(scene, 0).isEmpty()
        ? scene.turn(scene.answer(Utterance.say(Phrase.NO_SAVED_TIPS)))
        : tell(scene, 0, Utterance.say(Phrase.SAVED_TIPS));
  }

  /** Yes to the next one. */
  Answer from(TurnContext scene, int number) {
    return toldFrom(scene, number).isEmpty()
        ? scene.turn(ended(scene, List.of(Utterance.say(Phrase.SAVED_TIPS_END))))
        : tell(scene, number);
  }

  /** "Send it to my phone": said first that others may read it. */
  Answer askToSend(TurnContext scene) {
    return scene.turn(
        atHand(scene)
            .map(tip -> Receipt.asking(Offer.of(Offer.OfferKind.SEND_TIP, tip.number())))
            .orElseGet(() -> scene.answer(Utterance.say(Phrase.NO_TIP_AT_HAND))));
  }

  /** Yes to that. */
  Answer send(TurnContext scene, int number) {
    return scene.turn(
        curriculum.tip(number).isPresent()
            ? Receipt.ending(Utterance.say(Phrase.TIP_SENT), new Utterance.Carded(number))
            : Receipt.ending(Utterance.say(Phrase.NO_TIP_AT_HAND)));
  }

  private Answer tell(TurnContext scene, int number, Utterance... before) {
    var open = toldFrom(scene, number);
    int tip = open.get(0).number();
    var lines = new ArrayList<>(List.of(before));
    lines.add(new Utterance.Told(Bookmark.start(Content.tip(tip))));
    var progress = scene.progress().with(scene.progress().tips().told(tip));
    if (open.size() > 1) {
      var next = Offer.of(Offer.OfferKind.SAVED_TIP, open.get(1).number());
      return Answer.of(Receipt.asking(next, lines.toArray(Utterance[]::new)), progress);
    }
    lines.add(Utterance.say(Phrase.SAVED_TIPS_END));
    return Answer.of(ended(scene, lines), progress);
  }

  private static Receipt ended(TurnContext scene, List<Utterance> lines) {
    var said = lines.toArray(Utterance[]::new);
    return scene.oneShot()
        ? Receipt.ending(said)
        : Receipt.asking(Offer.of(Offer.OfferKind.TIP), said);
  }

  /** Those that are told from the list, from a number on: a private one never is. */
  private List<Tip> toldFrom(TurnContext scene, int number) {
    var saved = scene.progress().tips().saved();
    return curriculum.openTips().stream()
        .filter(tip -> tip.number() >= number && saved.has(tip.number()))
        .sorted(Comparator.comparingInt(Tip::number))
        .toList();
  }

  /**
   * The tip told last, in this session or before it; of an earlier session, none that is private,
   * since another person may be asking.
   */
  private Optional<Tip> atHand(TurnContext scene) {
    var here =
        scene
            .session()
            .told()
            .map(Bookmark::content)
            .filter(content -> content.kind() == Content.ContentKind.TIP)
            .flatMap(content -> curriculum.tip(content.number()));
    return here.or(
        () -> curriculum.tip(scene.progress().tips().last()).filter(tip -> !tip.intimate()));
  }
}
