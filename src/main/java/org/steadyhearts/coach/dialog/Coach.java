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
import org.steadyhearts.coach.narration.HeardTime;
import org.steadyhearts.coach.narration.Resuming;
import org.steadyhearts.coach.render.Reply;
import org.steadyhearts.coach.render.SoundSetting;
import org.steadyhearts.coach.render.SpeechRenderer;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.coach.request.Memory;
import org.steadyhearts.coach.request.ReminderOrder;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.coach.request.Schedule;
import org.steadyhearts.curriculum.Care;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Label;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.LastTurn;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.SpeakingRate;
import org.steadyhearts.speech.Delivery;
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
  private final HeardTime heardTime;
  private final Situations situations;
  private final PrivacyGate gate;
  private final HealthWord health;

  /** A coach whose exercises are speech alone. */
  public Coach(Curriculum curriculum) {
    this(curriculum, SoundSetting.OFF);
  }

  public Coach(Curriculum curriculum, SoundSetting sound) {
    this.curriculum = curriculum;
    this.sound = sound;
    voice = new SpeechRenderer(curriculum, sound);
    resuming = new Resuming(curriculum, voice::around);
    heardTime = new HeardTime(curriculum);
    health = new HealthWord(curriculum);
    var dialogs = Dialogs.of(curriculum, resuming, sound, voice);
    situations = new Situations(dialogs);
    gate = new PrivacyGate(curriculum, dialogs.syllabus());
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
    var settled = heardTime.counted(known.mine(), settle(ask, moment, known, session), moment);
    var scene = new TurnContext(ask, moment, known, stillHere(session), settled);
    var turn =
        askedOnce(FirstContact.told(scene, health.told(scene, gate.pass(scene, decide(scene)))));
    var heard = session.heard(known.mine());
    var receipt = turn.receipt().worded(curriculum.phrases(), heard, moment.request().number());
    boolean nothingNew = turn.progress().equals(known.mine());
    if ((nothingNew && !begins(moment, known)) || ask.wish().isConfidential()) {
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
  public Reply reply(Answer turn, ConversationState next, boolean screen) {
    var progress = turn.progress();
    return voice.reply(
        turn.receipt(),
        next.delivery(),
        next.soundscape(progress),
        progress.hearing().rate(),
        screen);
  }

  /** The session that goes on after a turn. */
  public ConversationState session(ConversationState before, CoachRequest ask, Answer turn) {
    return before.after(ask, turn);
  }

  /** What Alexa says when a reminder is due, to everybody in the room. */
  public String reminderText() {
    return curriculum.label(Label.REMINDER);
  }

  /** Says one phrase and ends: for what goes wrong outside the conversation. */
  public Reply sorry(Phrase phrase, Delivery delivery) {
    return voice.reply(
        Receipt.ending(Utterance.say(phrase)),
        delivery,
        Soundscape.PLAIN,
        SpeakingRate.UNKNOWN,
        false);
  }

  /**
   * What somebody hears who is not safe. It decides nothing, changes nothing and leads nowhere.
   *
   * @param country as in {@code US}
   */
  public Reply care(String country, Care.Need need, Delivery delivery) {
    return voice.care(country, need, delivery);
  }

  /**
   * A session that begins is written down even if nothing else changed: what is remembered counts
   * as used, and news that the skill was disabled before comes too late.
   */
  private static boolean begins(RequestContext moment, Memory known) {
    return moment.newSession() && known.mine().stored().ever();
  }

  /**
   * What Alexa's reminders have to do before this request can be answered; its result goes with the
   * request from then on.
   */
  public Optional<ReminderOrder> order(
      CoachRequest ask, RequestContext moment, Memory known, ConversationState session) {
    if (!ReminderDialog.mayOrder(ask, known, session)
        || repeated(known.mine(), moment.request()).isPresent()) {
      return Optional.empty();
    }
    var settled = settle(ask, moment, known, session);
    return ReminderDialog.order(new TurnContext(ask, moment, known, stillHere(session), settled));
  }

  /** Whether this request shows that a lesson or an exercise was finished. */
  public boolean endsPractice(
      CoachRequest ask, RequestContext moment, Memory known, ConversationState session) {
    return repeated(known.mine(), moment.request()).isEmpty()
        && !endsAnother(ask, known, session)
        && settle(ask, moment, known, session).outcome() == Resuming.Outcome.FINISHED;
  }

  private Resuming.Settled settle(
      CoachRequest ask, RequestContext moment, Memory known, ConversationState session) {
    var wanted = session.soundscape(known.mine());
    return resuming.settle(known.mine(), ask.wish(), moment, session.discreet(), wanted);
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
    boolean offerGone = session.offer().filter(offer -> !has(offer)).isPresent();
    return toldGone || offerGone ? session.withoutLast() : session;
  }

  private boolean has(Offer offer) {
    if (offer.kind() == Offer.OfferKind.REMIND) {
      return Schedule.parse(offer.subject()).isPresent();
    }
    return offer.content().map(this::has).orElse(offer.seconds() == 0 || has(offer.exercise()));
  }

  private boolean has(Content content) {
    return switch (content.kind()) {
      case TIP -> curriculum.tip(content.number()).isPresent();
      case LESSON -> curriculum.lesson(content.number()).isPresent();
      case EXERCISE ->
          content.seconds() > 0
              && content.seconds() <= LONGEST_EXERCISE_SECONDS
              && curriculum.exercise(content.number()).isPresent();
    };
  }

  private static Optional<Receipt> repeated(Progress progress, Hash request) {
    return progress
        .lastTurn()
        .filter(last -> last.request().equals(request))
        .flatMap(last -> Receipt.parse(last.receipt()));
  }

  /** Whether a lesson was heard is asked once; then its place rests until somebody asks for it. */
  private static Answer askedOnce(Answer turn) {
    var asked = turn.receipt().offer().filter(offer -> offer.kind() == Offer.OfferKind.HEARD_ALL);
    if (asked.isEmpty()) {
      return turn;
    }
    var places = turn.progress().places().resting(asked.get().content().orElseThrow());
    return new Answer(turn.receipt(), turn.progress().with(places), turn.effect());
  }

  private Answer decide(TurnContext scene) {
    return scene.asksMemoryThatIsAway()
        ? scene.turn(scene.answer(Utterance.say(Phrase.MEMORY_AWAY)))
        : situations.of(scene).answer(scene);
  }
}
