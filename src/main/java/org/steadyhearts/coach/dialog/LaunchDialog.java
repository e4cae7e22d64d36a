package org.steadyhearts.coach.dialog;

import java.util.Optional;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.narration.Resuming;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.OpenPlace;
import org.steadyhearts.progress.Progress;

/** What is said when the skill is opened: never a topic, since others may hear it. */
final class LaunchDialog {

  private final LessonDialog lessons;
  private final Resuming resuming;
  private final Syllabus syllabus;
  private final FollowUpDialog followUps;

  LaunchDialog(
      LessonDialog lessons, Resuming resuming, Syllabus syllabus, FollowUpDialog followUps) {
    this.followUps = followUps;
    this.lessons = lessons;
    this.syllabus = syllabus;
    this.resuming = resuming;
  }

  Answer launch(TurnContext scene) {
    if (!scene.known().loaded()) {
      return scene.turn(
          Receipt.asking(Offer.of(Offer.OfferKind.TIP), Utterance.say(Phrase.HELLO_MEMORY_AWAY)));
    }
    var shared = placeOfSomeoneHere(scene);
    if (shared.isPresent()) {
      var progress = scene.progress();
      return Answer.of(
          Receipt.asking(Offer.of(Offer.OfferKind.THAT_IS_YOU, shared.get().number())),
          progress.with(progress.preferences().withPlaceAsked()));
    }
    var left = syllabus.offered(scene).map(place -> offer(place, scene.progress()));
    var check = left.isPresent() ? Optional.<Offer>empty() : followUps.due(scene);
    return check
        .map(offer -> opened(scene.withProgress(FollowUpDialog.asked(scene.progress())), offer))
        .orElseGet(() -> opened(scene, left.orElseGet(() -> newOffer(scene.progress()))));
  }

  private Answer opened(TurnContext scene, Offer offer) {
    if (scene.progress().preferences().welcomed()) {
      return scene.turn(Receipt.asking(offer, Utterance.say(Phrase.WELCOME_BACK)));
    }
    return offer.kind() == Offer.OfferKind.TIP ? first(scene) : firstOpening(scene, offer);
  }

  /** Says once that this is for adults, and asks openly; "yes" to that means a tip. */
  Answer first(TurnContext scene) {
    var progress = scene.progress();
    return Answer.of(
        Receipt.asking(Offer.of(Offer.OfferKind.FIRST), Utterance.say(Phrase.WELCOME)),
        progress.with(progress.preferences().withWelcomed()));
  }

  /** For a listener who never opened the skill, and yet has a place from asking in one breath. */
  private static Answer firstOpening(TurnContext scene, Offer offer) {
    var progress = scene.progress();
    return Answer.of(
        Receipt.asking(offer, Utterance.say(Phrase.FOR_GROWN_UPS)),
        progress.with(progress.preferences().withWelcomed()));
  }

  /** Yes to "Is that you?": goes on from that place. Nothing else is taken over. */
  Answer thatIsMe(TurnContext scene) {
    var welcomed = scene.progress().with(scene.progress().preferences().withWelcomed());
    var mine = scene.withProgress(welcomed);
    return scene
        .known()
        .shared()
        .flatMap(shared -> shared.places().here())
        .filter(place -> lessonOf(Optional.of(place)).isPresent())
        .map(place -> lessons.backTo(mine, place))
        .orElseGet(() -> lessons.next(mine));
  }

  /** What a listener who is back would most likely want, naming no topic. */
  private Offer newOffer(Progress progress) {
    return progress.finished().count() == 0
        ? Offer.of(Offer.OfferKind.TIP)
        : syllabus.nextOffer(progress);
  }

  private Offer offer(OpenPlace place, Progress progress) {
    var content = place.at().content();
    if (content.isExercise()) {
      return new Offer(Offer.OfferKind.RESUME_EXERCISE, content.number(), content.seconds());
    }
    var lesson = syllabus.lessonAt(place.at()).orElseThrow();
    boolean perhaps = resuming.nearlyDone(lesson, progress);
    return Offer.of(perhaps ? Offer.OfferKind.HEARD_ALL : Offer.OfferKind.RESUME, lesson.number());
  }

  private Optional<Lesson> placeOfSomeoneHere(TurnContext scene) {
    var mine = scene.progress();
    boolean asked =
        mine.preferences().placeAsked()
            || scene.known().shared().filter(s -> s.preferences().placeAsked()).isPresent();
    if (!scene.moment().recognised() || asked || mine.places().here().isPresent()) {
      return Optional.empty();
    }
    return lessonOf(scene.known().shared().map(Progress::places).flatMap(places -> places.here()));
  }

  private Optional<Lesson> lessonOf(Optional<Bookmark> place) {
    return place.flatMap(syllabus::lessonAt).filter(lesson -> !lesson.intimate());
  }
}
