package org.steadyhearts.coach.dialog;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Series;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.OpenPlace;
import org.steadyhearts.progress.Progress;

/**
 * Which lesson comes next for a listener: of those not finished, and of the series at hand first.
 */
record Syllabus(Curriculum curriculum) {

  /** The next lesson that is open; once all are finished, a tip. */
  Offer nextOffer(Progress progress) {
    return lessonOffer(progress).orElse(Offer.of(Offer.OfferKind.TIP));
  }

  /** A lesson that was begun is not offered as if it, or its series, came from the beginning. */
  Optional<Offer> lessonOffer(Progress progress) {
    return current(progress)
        .flatMap(series -> begunIn(series, progress).filter(place -> !place.rests()))
        .map(OpenPlace::at)
        .flatMap(this::lessonAt)
        .filter(open(progress))
        .map(lesson -> Offer.of(restOf(lesson, progress), lesson.number()))
        .or(() -> upNext(progress).map(Syllabus::offerOf));
  }

  /** What was perhaps heard to its end is asked about, and not told once more. */
  static Offer.OfferKind restOf(Lesson lesson, Progress progress) {
    return isPerhapsHeard(Content.lesson(lesson.number()), progress)
        ? Offer.OfferKind.HEARD_ALL
        : Offer.OfferKind.NEXT_LESSON;
  }

  private static boolean isPerhapsHeard(Content content, Progress progress) {
    return progress.hearing().perhaps().filter(it -> it.content().sameAs(content)).isPresent();
  }

  /**
   * The place at hand. One in private content is at hand only while it was told in this session: in
   * a later one it is not spoken of.
   */
  Optional<Bookmark> here(TurnContext scene) {
    return left(scene).map(OpenPlace::at).findFirst();
  }

  Optional<Bookmark> lessonHere(TurnContext scene) {
    return left(scene).map(OpenPlace::at).filter(place -> place.content().isLesson()).findFirst();
  }

  Optional<Bookmark> exerciseHere(TurnContext scene) {
    return left(scene).map(OpenPlace::at).filter(place -> place.content().isExercise()).findFirst();
  }

  /** What "carry on" goes back to, private or not. */
  Optional<Bookmark> leftOpen(TurnContext scene) {
    return leftOpen(scene, content -> true);
  }

  Optional<Bookmark> lessonLeftOpen(TurnContext scene) {
    return leftOpen(scene, Content::isLesson);
  }

  Optional<Bookmark> exerciseLeftOpen(TurnContext scene) {
    return leftOpen(scene, Content::isExercise);
  }

  private Optional<Bookmark> leftOpen(TurnContext scene, Predicate<Content> kind) {
    boolean openOnly = scene.progress().preferences().openOnly();
    var places = openOnly ? left(scene) : there(scene);
    return places.map(OpenPlace::at).filter(place -> kind.test(place.content())).findFirst();
  }

  /**
   * The place that a launch may speak of: none that was refused twice, and no exercise that may be
   * over.
   */
  Optional<OpenPlace> offered(TurnContext scene) {
    return left(scene)
        .filter(place -> !place.rests())
        .filter(
            place ->
                place.at().content().isLesson()
                    || !isPerhapsHeard(place.at().content(), scene.progress()))
        .findFirst();
  }

  private Stream<OpenPlace> left(TurnContext scene) {
    return there(scene).filter(place -> !isHidden(place.at().content(), scene));
  }

  private Stream<OpenPlace> there(TurnContext scene) {
    return scene.progress().places().open().stream().filter(place -> isThere(place.at().content()));
  }

  private boolean isThere(Content content) {
    return content.isLesson()
        ? curriculum.lesson(content.number()).isPresent()
        : curriculum.exercise(content.number()).isPresent();
  }

  /** The place that was left last in a series. */
  Optional<OpenPlace> begunIn(Series series, Progress progress) {
    return progress.places().open().stream()
        .filter(
            place ->
                lessonAt(place.at()).filter(one -> one.series() == series.number()).isPresent())
        .findFirst();
  }

  /** Whether a lesson may have been heard to its end, and the listener may be asked. */
  boolean perhapsHeardAll(TurnContext scene) {
    return scene.perhapsHeardAll()
        && scene.settled().content().filter(content -> isHidden(content, scene)).isEmpty();
  }

  private boolean isHidden(Content content, TurnContext scene) {
    boolean told =
        scene.session().told().map(Bookmark::content).filter(content::equals).isPresent();
    return !told && isPrivate(content);
  }

  /** Whether content is private, so that nothing leads to it but being asked for. */
  boolean isPrivate(Content content) {
    int number = content.number();
    return switch (content.kind()) {
      case TIP -> curriculum.tip(number).filter(Tip::intimate).isPresent();
      case LESSON -> curriculum.lesson(number).filter(Lesson::intimate).isPresent();
      case EXERCISE -> curriculum.exercise(number).filter(Exercise::intimate).isPresent();
    };
  }

  /** The lesson that a bookmark is in, unless a later release dropped it. */
  Optional<Lesson> lessonAt(Bookmark place) {
    return place.content().isLesson()
        ? curriculum.lesson(place.content().number())
        : Optional.empty();
  }

  /** The first lesson not finished yet, in the current series before the others. */
  Optional<Lesson> upNext(Progress progress) {
    return current(progress)
        .flatMap(series -> series.lessons().stream().filter(open(progress)).findFirst());
  }

  /** The lesson beside one; none that is private for whoever would rather not be asked. */
  Optional<Lesson> beside(Lesson lesson, int direction, Progress progress) {
    return progress.preferences().openOnly()
        ? curriculum.openNeighbour(lesson, direction)
        : curriculum.neighbour(lesson, direction);
  }

  /** The one after a lesson, unless it is finished; or else the next that is open. */
  Optional<Lesson> after(Lesson lesson, Progress progress) {
    return beside(lesson, 1, progress)
        .filter(one -> !progress.finished().has(one.number()))
        .or(() -> upNext(progress));
  }

  /** What is offered to whoever would rather not hear something private. */
  Offer openInstead(Content content, Progress progress) {
    return Optional.of(content)
        .filter(Content::isLesson)
        .flatMap(one -> curriculum.lesson(one.number()))
        .flatMap(lesson -> curriculum.openNeighbour(lesson, 1))
        .filter(open(progress))
        .map(Syllabus::offerOf)
        .orElseGet(() -> nextOffer(progress));
  }

  /** The series heard last, as long as something in it is open; then one that was begun. */
  Optional<Series> current(Progress progress) {
    var open =
        curriculum.series().stream()
            .filter(series -> series.lessons().stream().anyMatch(open(progress)))
            .toList();
    return open.stream()
        .filter(series -> series.number() == progress.places().series())
        .findFirst()
        .or(() -> open.stream().filter(series -> begun(series, progress)).findFirst())
        .or(() -> open.stream().findFirst());
  }

  /**
   * Of lessons that were asked for, the first open one that is not finished, then a private one, or
   * else the first of all.
   */
  static Optional<Lesson> firstOpen(List<Lesson> lessons, Progress progress) {
    return lessons.stream()
        .filter(open(progress))
        .findFirst()
        .or(
            () ->
                lessons.stream()
                    .filter(lesson -> !progress.finished().has(lesson.number()))
                    .findFirst())
        .or(() -> lessons.stream().findFirst());
  }

  static Offer offerOf(Lesson lesson) {
    return lesson.place() == 1
        ? Offer.of(Offer.OfferKind.SERIES, lesson.series())
        : Offer.of(Offer.OfferKind.NEXT_LESSON, lesson.number());
  }

  private boolean begun(Series series, Progress progress) {
    return begunIn(series, progress).isPresent()
        || series.lessons().stream().anyMatch(lesson -> progress.finished().has(lesson.number()));
  }

  private static Predicate<Lesson> open(Progress progress) {
    return lesson -> !lesson.intimate() && !progress.finished().has(lesson.number());
  }
}
