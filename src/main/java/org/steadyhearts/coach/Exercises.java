package org.steadyhearts.coach;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Places;

/** Guided exercises: which one, how long, and for two people only once both have said yes. */
final class Exercises {

  /** What is heard where somebody asks for "an exercise" and names no kind. */
  private static final String ANY = "exercise";

  /** What is heard where somebody's breath does not like the exercise. */
  private static final String OWN_BREATH = "own-breath";

  /** What "a longer one" adds, at the least, and "a shorter one" takes away. */
  private static final int STEP_SECONDS = 60;

  /** A length that misses the wish by more is not passed over in silence. */
  private static final int NEAR_SECONDS = 30;

  private final Curriculum curriculum;
  private final Lessons lessons;
  private final Syllabus syllabus;
  private final Suggestions suggestions;

  Exercises(Curriculum curriculum, Lessons lessons, Syllabus syllabus) {
    this.syllabus = syllabus;
    this.curriculum = curriculum;
    this.lessons = lessons;
    this.suggestions = new Suggestions(curriculum, syllabus);
  }

  /**
   * The exercise that was named, or the one of its kind that suits what was learnt last. Where one
   * listener names not even a kind, one is suggested.
   *
   * @param kind what was asked for in general; whoever wants to listen is not alone
   */
  Turn wanted(Scene scene, Kind kind) {
    var said = scene.ask().kind().orElse("");
    if (said.equals(OWN_BREATH)) {
      return breatheNormally(scene);
    }
    boolean two = kind == Kind.LISTENING;
    if (said.equals(ANY) && !two) {
      return suggest(scene);
    }
    var meant = kind(said).orElse(kind);
    var exercise =
        curriculum
            .exercise(said)
            .orElseGet(() -> two ? suggestions.forTwo(meant, scene) : suggestions.of(meant, scene));
    return begin(scene, exercise, Suggestions.seconds(scene));
  }

  /**
   * "A listening exercise" may come as any of the exercise intents: the kind that was said counts.
   */
  private static Optional<Kind> kind(String said) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(said))
        .findFirst();
  }

  /** Offers the one that suits; where nothing is known to go by, asks for the kind. */
  private Turn suggest(Scene scene) {
    var suited = suggestions.ofAnyKind(scene);
    if (suited.isEmpty()) {
      var breathing = suggestions.of(Kind.BREATHING, scene);
      return scene.turn(Receipt.asking(offer(Offer.Kind.WHICH_EXERCISE, breathing, scene)));
    }
    var exercise = suited.get();
    boolean two = exercise.people() == People.TWO;
    var offer = offer(two ? Offer.Kind.BOTH_WANT : Offer.Kind.EXERCISE, exercise, scene);
    return (two ? anew(scene, offer.exercise()) : scene)
        .turn(
            Receipt.asking(
                offer, Line.say(Phrase.EXERCISE_SUGGESTED, offer.seconds(), exercise.number())));
  }

  /** Which exercises there are, and the offer to begin one of them. */
  Turn list(Scene scene) {
    var kind = scene.ask().kind().flatMap(Exercises::kind);
    var line = kind.map(this::named).orElse(Line.say(Phrase.LIST_EXERCISES));
    if (scene.oneShot()) {
      return scene.turn(Receipt.ending(line));
    }
    var exercise =
        kind.map(one -> suggestions.of(one, scene))
            .or(() -> suggestions.ofAnyKind(scene))
            .orElseGet(() -> suggestions.of(Kind.BREATHING, scene));
    var offer = offer(Offer.Kind.EXERCISE, exercise, scene);
    return scene.turn(Receipt.asking(scene.openOr(offer), line));
  }

  /** Three are enough for one breath. */
  private Line.Say named(Kind kind) {
    var numbers =
        curriculum.exercises().stream()
            .filter(exercise -> exercise.kind() == kind)
            .limit(3)
            .map(Exercise::number)
            .toArray();
    return Line.say(Phrase.LIST_SOME_EXERCISES, numbers);
  }

  private static Offer offer(Offer.Kind kind, Exercise exercise, Scene scene) {
    return new Offer(kind, exercise.number(), length(exercise, Suggestions.seconds(scene)));
  }

  /** Ends without a question, and nothing leads back to what felt wrong. */
  private static Turn breatheNormally(Scene scene) {
    return withoutPlace(scene).turn(Receipt.ending(Line.say(Phrase.BREATHE_NORMALLY)));
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

  /**
   * The one some steps further among those of the same kind for as many people, round and round;
   * where it has no like, among all those for as many people.
   */
  Turn another(Scene scene, Content told, int steps) {
    var before = curriculum.exercise(told.number());
    if (before.isEmpty()) {
      return suggest(scene);
    }
    var forAsMany =
        curriculum.exercises().stream()
            .filter(one -> one.people() == before.get().people())
            .toList();
    var alike = forAsMany.stream().filter(one -> one.kind() == before.get().kind()).toList();
    var among = alike.size() > 1 ? alike : forAsMany;
    int next = Math.floorMod(among.indexOf(before.get()) + steps, among.size());
    return begin(scene, among.get(next), Optional.empty());
  }

  /** The exercise at hand again, longer or shorter; without one, the one that suits. */
  Turn otherLength(Scene scene, boolean longer) {
    var at = atHand(scene);
    if (at.isEmpty()) {
      return begin(scene, suggestions.of(Kind.BREATHING, scene), Optional.empty());
    }
    var exercise = curriculum.exercise(at.get().number()).orElseThrow();
    int now = at.get().seconds();
    int step = longer ? Math.max(STEP_SECONDS, now / 2) : -Math.max(STEP_SECONDS, now / 3);
    int then = length(exercise, Optional.of(Math.max(1, now + step)));
    if (then == now) {
      var limit = longer ? Phrase.NO_LONGER : Phrase.NO_SHORTER;
      return scene.turn(
          Receipt.asking(
              scene.openOr(new Offer(Offer.Kind.EXERCISE, exercise.number(), now)),
              Line.say(limit, now)));
    }
    return begin(scene, exercise, Optional.of(then));
  }

  /** Both people said yes: begins, or goes on where the exercise was left. */
  Turn bothWant(Scene scene, Offer offer) {
    var content = offer.exercise();
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
        ? askBoth(scene, place.content(), Line.say(Phrase.HAPPY_TO))
        : tell(scene, place, Line.say(Phrase.BACK_TO_PLACE));
  }

  private Turn begin(Scene scene, Exercise exercise, Optional<Integer> asked) {
    var content = Content.exercise(exercise.number(), length(exercise, asked));
    var limit = asked.flatMap(seconds -> limit(seconds, content.seconds()));
    return exercise.people() == People.TWO
        ? askBoth(anew(scene, content), content, limit.orElse(Line.say(Phrase.HAPPY_TO)))
        : tell(
            scene,
            Bookmark.start(content),
            limit.orElse(Line.say(Phrase.EXERCISE_LENGTH, content.seconds())));
  }

  /** What is said of a length that the exercise cannot have. */
  private static Optional<Line.Say> limit(int asked, int length) {
    if (Math.abs(asked - length) <= NEAR_SECONDS) {
      return Optional.empty();
    }
    return Optional.of(Line.say(asked > length ? Phrase.NO_LONGER : Phrase.NO_SHORTER, length));
  }

  /**
   * Without a place in this very exercise, so that a yes begins it at its beginning. A place in
   * another stays until then.
   */
  private static Scene anew(Scene scene, Content content) {
    return scene
        .progress()
        .places()
        .of(Places.EXERCISE)
        .filter(place -> place.content().equals(content))
        .map(same -> withoutPlace(scene))
        .orElse(scene);
  }

  private static Scene withoutPlace(Scene scene) {
    var progress = scene.progress();
    return scene.withProgress(progress.with(progress.places().done(Places.EXERCISE)));
  }

  private static Turn askBoth(Scene scene, Content content, Line.Say before) {
    return scene.turn(
        Receipt.asking(
            new Offer(Offer.Kind.BOTH_WANT, content.number(), content.seconds()), before));
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
    return two ? Offer.of(Offer.Kind.LEAVE_YOU_TO_IT) : syllabus.nextOffer(scene.progress());
  }

  /** In seconds, as it will be said aloud. */
  private static int length(Exercise exercise, Optional<Integer> asked) {
    var timeline =
        asked.map(s -> Timeline.of(exercise, s)).orElseGet(() -> Timeline.usual(exercise));
    return timeline.spokenLength().seconds();
  }

  private Optional<Content> atHand(Scene scene) {
    var asked = scene.session().offer().filter(offer -> offer.seconds() > 0).map(Offer::exercise);
    return asked
        .or(() -> scene.session().told().map(Bookmark::content))
        .or(() -> scene.progress().places().of(Places.EXERCISE).map(Bookmark::content))
        .filter(content -> content.kind() == Content.Kind.EXERCISE)
        .filter(content -> curriculum.exercise(content.number()).isPresent());
  }
}
