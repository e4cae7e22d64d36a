package org.steadyhearts.coach.dialog;

import java.util.Arrays;
import java.util.Optional;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Topic;
import org.steadyhearts.progress.Progress;

/**
 * Ordinary trouble: a kind sentence, where the numbers to call are, and the nearest lesson or tip.
 * Nothing of it is kept. What may be more than ordinary hears of the numbers first.
 */
final class HardTimeDialog {

  /**
   * By the ids of the model's slot type TROUBLE, each with the topic that comes nearest. Its value
   * "heavy" is none of these: it may be danger.
   */
  private enum Trouble {
    LONELY(Phrase.HARD_TIME_LONELY, "closeness"),
    SINGLE(Phrase.HARD_TIME_SINGLE, "imperfection"),
    QUARREL(Phrase.HARD_TIME_QUARREL, "listening"),
    ENDED(Phrase.HARD_TIME_ENDED, "feelings"),
    LOSS(Phrase.HARD_TIME_LOSS, "getting-help"),
    DESIRE(Phrase.HARD_TIME_DESIRE, "desire"),
    BODY(Phrase.HARD_TIME_BODY, "nerves"),
    DISTANCE(Phrase.HARD_TIME_DISTANCE, "time-together"),
    JEALOUS(Phrase.HARD_TIME_JEALOUS, "feelings"),
    CRUSH(Phrase.HARD_TIME_OTHER, "honesty"),
    HABITS(Phrase.HARD_TIME_OTHER, "talking"),
    STRAIN(Phrase.HARD_TIME_OTHER, "stress"),
    NERVES(Phrase.HARD_TIME_OTHER, "fears");

    private final Phrase kindness;
    private final String topic;

    Trouble(Phrase kindness, String topic) {
      this.kindness = kindness;
      this.topic = topic;
    }
  }

  /** The slot's value for what may be danger: whatever else was named, it leads to help. */
  private static final String HEAVY = "heavy";

  private static final String HELP = "getting-help";

  private final Curriculum curriculum;

  HardTimeDialog(Curriculum curriculum) {
    this.curriculum = curriculum;
  }

  Answer answer(TurnContext scene) {
    var trouble = scene.ask().about().flatMap(HardTimeDialog::named);
    var near = topic(Optional.of(trouble.map(one -> one.topic).orElse(HELP)));
    boolean heavy = scene.ask().about().filter(HEAVY::equals).isPresent();
    var topic = heavy ? near : topic(scene.ask().topic()).or(() -> near);
    var offer = scene.openOr(nearest(topic, scene.progress()));
    return scene.turn(
        trouble
            .map(
                one ->
                    Receipt.asking(
                        offer, Utterance.say(one.kindness), Utterance.say(Phrase.HARD_TIME_DOOR)))
            .orElseGet(
                () ->
                    Receipt.asking(
                        offer,
                        Utterance.say(Phrase.HARD_TIME_DOOR_FIRST),
                        Utterance.say(Phrase.HARD_TIME_OTHER))));
  }

  /** The topic of an offered tip. */
  Optional<String> topicOf(Offer offer) {
    return curriculum.topics().stream().skip(offer.subject()).findFirst().map(Topic::id);
  }

  private static Optional<Trouble> named(String id) {
    return Arrays.stream(Trouble.values())
        .filter(trouble -> trouble.name().equalsIgnoreCase(id))
        .findFirst();
  }

  /** A topic on which there is something to hear. */
  private Optional<Topic> topic(Optional<String> id) {
    return id.flatMap(curriculum::topic).filter(topic -> topic.elsewhere().isEmpty());
  }

  private Offer nearest(Optional<Topic> topic, Progress progress) {
    return topic
        .flatMap(one -> lesson(one, progress).or(() -> tip(one)))
        .orElse(Offer.of(Offer.OfferKind.TIP));
  }

  private Optional<Offer> lesson(Topic topic, Progress progress) {
    return Syllabus.firstOpen(curriculum.lessonsAbout(topic), progress)
        .filter(lesson -> !progress.finished().has(lesson.number()))
        .map(HardTimeDialog::offerOf);
  }

  private static Offer offerOf(Lesson lesson) {
    var kind = lesson.intimate() ? Offer.OfferKind.NEAREST_PRIVATE : Offer.OfferKind.NEAREST_LESSON;
    return Offer.of(kind, lesson.number());
  }

  private Optional<Offer> tip(Topic topic) {
    boolean open =
        curriculum.openTips().stream()
            .anyMatch(tip -> curriculum.tipsAbout(topic.id()).contains(tip.number()));
    return open
        ? Optional.of(Offer.of(Offer.OfferKind.NEAREST_TIP, curriculum.topics().indexOf(topic)))
        : Optional.empty();
  }
}
