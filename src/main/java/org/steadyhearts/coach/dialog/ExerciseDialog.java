package org.steadyhearts.coach.dialog;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.narration.ExerciseNarration;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.exercise.Length;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.OpenPlace;

/** Guided exercises: which one, how long, and for two people only once both have said yes. */
final class ExerciseDialog {

  /** What is heard where somebody asks for "an exercise" and names no kind. */
  private static final String ANY = "exercise";

  /** What is heard where somebody's breath does not like the exercise. */
  private static final String OWN_BREATH = "own-breath";

  /** What "a longer one" adds, at the least, and "a shorter one" takes away. */
  private static final int STEP_SECONDS = 60;

  /** A length that misses the wish by more is not passed over in silence. */
  private static final int NEAR_SECONDS = 30;

  private final Curriculum curriculum;
  private final LessonDialog lessons;
  private final Syllabus syllabus;
  private final ExerciseSuggestions suggestions;

  ExerciseDialog(Curriculum curriculum, LessonDialog lessons, Syllabus syllabus) {
    this.syllabus = syllabus;
    this.curriculum = curriculum;
    this.lessons = lessons;
    this.suggestions = new ExerciseSuggestions(curriculum, syllabus);
  }

  /**
   * The exercise that was named, or the one of its kind that suits what was learnt last. Where one
   * listener names not even a kind, one is suggested.
   *
   * @param kind what was asked for in general; whoever wants to listen is not alone
   */
  Answer wanted(TurnContext scene, Kind kind) {
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
    return Rounds.asked(scene, exercise)
        .map(content -> begin(scene, exercise, content, Rounds.said(scene, exercise, content)))
        .orElseGet(() -> begin(scene, exercise, ExerciseSuggestions.seconds(scene)));
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
  private Answer suggest(TurnContext scene) {
    var suited = suggestions.ofAnyKind(scene);
    return suited.map(exercise -> suggested(scene, exercise)).orElseGet(() -> ask(scene));
  }

  private Answer suggested(TurnContext scene, Exercise exercise) {
    if (exercise.people() == People.TWO) {
      var content =
          Content.exercise(exercise.number(), length(exercise, ExerciseSuggestions.seconds(scene)));
      return askBoth(anew(scene, content), content);
    }
    var offer = offer(Offer.OfferKind.EXERCISE, exercise, scene);
    return scene.turn(
        Receipt.asking(
            offer, Utterance.say(Phrase.EXERCISE_SUGGESTED, offer.seconds(), exercise.number())));
  }

  /** Asks for the kind, for a length that was named or for none. */
  Answer ask(TurnContext scene) {
    var breathing = suggestions.of(Kind.BREATHING, scene);
    return scene.turn(Receipt.asking(offer(Offer.OfferKind.WHICH_EXERCISE, breathing, scene)));
  }

  /** One that needs nobody else, offered by name. */
  Answer forOne(TurnContext scene) {
    return suggested(scene, suggestions.forOne(scene));
  }

  /** Left in its midst, since nobody wants the rest of it: it is not kept open. */
  Answer skipped(TurnContext scene, Content content) {
    boolean two =
        curriculum.exercise(content.number()).filter(one -> one.people() == People.TWO).isPresent();
    var progress = scene.progress();
    var without = scene.withProgress(progress.with(progress.places().done(content)));
    var line = Utterance.say(Phrase.SKIPPED);
    return without.turn(
        two ? Receipt.ending(line) : Receipt.asking(syllabus.nextOffer(without.progress()), line));
  }

  /** Which kinds of exercises there are, and the offer to begin one of them. */
  Answer list(TurnContext scene) {
    var line = Utterance.say(Phrase.LIST_EXERCISES);
    if (scene.oneShot()) {
      return scene.turn(Receipt.ending(line));
    }
    var exercise =
        suggestions.ofAnyKind(scene).orElseGet(() -> suggestions.of(Kind.BREATHING, scene));
    var offer = offer(Offer.OfferKind.EXERCISE, exercise, scene);
    return scene.turn(Receipt.asking(scene.openOr(offer), line));
  }

  private static Offer offer(Offer.OfferKind kind, Exercise exercise, TurnContext scene) {
    return new Offer(kind, exercise.number(), length(exercise, ExerciseSuggestions.seconds(scene)));
  }

  /** Ends without a question, and nothing leads back to what felt wrong. */
  private Answer breatheNormally(TurnContext scene) {
    return withoutPlace(scene).turn(Receipt.ending(Utterance.say(Phrase.BREATHE_NORMALLY)));
  }

  /** Yes to an exercise that was offered. */
  Answer offered(TurnContext scene, Offer offer) {
    return curriculum
        .exercise(offer.subject())
        .map(exercise -> begin(scene, exercise, Optional.of(offer.seconds())))
        .orElseGet(() -> scene.turn(lessons.suggestion(scene)));
  }

  /** Yes to a private one: where it was left, or else from its beginning. */
  Answer backTo(TurnContext scene, Offer offer) {
    return scene
        .progress()
        .places()
        .of(offer.exercise())
        .map(place -> resume(scene, place.at()))
        .orElseGet(() -> offered(scene, offer));
  }

  /** From its beginning, at the length it was told with. */
  Answer again(TurnContext scene, Content content) {
    return offered(scene, new Offer(Offer.OfferKind.EXERCISE, content.number(), content.seconds()));
  }

  /**
   * The one some steps further among those of the same kind for as many people, round and round;
   * where it has no like, among all those for as many people.
   */
  Answer another(TurnContext scene, Content told, int steps) {
    var before = curriculum.exercise(told.number());
    if (before.isEmpty()) {
      return suggest(scene);
    }
    var forAsMany =
        curriculum.openExercises().stream()
            .filter(one -> one.people() == before.get().people())
            .toList();
    var alike = forAsMany.stream().filter(one -> one.kind() == before.get().kind()).toList();
    var among = alike.size() > 1 ? alike : forAsMany;
    int next = Math.floorMod(among.indexOf(before.get()) + steps, among.size());
    return begin(scene, among.get(next), Optional.empty());
  }

  /**
   * An exercise at the length that was asked for, or longer, or shorter; a lesson has one length.
   */
  Answer otherLength(TurnContext scene, Content content) {
    if (content.isLesson()) {
      return scene.keepingTheQuestion(Utterance.say(Phrase.ONE_LENGTH));
    }
    var exercise = curriculum.exercise(content.number()).orElseThrow();
    var asked = ExerciseSuggestions.seconds(scene).or(() -> Optional.of(content.seconds()));
    return scene.ask().wish() == CoachIntent.LENGTH
        ? begin(scene, exercise, asked)
        : otherLength(scene, exercise, content, scene.ask().wish() == CoachIntent.LONGER);
  }

  private Answer otherLength(
      TurnContext scene, Exercise exercise, Content content, boolean longer) {
    int now = content.seconds();
    int step = longer ? Math.max(STEP_SECONDS, now / 2) : -Math.max(STEP_SECONDS, now / 3);
    int then = length(exercise, Optional.of(Math.max(1, now + step)));
    if (then == now) {
      var limit = longer ? Phrase.NO_LONGER : Phrase.NO_SHORTER;
      return scene.turn(
          Receipt.asking(
              scene.openOr(new Offer(Offer.OfferKind.EXERCISE, exercise.number(), now)),
              Utterance.say(limit, now)));
    }
    return begin(scene, exercise, Optional.of(then));
  }

  /** Both people said yes: begins, or goes on where the exercise was left. */
  Answer bothWant(TurnContext scene, Offer offer) {
    var content = offer.exercise();
    return scene
        .progress()
        .places()
        .of(content)
        .map(OpenPlace::at)
        .filter(place -> place.content().equals(content) && !place.atStart())
        .map(place -> tell(scene, place, Utterance.say(Phrase.BACK_TO_PLACE)))
        .orElseGet(
            () ->
                tell(
                    scene,
                    Bookmark.start(content),
                    Utterance.say(Phrase.EITHER_MAY_STOP),
                    Utterance.say(Phrase.EXERCISE_LENGTH, offer.seconds())));
  }

  /** Goes on where an exercise was left; two people are both asked again. */
  Answer resume(TurnContext scene, Bookmark place) {
    var exercise = curriculum.exercise(place.content().number()).orElseThrow();
    return exercise.people() == People.TWO
        ? askBoth(scene, place.content())
        : tell(scene, place, Utterance.say(Phrase.BACK_TO_PLACE));
  }

  /** From its beginning, at the length nearest to the one that was asked for. */
  Answer begin(TurnContext scene, Exercise exercise, Optional<Integer> asked) {
    var content = Content.exercise(exercise.number(), length(exercise, asked));
    var limit = asked.flatMap(seconds -> limit(seconds, content.seconds()));
    return exercise.people() == People.TWO && limit.isEmpty()
        ? askBoth(anew(scene, content), content)
        : begin(scene, exercise, content, limit.orElseGet(() -> Rounds.length(content)));
  }

  private Answer begin(
      TurnContext scene, Exercise exercise, Content content, Utterance.Said length) {
    return exercise.people() == People.TWO
        ? askBoth(anew(scene, content), content, length)
        : tell(scene, Bookmark.start(content), length);
  }

  /** What is said of a length that the exercise cannot have. */
  private static Optional<Utterance.Said> limit(int asked, int length) {
    if (Math.abs(asked - length) <= NEAR_SECONDS) {
      return Optional.empty();
    }
    return Optional.of(
        Utterance.say(asked > length ? Phrase.NO_LONGER : Phrase.NO_SHORTER, length));
  }

  /**
   * Without a place in this very exercise, so that a yes begins it at its beginning. A place in
   * another stays until then.
   */
  private static TurnContext anew(TurnContext scene, Content content) {
    var progress = scene.progress();
    return scene.withProgress(progress.with(progress.places().done(content)));
  }

  private TurnContext withoutPlace(TurnContext scene) {
    var left = syllabus.exerciseHere(scene).map(Bookmark::content);
    return left.map(content -> anew(scene, content)).orElse(scene);
  }

  private static Answer askBoth(TurnContext scene, Content content, Utterance... before) {
    return scene.turn(
        Receipt.asking(
            new Offer(Offer.OfferKind.BOTH_WANT, content.number(), content.seconds()), before));
  }

  /** Tells an exercise from a place to its end. */
  Answer tell(TurnContext scene, Bookmark from, Utterance.Said... before) {
    var exercise = curriculum.exercise(from.content().number()).orElseThrow();
    boolean two = exercise.people() == People.TWO;
    boolean more = ExerciseNarration.of(exercise, from).nextPart().isPresent();
    var progress = lessons.speaking(scene, from, before);
    var done = two ? Phrase.EXERCISE_DONE_TOGETHER : Phrase.EXERCISE_DONE;
    var after =
        more ? Stream.<Utterance>empty() : Stream.of(Utterance.say(done, from.content().seconds()));
    var lines =
        Stream.of(Stream.of(before), Stream.of(new Utterance.Told(from)), after)
            .flatMap(part -> part)
            .toArray(Utterance[]::new);
    return Answer.of(Receipt.asking(offerAfter(scene, two, more), lines), progress);
  }

  private Offer offerAfter(TurnContext scene, boolean two, boolean more) {
    if (more) {
      return Offer.of(Offer.OfferKind.CARRY_ON);
    }
    return two ? Offer.of(Offer.OfferKind.LEAVE_YOU_TO_IT) : syllabus.nextOffer(scene.progress());
  }

  /** In seconds, as it will be said aloud. */
  static int length(Exercise exercise, Optional<Integer> asked) {
    var timeline =
        asked
            .map(seconds -> Timeline.of(exercise, Length.nearest(seconds).seconds()))
            .orElseGet(() -> Timeline.usual(exercise));
    return timeline.spokenLength().seconds();
  }
}
