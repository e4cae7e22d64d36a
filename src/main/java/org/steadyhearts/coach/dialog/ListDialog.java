package org.steadyhearts.coach.dialog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Series;
import org.steadyhearts.curriculum.Topic;
import org.steadyhearts.exercise.Timeline;

/**
 * What there is, and how much of it: three things in one breath, and the next three for whoever
 * wants more. Nothing private is listed or counted.
 */
final class ListDialog {

  /** Nobody remembers more than three things that were read out. */
  private static final int BREATH = 3;

  private static final int TOPICS = 1;

  /** The first kind of exercise. */
  private static final int KINDS = 2;

  /** By their place here a list of exercises is gone on with. */
  private static final List<Kind> LISTED_KINDS = List.of(Kind.values());

  /** The number before the first series. */
  private static final int SERIES = 10;

  private final Curriculum curriculum;
  private final Syllabus syllabus;
  private final LessonDialog lessons;
  private final ExerciseDialog exercises;
  private final ExerciseSuggestions suggestions;

  ListDialog(
      Curriculum curriculum, Syllabus syllabus, LessonDialog lessons, ExerciseDialog exercises) {
    this.curriculum = curriculum;
    this.syllabus = syllabus;
    this.lessons = lessons;
    this.exercises = exercises;
    this.suggestions = new ExerciseSuggestions(curriculum, syllabus);
  }

  /**
   * Something that can be listed.
   *
   * @param number marks it in an {@link Offer}
   * @param phrase says some of its entries
   * @param entries what fills the phrase: ids of topics, numbers of lessons or exercises
   * @param next what is asked once all of it was listed
   */
  private record Listing(int number, Phrase phrase, List<?> entries, Offer next) {

    /** A list has fewer entries than this. */
    private static final int STRIDE = 1_000;

    static int numberOf(Offer more) {
      return more.subject() / STRIDE;
    }

    static int placeOf(Offer more) {
      return more.subject() % STRIDE;
    }

    Receipt breath(TurnContext scene, int from, Utterance.Said... before) {
      int first = Math.min(from, entries.size());
      int end = Math.min(first + BREATH, entries.size());
      var some = entries.subList(first, end).stream().map(String::valueOf).toList();
      var lines =
          Stream.concat(
                  Stream.of(before),
                  some.isEmpty()
                      ? Stream.empty()
                      : Stream.of(Utterance.say(phrase, String.join(",", some))))
              .toArray(Utterance[]::new);
      var offer =
          end < entries.size() ? Offer.of(Offer.OfferKind.MORE, number * STRIDE + end) : next;
      return scene.oneShot() && offer.kind() != Offer.OfferKind.MORE
          ? Receipt.ending(lines)
          : Receipt.asking(scene.openOr(offer), lines);
    }
  }

  Answer list(TurnContext scene) {
    var kind = scene.ask().kind();
    if (kind.isPresent()) {
      return kind(kind.get())
          .map(one -> scene.turn(exercises(scene, one).breath(scene, 0)))
          .orElseGet(() -> exercises.list(scene));
    }
    return switch (scene.ask().about().orElse("")) {
      case "topics" ->
          counted(scene, topics(), Utterance.say(Phrase.COUNT_TOPICS, openTopics().size()));
      case "tips" ->
          counted(scene, topics(), Utterance.say(Phrase.COUNT_TIPS, curriculum.openTips().size()));
      case "lessons" ->
          counted(
              scene,
              lessons(scene, syllabus.current(scene.progress()).orElse(openSeries().get(0))),
              Utterance.say(Phrase.COUNT_LESSONS, openLessons().size()));
      default -> scene.turn(lessons.listed(scene));
    };
  }

  /** Whether this asks for the rest of a list. */
  static boolean goesOn(TurnContext scene) {
    boolean open = scene.heardOffer().filter(one -> one.kind() == Offer.OfferKind.MORE).isPresent();
    return open
        && switch (scene.ask().wish()) {
          case YES, NEXT, RESUME, LONGER -> true;
          case ANOTHER -> scene.ask().topic().isEmpty();
          default -> false;
        };
  }

  Answer more(TurnContext scene, Offer offer) {
    return scene.turn(
        listing(scene, Listing.numberOf(offer)).breath(scene, Listing.placeOf(offer)));
  }

  private static Answer counted(TurnContext scene, Listing listing, Utterance.Said count) {
    return scene.turn(listing.breath(scene, 0, count));
  }

  private Listing listing(TurnContext scene, int number) {
    if (number > SERIES) {
      return openSeries().stream()
          .filter(series -> series.number() == number - SERIES)
          .findFirst()
          .map(series -> lessons(scene, series))
          .orElseGet(this::topics);
    }
    int kind = number - KINDS;
    return kind >= 0 && kind < LISTED_KINDS.size()
        ? exercises(scene, LISTED_KINDS.get(kind))
        : topics();
  }

  private Listing topics() {
    var ids = openTopics().stream().map(Topic::id).toList();
    return new Listing(TOPICS, Phrase.LIST_TOPICS, ids, Offer.of(Offer.OfferKind.TIP));
  }

  private Listing lessons(TurnContext scene, Series series) {
    var numbers =
        series.lessons().stream().filter(lesson -> !lesson.intimate()).map(Lesson::number).toList();
    return new Listing(
        SERIES + series.number(),
        Phrase.LIST_TITLES,
        numbers,
        syllabus.nextOffer(scene.progress()));
  }

  private Listing exercises(TurnContext scene, Kind kind) {
    var numbers =
        curriculum.openExercises().stream()
            .filter(exercise -> exercise.kind() == kind)
            .map(Exercise::number)
            .toList();
    var suited = suggestions.of(kind, scene);
    int seconds = Timeline.usual(suited).spokenLength().seconds();
    return new Listing(
        KINDS + LISTED_KINDS.indexOf(kind),
        Phrase.LIST_SOME_EXERCISES,
        numbers,
        new Offer(Offer.OfferKind.EXERCISE, suited.number(), seconds));
  }

  private static Optional<Kind> kind(String id) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(id))
        .findFirst();
  }

  /** The topics on which somebody who names them hears something that isn't private. */
  private List<Topic> openTopics() {
    var open = curriculum.openTips().stream().map(tip -> tip.number()).toList();
    return curriculum.topics().stream()
        .filter(topic -> curriculum.tipsAbout(topic.id()).stream().anyMatch(open::contains))
        .toList();
  }

  private List<Series> openSeries() {
    return curriculum.series().stream()
        .filter(series -> series.lessons().stream().anyMatch(lesson -> !lesson.intimate()))
        .toList();
  }

  private List<Lesson> openLessons() {
    return curriculum.series().stream()
        .flatMap(series -> series.lessons().stream())
        .filter(lesson -> !lesson.intimate())
        .toList();
  }
}
