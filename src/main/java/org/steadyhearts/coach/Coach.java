package org.steadyhearts.coach;

import java.util.Optional;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.LastTurn;
import org.steadyhearts.progress.Progress;

/**
 * Decides what is answered. A pure function of what was asked, the moment, what is remembered and
 * the session: the same arguments always give the same turn.
 */
public final class Coach {

  private final Curriculum curriculum;
  private final Voice voice;
  private final Resuming resuming;
  private final Lessons lessons;
  private final Exercises exercises;
  private final Tips tips;
  private final Arrival arrival;
  private final Talk talk;

  public Coach(Curriculum curriculum) {
    this.curriculum = curriculum;
    voice = new Voice(curriculum);
    resuming = new Resuming(curriculum);
    var syllabus = new Syllabus(curriculum);
    lessons = new Lessons(curriculum, voice, resuming, syllabus);
    tips = new Tips(curriculum);
    arrival = new Arrival(lessons, resuming, syllabus);
    exercises = new Exercises(curriculum, lessons, syllabus);
    talk = new Talk(lessons, exercises);
  }

  /**
   * Takes one turn. A request that was answered before gets the same answer, and changes nothing.
   */
  public Turn answer(Ask ask, Moment moment, Known known, Session session) {
    var again = repeated(known.mine(), moment.request());
    if (again.isPresent()) {
      return Turn.of(again.get(), known.mine());
    }
    var settled = resuming.settle(known.mine(), ask.wish(), moment);
    var turn = decide(new Scene(ask, moment, known, session, settled));
    var heard = session.heard(known.mine());
    var receipt = turn.receipt().worded(curriculum.phrases(), heard, moment.request().number());
    boolean nothingNew = turn.progress().equals(known.mine());
    if (nothingNew && !known.mine().stored().visitDue(moment.now())) {
      return new Turn(receipt, turn.progress(), turn.effect());
    }
    var progress =
        turn.progress()
            .with(receipt.heardAfter(heard))
            .after(new LastTurn(moment.request(), receipt.text()), session.started());
    return new Turn(receipt, progress, turn.effect());
  }

  /**
   * What is said for a turn that was taken.
   *
   * @param screen whether somebody can see a picture
   */
  public Reply reply(Turn turn, boolean remembered, boolean screen) {
    boolean discreet = turn.progress().preferences().discreet();
    return voice.reply(turn.receipt(), discreet, remembered, screen);
  }

  /** The session that goes on after a turn. */
  public Session session(Session before, Ask ask, Turn turn) {
    return before.after(ask, turn);
  }

  /** Says one phrase and ends: for what goes wrong outside the conversation. */
  public Reply sorry(Phrase phrase, boolean discreet) {
    return voice.reply(Receipt.ending(Line.say(phrase)), discreet, true, false);
  }

  /**
   * What somebody hears who is not safe. It decides nothing, changes nothing and leads nowhere.
   *
   * @param country as in {@code US}
   */
  public Reply care(String country, boolean discreet) {
    return voice.care(country, discreet);
  }

  /** Whether this request shows that a lesson or an exercise was finished. */
  public boolean endsPractice(Ask ask, Moment moment, Known known) {
    return repeated(known.mine(), moment.request()).isEmpty()
        && resuming.settle(known.mine(), ask.wish(), moment).outcome() == Resuming.Outcome.FINISHED;
  }

  private static Optional<Receipt> repeated(Progress progress, Hash request) {
    return progress
        .lastTurn()
        .filter(last -> last.request().equals(request))
        .flatMap(last -> Receipt.parse(last.receipt()));
  }

  private Turn decide(Scene scene) {
    if (scene.saidToEachOther()) {
      return scene.turn(Receipt.SILENCE);
    }
    return switch (scene.ask().wish()) {
      case LAUNCH -> arrival.launch(scene);
      case TIP -> tips.tip(scene, scene.ask().topic());
      case ANOTHER -> another(scene);
      case LESSON -> lessons.wanted(scene);
      case SERIES -> lessons.series(scene);
      case NEXT_LESSON -> lessons.next(scene);
      case PREVIOUS_LESSON -> lessons.previous(scene);
      case PREVIOUS -> previous(scene);
      case NEXT -> lessonAtHand(scene) ? lessons.next(scene) : another(scene);
      case RESUME -> acceptsNext(scene) ? yes(scene) : resume(scene);
      case WHERE_WAS_I -> lessons.whereWasI(scene);
      case START_OVER -> startOver(scene);
      case BREATHING -> exercises.wanted(scene, Kind.BREATHING);
      case LISTENING -> exercises.wanted(scene, Kind.LISTENING);
      case REFLECTION -> exercises.wanted(scene, Kind.REFLECTION);
      case LONGER -> longerThanATip(scene) ? yes(scene) : exercises.otherLength(scene, true);
      case SHORTER -> exercises.otherLength(scene, false);
      case LIST -> talk.list(scene);
      case PROGRESS -> talk.progress(scene);
      case DISCREET -> talk.discreet(scene, true);
      case SPEAK_NORMALLY -> talk.discreet(scene, false);
      case FORGET_ME -> talk.forgetMe(scene);
      case ABOUT -> talk.about(scene);
      case HELP -> talk.help(scene);
      case REPEAT -> talk.repeat(scene);
      case YES -> yes(scene);
      case NO -> no(scene);
      case STOP -> talk.goodbye(scene);
      case LEFT, UNANSWERED, PICTURE_OVER -> scene.turn(Receipt.SILENCE);
      case NOT_UNDERSTOOD -> talk.notUnderstood(scene);
    };
  }

  private Turn yes(Scene scene) {
    if (scene.heardOffer().isEmpty()) {
      return scene.turn(Receipt.asking(scene.openOffer(), Line.say(Phrase.NOTHING_ASKED)));
    }
    var offer = scene.heardOffer().get();
    return switch (offer.kind()) {
      case FIRST, TIP -> tips.tip(scene, Optional.empty());
      case ANOTHER_TIP -> tips.tip(scene, scene.session().topic());
      case LESSON_BEHIND, NEXT_LESSON -> lessons.lesson(scene, offer.subject());
      case SERIES -> lessons.series(scene, offer.subject());
      case RESUME, RESUME_EXERCISE, CARRY_ON -> resume(scene);
      case EXERCISE, WHICH_EXERCISE -> exercises.offered(scene, offer);
      case BOTH_WANT -> exercises.bothWant(scene, offer);
      case LEAVE_YOU_TO_IT -> scene.turn(Receipt.SILENCE);
      case HEARD_ALL -> lessons.heardAll(scene, offer.subject());
      case THAT_IS_YOU -> arrival.thatIsMe(scene);
      case FORGET -> talk.forget(scene);
      case FORGET_HOUSEHOLD -> talk.forgetHousehold(scene);
    };
  }

  private Turn no(Scene scene) {
    var declined = scene.heardOffer().map(Offer::kind);
    if (declined.isEmpty()) {
      return talk.goodbye(scene);
    }
    return switch (declined.get()) {
      case THAT_IS_YOU -> arrival.first(scene);
      case HEARD_ALL -> scene.turn(Receipt.asking(Offer.of(Offer.Kind.CARRY_ON)));
      case RESUME, RESUME_EXERCISE -> scene.turn(Receipt.asking(Offer.of(Offer.Kind.TIP)));
      case FORGET -> scene.turn(Receipt.ending(Line.say(Phrase.NOT_FORGOTTEN)));
      case FORGET_HOUSEHOLD -> scene.turn(Receipt.ending(Line.say(Phrase.HOUSEHOLD_KEPT)));
      // Most likely said to each other.
      case LEAVE_YOU_TO_IT -> scene.turn(Receipt.SILENCE);
      default -> scene.turn(Receipt.ending(Line.say(Phrase.ALL_RIGHT)));
    };
  }

  private Turn another(Scene scene) {
    return exerciseAtHand(scene)
        .map(one -> exercises.another(scene, one, 1))
        .orElseGet(() -> tips.tip(scene, scene.ask().topic().or(() -> scene.session().topic())));
  }

  private Turn previous(Scene scene) {
    return exerciseAtHand(scene)
        .map(one -> exercises.another(scene, one, -1))
        .orElseGet(() -> lessons.previous(scene));
  }

  /** The exercise that is offered, or the one told last. */
  private static Optional<Content> exerciseAtHand(Scene scene) {
    return scene
        .heardOffer()
        .filter(offer -> offer.seconds() > 0 && !offer.asksKind())
        .map(offer -> Content.exercise(offer.subject(), offer.seconds()))
        .or(() -> scene.session().told().map(Bookmark::content))
        .filter(content -> content.kind() == Content.Kind.EXERCISE);
  }

  private Turn resume(Scene scene) {
    var exercise =
        scene
            .progress()
            .places()
            .here()
            .filter(place -> place.content().kind() == Content.Kind.EXERCISE)
            .filter(place -> curriculum.exercise(place.content().number()).isPresent());
    return exercise
        .map(place -> exercises.resume(scene, place))
        .orElseGet(() -> lessons.resume(scene));
  }

  /** Whether "go on" is said to a question that names what comes next. */
  private static boolean acceptsNext(Scene scene) {
    return offers(scene, Offer.Kind.NEXT_LESSON) || offers(scene, Offer.Kind.SERIES);
  }

  private static boolean longerThanATip(Scene scene) {
    return offers(scene, Offer.Kind.LESSON_BEHIND);
  }

  private Turn startOver(Scene scene) {
    var told =
        scene.session().told().or(() -> scene.progress().places().here()).map(Bookmark::content);
    if (told.isEmpty() || told.get().isLesson()) {
      return lessons.startOver(scene);
    }
    return told.get().kind() == Content.Kind.TIP
        ? talk.repeat(scene)
        : exercises.again(scene, told.get());
  }

  private static boolean offers(Scene scene, Offer.Kind kind) {
    return scene.heardOffer().filter(offer -> offer.kind() == kind).isPresent();
  }

  private static boolean lessonAtHand(Scene scene) {
    return !scene.toldLast(Content.Kind.TIP) && exerciseAtHand(scene).isEmpty();
  }
}
