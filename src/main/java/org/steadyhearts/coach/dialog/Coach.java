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
import org.steadyhearts.coach.render.SpeechRenderer;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.coach.request.Memory;
import org.steadyhearts.coach.request.ReminderOrder;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.curriculum.Care;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Label;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.LastTurn;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.speech.Delivery;

/**
 * Decides what is answered. A pure function of what was asked, the moment, what is remembered and
 * the session: the same arguments always give the same turn.
 */
public final class Coach {

  /** Far longer than any is; what asks for more was not made by this skill. */
  private static final int LONGEST_EXERCISE_SECONDS = 3_600;

  private final Map<String, Coach> countries = new ConcurrentHashMap<>();
  private final Curriculum curriculum;
  private final SpeechRenderer voice;
  private final Resuming resuming;
  private final HeardTime heardTime;
  private final Dialogs dialogs;

  public Coach(Curriculum curriculum) {
    this.curriculum = curriculum;
    voice = new SpeechRenderer(curriculum);
    resuming = new Resuming(curriculum, voice::around);
    heardTime = new HeardTime(curriculum);
    dialogs = Dialogs.of(curriculum, resuming);
  }

  /** The same for listeners of a country, as in {@code US}, with the numbers to call there. */
  public Coach in(String country) {
    return curriculum.care().byCountry().containsKey(country)
        ? countries.computeIfAbsent(country, one -> new Coach(curriculum.in(one)))
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
    var settled =
        heardTime.counted(
            known.mine(),
            resuming.settle(known.mine(), ask.wish(), moment, session.discreet()),
            moment);
    var scene = new TurnContext(ask, moment, known, stillHere(session), settled);
    var turn = askedOnce(FirstContact.told(scene, decide(scene)));
    var heard = session.heard(known.mine());
    var receipt = turn.receipt().worded(curriculum.phrases(), heard, moment.request().number());
    boolean nothingNew = turn.progress().equals(known.mine());
    boolean keepsNothing = nothingNew && !known.mine().stored().visitDue(moment.now());
    if (keepsNothing || ask.wish().isConfidential()) {
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
   * @param delivery as the session that goes on has it
   * @param screen whether somebody can see a picture
   */
  public Reply reply(Answer turn, Delivery delivery, boolean screen) {
    return voice.reply(turn.receipt(), delivery, screen);
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
    return voice.reply(Receipt.ending(Utterance.say(phrase)), delivery, false);
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
   * What Alexa's reminders have to do before this request can be answered; its result goes with the
   * request from then on.
   */
  public Optional<ReminderOrder> order(
      CoachRequest ask, RequestContext moment, Memory known, ConversationState session) {
    if (!ReminderDialog.mayOrder(ask, known, session)
        || repeated(known.mine(), moment.request()).isPresent()) {
      return Optional.empty();
    }
    var settled = resuming.settle(known.mine(), ask.wish(), moment, session.discreet());
    return ReminderDialog.order(new TurnContext(ask, moment, known, stillHere(session), settled));
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
    boolean offerGone = session.offer().filter(offer -> !has(offer)).isPresent();
    return toldGone || offerGone ? session.withoutLast() : session;
  }

  private boolean has(Offer offer) {
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
        : dialogs.situation(scene).answer(scene);
  }
}
