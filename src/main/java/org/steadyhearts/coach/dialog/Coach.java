package org.steadyhearts.coach.dialog;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.ConversationState;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.narration.Resuming;
import org.steadyhearts.coach.render.PhraseRenderer;
import org.steadyhearts.coach.render.Reply;
import org.steadyhearts.coach.render.SoundSetting;
import org.steadyhearts.coach.render.SpeechRenderer;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.coach.request.Memory;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.LastTurn;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.speech.Soundscape;

/**
 * Decides what is answered. A pure function of what was asked, the moment, what is remembered and
 * the session: the same arguments always give the same turn.
 */
public final class Coach {

  /** Far longer than any is; what asks for more was not made by this skill. */
  private static final int LONGEST_EXERCISE_SECONDS = 3_600;

  private final Map<String, Coach> countries = new ConcurrentHashMap<>();
  private final Curriculum curriculum;
  private final SoundSetting sound;
  private final SpeechRenderer voice;
  private final Resuming resuming;
  private final Syllabus syllabus;
  private final LessonDialog lessons;
  private final ExerciseDialog exercises;
  private final TipDialog tips;
  private final LaunchDialog arrival;
  private final SkillDialog talk;
  private final SoundDialog sounds;

  /** A coach whose exercises are speech alone. */
  public Coach(Curriculum curriculum) {
    this(curriculum, SoundSetting.OFF);
  }

  public Coach(Curriculum curriculum, SoundSetting sound) {
    this.curriculum = curriculum;
    this.sound = sound;
    voice = new SpeechRenderer(curriculum, sound);
    resuming = new Resuming(curriculum);
    syllabus = new Syllabus(curriculum);
    lessons = new LessonDialog(curriculum, new PhraseRenderer(curriculum), resuming, syllabus);
    tips = new TipDialog(curriculum);
    arrival = new LaunchDialog(lessons, resuming, syllabus);
    exercises = new ExerciseDialog(curriculum, lessons, syllabus);
    talk = new SkillDialog(lessons, exercises);
    sounds = new SoundDialog(sound, voice, new PhraseRenderer(curriculum), exercises, syllabus);
  }

  /** The same for listeners of a country, as in {@code US}, with the numbers to call there. */
  public Coach in(String country) {
    return curriculum.care().byCountry().containsKey(country)
        ? countries.computeIfAbsent(country, one -> new Coach(curriculum.in(one), sound))
        : this;
  }

  /**
   * Takes one turn. A request that was answered before gets the same answer, and changes nothing.
   */
  public Answer answer(
      CoachRequest ask, RequestContext moment, Memory known, ConversationState session) {
    var again = repeated(known.mine(), moment.request());
    if (again.isPresent()) {
      return Answer.of(again.get(), known.mine());
    }
    if (endsAnother(ask, known, session)) {
      return Answer.of(Receipt.SILENCE, known.mine());
    }
    var settled = resuming.settle(known.mine(), ask.wish(), moment, session.discreet());
    var turn =
        sounds.inTime(
            decide(new TurnContext(ask, moment, known, stillHere(session), settled)), session, ask);
    var heard = session.heard(known.mine());
    var receipt = turn.receipt().worded(curriculum.phrases(), heard, moment.request().number());
    boolean nothingNew = turn.progress().equals(known.mine());
    if (nothingNew && !known.mine().stored().visitDue(moment.now())) {
      return new Answer(receipt, turn.progress(), turn.effect());
    }
    var progress =
        turn.progress()
            .with(receipt.heardAfter(heard))
            .after(new LastTurn(moment.request(), receipt.text()), session.started());
    return new Answer(receipt, progress, turn.effect());
  }

  /**
   * What is said for a turn that was taken.
   *
   * @param next the session that goes on
   * @param screen whether somebody can see a picture
   */
  public Reply reply(Answer turn, ConversationState next, boolean remembered, boolean screen) {
    return voice.reply(
        turn.receipt(), next.soundscape(turn.progress()), next.discreet(), remembered, screen);
  }

  /** The session that goes on after a turn. */
  public ConversationState session(ConversationState before, CoachRequest ask, Answer turn) {
    return before.after(ask, turn);
  }

  /** Says one phrase and ends: for what goes wrong outside the conversation. */
  public Reply sorry(Phrase phrase, boolean discreet) {
    return voice.reply(
        Receipt.ending(Utterance.say(phrase)), Soundscape.PLAIN, discreet, true, false);
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
  public boolean endsPractice(
      CoachRequest ask, RequestContext moment, Memory known, ConversationState session) {
    return repeated(known.mine(), moment.request()).isEmpty()
        && !endsAnother(ask, known, session)
        && resuming.settle(known.mine(), ask.wish(), moment, session.discreet()).outcome()
            == Resuming.Outcome.FINISHED;
  }

  /**
   * Whether what ended is another session than the one that speaks, as of another room, or one that
   * a device dropped when the next began. It says nothing about what is being told.
   */
  private static boolean endsAnother(CoachRequest ask, Memory known, ConversationState session) {
    return ask.wish().endsSession()
        && known.mine().speaking().isPresent()
        && !known.mine().sessionStarted().equals(session.started());
  }

  /** A session outlives a release: what this one does not have was neither told nor offered. */
  private ConversationState stillHere(ConversationState session) {
    boolean toldGone =
        Stream.concat(session.told().stream(), session.last().flatMap(Receipt::told).stream())
            .anyMatch(place -> !has(place.content()));
    boolean offerGone =
        session.offer().filter(offer -> offer.seconds() > 0 && !has(offer.exercise())).isPresent();
    return toldGone || offerGone ? session.withoutLast() : session;
  }

  private boolean has(Content content) {
    return switch (content.kind()) {
      case TIP -> curriculum.tip(content.number()).isPresent();
      case LESSON -> curriculum.lesson(content.number()).isPresent();
      case EXERCISE ->
          content.seconds() <= LONGEST_EXERCISE_SECONDS
              && curriculum.exercise(content.number()).isPresent();
    };
  }

  private static Optional<Receipt> repeated(Progress progress, Hash request) {
    return progress
        .lastTurn()
        .filter(last -> last.request().equals(request))
        .flatMap(last -> Receipt.parse(last.receipt()));
  }

  private Answer decide(TurnContext scene) {
    if (scene.saidToEachOther()) {
      return scene.turn(Receipt.SILENCE);
    }
    if (scene.asksMemoryThatIsAway()) {
      return scene.turn(scene.answer(Utterance.say(Phrase.MEMORY_AWAY)));
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
      case RESUME ->
          scene.heardOffer().filter(Offer::goesForward).isPresent() ? yes(scene) : resume(scene);
      case WHERE_WAS_I -> lessons.whereWasI(scene);
      case START_OVER -> startOver(scene);
      case BREATHING -> sounds.over(scene, one -> exercises.wanted(one, Kind.BREATHING));
      case LISTENING -> exercises.wanted(scene, Kind.LISTENING);
      case REFLECTION -> exercises.wanted(scene, Kind.REFLECTION);
      case LONGER -> longerThanATip(scene) ? yes(scene) : exercises.otherLength(scene, true);
      case SHORTER -> exercises.otherLength(scene, false);
      case LIST -> talk.list(scene);
      case PROGRESS -> talk.progress(scene);
      case DISCREET -> talk.discreet(scene, true);
      case SPEAK_NORMALLY -> talk.discreet(scene, false);
      case SOUND -> sounds.wanted(scene);
      case SOUND_FAILED -> sounds.failed(scene);
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

  private Answer yes(TurnContext scene) {
    if (scene.heardOffer().isEmpty()) {
      return scene.turn(Receipt.asking(scene.openOffer(), Utterance.say(Phrase.NOTHING_ASKED)));
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

  private Answer no(TurnContext scene) {
    var declined = scene.heardOffer().map(Offer::kind);
    if (declined.isEmpty()) {
      return talk.goodbye(scene);
    }
    return switch (declined.get()) {
      case THAT_IS_YOU -> arrival.first(scene);
      case HEARD_ALL -> scene.turn(Receipt.asking(Offer.of(Offer.OfferKind.CARRY_ON)));
      case RESUME, RESUME_EXERCISE -> scene.turn(Receipt.asking(Offer.of(Offer.OfferKind.TIP)));
      case FORGET -> scene.turn(Receipt.ending(Utterance.say(Phrase.NOT_FORGOTTEN)));
      case FORGET_HOUSEHOLD -> scene.turn(Receipt.ending(Utterance.say(Phrase.HOUSEHOLD_KEPT)));
      // Most likely said to each other.
      case LEAVE_YOU_TO_IT -> scene.turn(Receipt.SILENCE);
      default -> scene.turn(Receipt.ending(Utterance.say(Phrase.ALL_RIGHT)));
    };
  }

  private Answer another(TurnContext scene) {
    return exerciseAtHand(scene)
        .map(one -> exercises.another(scene, one, 1))
        .orElseGet(() -> tips.tip(scene, scene.ask().topic().or(() -> scene.session().topic())));
  }

  private Answer previous(TurnContext scene) {
    return exerciseAtHand(scene)
        .map(one -> exercises.another(scene, one, -1))
        .orElseGet(() -> lessons.previous(scene));
  }

  /** The exercise that is offered, or the one told last. */
  private static Optional<Content> exerciseAtHand(TurnContext scene) {
    return scene
        .heardOffer()
        .filter(offer -> offer.seconds() > 0 && !offer.asksKind())
        .map(offer -> Content.exercise(offer.subject(), offer.seconds()))
        .or(() -> scene.session().told().map(Bookmark::content))
        .filter(content -> content.kind() == Content.ContentKind.EXERCISE);
  }

  private Answer resume(TurnContext scene) {
    var exercise =
        syllabus
            .here(scene)
            .filter(place -> place.content().kind() == Content.ContentKind.EXERCISE)
            .filter(place -> curriculum.exercise(place.content().number()).isPresent());
    return exercise
        .map(place -> exercises.resume(scene, place))
        .orElseGet(() -> lessons.resume(scene));
  }

  private static boolean longerThanATip(TurnContext scene) {
    return offers(scene, Offer.OfferKind.LESSON_BEHIND);
  }

  private Answer startOver(TurnContext scene) {
    var told = scene.session().told().or(() -> syllabus.here(scene)).map(Bookmark::content);
    if (told.isEmpty() || told.get().isLesson()) {
      return lessons.startOver(scene);
    }
    return told.get().kind() == Content.ContentKind.TIP
        ? talk.repeat(scene)
        : exercises.again(scene, told.get());
  }

  private static boolean offers(TurnContext scene, Offer.OfferKind kind) {
    return scene.heardOffer().filter(offer -> offer.kind() == kind).isPresent();
  }

  private static boolean lessonAtHand(TurnContext scene) {
    return !scene.toldLast(Content.ContentKind.TIP) && exerciseAtHand(scene).isEmpty();
  }
}
