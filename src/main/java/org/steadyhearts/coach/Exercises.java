package org.steadyhearts.coach;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.exercise.Choice;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Places;

/** Guided exercises: which one, how long, and for two people only once both have said yes. */
final class Exercises {

  /** What "a longer one" adds, at the least, and "a shorter one" takes away. */
  private static final int STEP_SECONDS = 60;

  private static final int LONGEST_ASK = 3_600;

  private final Curriculum curriculum;
  private final Lessons lessons;

  Exercises(Curriculum curriculum, Lessons lessons) {
    this.curriculum = curriculum;
    this.lessons = lessons;
  }

  /** The exercise that was named, or the one of its kind that suits what was learnt last. */
  Turn wanted(Scene scene, Kind kind) {
    var named = scene.ask().kind().flatMap(curriculum::exercise);
    var meant = scene.ask().kind().flatMap(Exercises::kind).orElse(kind);
    var exercise = named.or(() -> choice(scene, meant).from(curriculum.exercises())).orElseThrow();
    return begin(scene, exercise, asked(scene));
  }

  /**
   * "A listening exercise" may come as any of the exercise intents: the kind that was said counts.
   */
  private static Optional<Kind> kind(String said) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(said))
        .findFirst();
  }

  /** Yes to an exercise that was offered. */
  Turn offered(Scene scene, Offer offer) {
    return curriculum
        .exercise(offer.subject())
        .map(exercise -> begin(scene, exercise, Optional.of(offer.seconds())))
        .orElseGet(() -> scene.turn(lessons.suggestion(scene)));
  }

  /** From its beginning, at the length it was told with. */
  Turn again(Scene scene, Content content) {
    return offered(scene, new Offer(Offer.Kind.EXERCISE, content.number(), content.seconds()));
  }

  /** The next of the same kind, round and round. */
  Turn another(Scene scene, Content told) {
    var before = curriculum.exercise(told.number());
    var alike =
        curriculum.exercises().stream()
            .filter(one -> before.isEmpty() || one.kind() == before.get().kind())
            .toList();
    int next = before.map(alike::indexOf).orElse(-1) + 1;
    return begin(scene, alike.get(next % alike.size()), Optional.empty());
  }

  /**
   * The exercise at hand again, longer or shorter; without one, the lesson behind a tip or the
   * exercise of a lesson.
   */
  Turn otherLength(Scene scene, boolean longer) {
    var at = atHand(scene);
    if (at.isEmpty()) {
      return begin(
          scene,
          choice(scene, Kind.BREATHING).from(curriculum.exercises()).orElseThrow(),
          Optional.empty());
    }
    var exercise = curriculum.exercise(at.get().number()).orElseThrow();
    int now = at.get().seconds();
    int step = longer ? Math.max(STEP_SECONDS, now / 2) : -Math.max(STEP_SECONDS, now / 3);
    int then = length(exercise, Optional.of(Math.max(1, now + step)));
    if (then == now) {
      var limit = longer ? Phrase.NO_LONGER : Phrase.NO_SHORTER;
      return scene.turn(
          Receipt.asking(
              new Offer(Offer.Kind.EXERCISE, exercise.number(), now), Line.say(limit, now)));
    }
    return begin(scene, exercise, Optional.of(then));
  }

  /** Both people said yes: begins, or goes on where the exercise was left. */
  Turn bothWant(Scene scene, Offer offer) {
    var content = Content.exercise(offer.subject(), offer.seconds());
    return scene
        .progress()
        .places()
        .of(Places.EXERCISE)
        .filter(place -> place.content().equals(content) && !place.atStart())
        .map(place -> tell(scene, place, Line.say(Phrase.BACK_TO_PLACE)))
        .orElseGet(
            () ->
                tell(
                    scene,
                    Bookmark.start(content),
                    Line.say(Phrase.EITHER_MAY_STOP),
                    Line.say(Phrase.EXERCISE_LENGTH, offer.seconds())));
  }

  /** Goes on where an exercise was left; two people are both asked again. */
  Turn resume(Scene scene, Bookmark place) {
    var exercise = curriculum.exercise(place.content().number()).orElseThrow();
    return exercise.people() == People.TWO
        ? askBoth(scene, place.content())
        : tell(scene, place, Line.say(Phrase.BACK_TO_PLACE));
  }

  private Turn begin(Scene scene, Exercise exercise, Optional<Integer> asked) {
    var content = Content.exercise(exercise.number(), length(exercise, asked));
    if (exercise.people() == People.TWO) {
      var anew =
          scene.withProgress(
              scene.progress().with(scene.progress().places().done(Places.EXERCISE)));
      return askBoth(anew, content);
    }
    return tell(
        scene, Bookmark.start(content), Line.say(Phrase.EXERCISE_LENGTH, content.seconds()));
  }

  private static Turn askBoth(Scene scene, Content content) {
    return scene.turn(
        Receipt.asking(
            new Offer(Offer.Kind.BOTH_WANT, content.number(), content.seconds()),
            Line.say(Phrase.HAPPY_TO)));
  }

  private Turn tell(Scene scene, Bookmark from, Line.Say... before) {
    var exercise = curriculum.exercise(from.content().number()).orElseThrow();
    boolean two = exercise.people() == People.TWO;
    boolean more = ExerciseTelling.of(exercise, from).nextPart().isPresent();
    var progress = lessons.speaking(scene, from, before);
    var done = two ? Phrase.EXERCISE_DONE_TOGETHER : Phrase.EXERCISE_DONE;
    var after = more ? Stream.<Line>empty() : Stream.of(Line.say(done, from.content().seconds()));
    var lines =
        Stream.of(Stream.of(before), Stream.of(new Line.Tell(from)), after)
            .flatMap(part -> part)
            .toArray(Line[]::new);
    return Turn.of(Receipt.asking(offerAfter(scene, two, more), lines), progress);
  }

  private Offer offerAfter(Scene scene, boolean two, boolean more) {
    if (more) {
      return Offer.of(Offer.Kind.CARRY_ON);
    }
    return two ? Offer.of(Offer.Kind.LEAVE_YOU_TO_IT) : lessons.nextOffer(scene.progress());
  }

  /** In seconds, as it will be said aloud. */
  private static int length(Exercise exercise, Optional<Integer> asked) {
    var timeline =
        asked.map(s -> Timeline.of(exercise, s)).orElseGet(() -> Timeline.usual(exercise));
    return timeline.spokenLength().seconds();
  }

  private Choice choice(Scene scene, Kind kind) {
    var people = kind == Kind.LISTENING ? People.TWO : People.ONE;
    return new Choice(
        Optional.of(kind),
        Optional.of(people),
        learntLast(scene),
        asked(scene).map(OptionalInt::of).orElse(OptionalInt.empty()));
  }

  /** In seconds; whoever asks for a year gets what there is. */
  private static Optional<Integer> asked(Scene scene) {
    return scene.ask().length().map(length -> (int) Math.min(length.toSeconds(), LONGEST_ASK));
  }

  private List<String> learntLast(Scene scene) {
    var told = scene.session().told().or(() -> scene.progress().places().here());
    return told.flatMap(lessons::lessonAt)
        .map(Lesson::points)
        .or(() -> curriculum.tip(scene.progress().tips().last()).map(Tip::point).map(List::of))
        .orElse(List.of());
  }

  private Optional<Content> atHand(Scene scene) {
    var asked =
        scene
            .session()
            .offer()
            .filter(offer -> offer.seconds() > 0)
            .map(offer -> Content.exercise(offer.subject(), offer.seconds()));
    return asked
        .or(() -> scene.session().told().map(Bookmark::content))
        .or(() -> scene.progress().places().of(Places.EXERCISE).map(Bookmark::content))
        .filter(content -> content.kind() == Content.Kind.EXERCISE)
        .filter(content -> curriculum.exercise(content.number()).isPresent());
  }
}
