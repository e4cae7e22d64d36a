package org.steadyhearts.coach.dialog;

import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.ConversationState;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Offer.OfferKind;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.narration.Resuming;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.coach.request.Memory;
import org.steadyhearts.coach.request.ReminderOrder;
import org.steadyhearts.coach.request.ReminderResult;
import org.steadyhearts.coach.request.ReminderResult.ReminderOutcome;
import org.steadyhearts.coach.request.Schedule;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Reminder;

/**
 * A reminder that Alexa gives: each is agreed on with its day and time and how often it comes, and
 * a listener has one at most.
 */
final class ReminderDialog {

  /** The id of the exercise. */
  private static final String WEEKLY_CHECK_IN = "weekly-check-in";

  private static final LocalTime EARLIEST = LocalTime.of(7, 0);
  private static final LocalTime LATEST = LocalTime.of(21, 0);
  private static final LocalTime USUAL = LocalTime.of(20, 0);

  private final Curriculum curriculum;

  ReminderDialog(Curriculum curriculum) {
    this.curriculum = curriculum;
  }

  /** Whether a request may need Alexa's reminders: most can be told without a closer look. */
  static boolean mayOrder(CoachRequest ask, Memory known, ConversationState session) {
    if (!known.loaded()) {
      return false;
    }
    return switch (ask.wish()) {
      case WHEN_REMINDER, CHANGE_REMINDER, CANCEL_REMINDER -> true;
      case YES, PERMISSION_GIVEN ->
          session
              .offer()
              .filter(offer -> offer.kind() == OfferKind.REMIND || offer.erases())
              .isPresent();
      default -> false;
    };
  }

  /** What has to be done before a request can be answered. */
  static Optional<ReminderOrder> order(TurnContext scene) {
    var mine = token(Optional.of(scene.progress()));
    return switch (scene.ask().wish()) {
      case WHEN_REMINDER, CHANGE_REMINDER ->
          mine.map(token -> new ReminderOrder.LookUp(token, scene.now()));
      case CANCEL_REMINDER -> mine.map(ReminderOrder.Delete::new);
      case YES, PERMISSION_GIVEN -> scene.heardOffer().flatMap(offer -> agreedTo(scene, offer));
      default -> Optional.empty();
    };
  }

  private static Optional<ReminderOrder> agreedTo(TurnContext scene, Offer offer) {
    var progress = scene.progress();
    return switch (offer.kind()) {
      case REMIND ->
          Optional.of(
              new ReminderOrder.SetReminder(
                  token(Optional.of(progress)),
                  offer.schedule(),
                  scene.now(),
                  progress.preferences().zone(),
                  scene.ask().wish() == CoachIntent.PERMISSION_GIVEN));
      case FORGET -> token(Optional.of(progress)).map(ReminderOrder.Delete::new);
      case FORGET_HOUSEHOLD ->
          token(scene.moment().recognised() ? scene.known().shared() : Optional.of(progress))
              .map(ReminderOrder.Delete::new);
      default -> Optional.empty();
    };
  }

  private static Optional<String> token(Optional<Progress> progress) {
    return progress.flatMap(Progress::reminder).flatMap(Reminder::token);
  }

  /** Whether a reminder should have been deleted, and may still be there. */
  static boolean couldNotDelete(TurnContext scene) {
    return scene
        .ask()
        .reminded()
        .filter(result -> !result.is(ReminderOutcome.DONE) && !result.is(ReminderOutcome.GONE))
        .isPresent();
  }

  /** "Remind me every Sunday at nine." Nothing is set before a yes to all of it. */
  Answer remind(TurnContext scene) {
    return proposed(scene, standing(scene));
  }

  private static Optional<Schedule> standing(TurnContext scene) {
    return scene
        .heardOffer()
        .filter(offer -> offer.kind() == OfferKind.REMIND)
        .map(Offer::schedule);
  }

  private static Answer proposed(TurnContext scene, Optional<Schedule> before) {
    return scene
        .ask()
        .when()
        .from(before, scene.now())
        .map(schedule -> isForCheckIn(scene, before) ? schedule.forCheckIn() : schedule)
        .map(schedule -> scene.turn(Receipt.asking(offer(schedule))))
        .orElseGet(() -> scene.turn(scene.answer(Utterance.say(Phrase.REMINDER_TIME_PAST))));
  }

  /** Because it was named, or because the reminder that is changed is for it. */
  private static boolean isForCheckIn(TurnContext scene, Optional<Schedule> before) {
    return scene.ask().kind().filter(WEEKLY_CHECK_IN::equals).isPresent()
        || (before.orElse(null) instanceof Schedule.Weekly weekly && weekly.checkIn())
        || (scene.ask().wish() == CoachIntent.CHANGE_REMINDER
            && scene.progress().reminder().flatMap(Reminder::checkIn).isPresent());
  }

  private static Offer offer(Schedule schedule) {
    return Offer.of(OfferKind.REMIND, schedule.code());
  }

  /** Another time for the one there is; without a time, how to say one. */
  Answer change(TurnContext scene) {
    var result = scene.ask().reminded();
    if (result.isEmpty() && !scene.ask().when().isSaid()) {
      return none(scene);
    }
    if (scene.ask().when().isSaid()) {
      return proposed(scene, standing(scene).or(() -> result.flatMap(ReminderResult::schedule)));
    }
    return result.get().is(ReminderOutcome.DONE)
        ? scene.turn(scene.answer(comes(result.get()), Utterance.say(Phrase.REMINDER_HOW)))
        : when(scene);
  }

  Answer when(TurnContext scene) {
    var result = scene.ask().reminded();
    if (result.isEmpty() || result.get().is(ReminderOutcome.GONE)) {
      return none(scene);
    }
    return scene.turn(
        scene.answer(
            switch (result.get().outcome()) {
              case DONE -> comes(result.get());
              case NOT_YET_ALLOWED, NOT_ALLOWED -> Utterance.say(Phrase.REMINDER_NOT_ALLOWED);
              default -> Utterance.say(Phrase.REMINDER_AWAY);
            }));
  }

  private static Utterance comes(ReminderResult found) {
    return found
        .schedule()
        .<Utterance>map(schedule -> Utterance.say(Phrase.REMINDER_IS, schedule.code()))
        .orElseGet(() -> Utterance.say(Phrase.REMINDER_SOMETIME));
  }

  private static Answer none(TurnContext scene) {
    return Answer.of(scene.answer(Utterance.say(Phrase.REMINDER_NONE)), without(scene));
  }

  Answer cancel(TurnContext scene) {
    var result = scene.ask().reminded();
    if (result.isEmpty()) {
      return standing(scene).isPresent() ? refused(scene) : none(scene);
    }
    return couldNotDelete(scene)
        ? scene.turn(scene.answer(Utterance.say(Phrase.REMINDER_NOT_CANCELLED)))
        : Answer.of(scene.answer(Utterance.say(Phrase.REMINDER_CANCELLED)), without(scene));
  }

  /** Without a reminder that is there no more; who never had one is left as they are. */
  private static Progress without(TurnContext scene) {
    var progress = scene.progress();
    return progress.reminder().isPresent() ? progress.with(Reminder.NONE) : progress;
  }

  /** Yes, with what came of it; or else Alexa asks first whether the skill may. */
  Answer agreed(TurnContext scene) {
    var offer = scene.heardOffer().filter(one -> one.kind() == OfferKind.REMIND);
    var result = scene.ask().reminded();
    if (offer.isEmpty() || result.isEmpty()) {
      return scene.keepingTheQuestion(Utterance.say(Phrase.NOTHING_ASKED));
    }
    if (result.get().is(ReminderOutcome.NOT_YET_ALLOWED)) {
      return new Answer(
          Receipt.asking(offer.get()), scene.progress(), Answer.Effect.ASK_PERMISSION);
    }
    var progress = scene.progress();
    var kept = result.get().token().map(token -> set(token, offer.get().schedule(), scene));
    return Answer.of(
        Receipt.ending(said(result.get(), offer.get())),
        progress.with(kept.or(progress::reminder).orElse(Reminder.NONE)));
  }

  private static Reminder set(String token, Schedule schedule, TurnContext scene) {
    var reminder = Reminder.of(token);
    return schedule instanceof Schedule.Weekly weekly && weekly.checkIn()
        ? reminder.forCheckIn(weekly.day(), scene.moment().today(scene.progress()))
        : reminder;
  }

  /**
   * The launch with the weekly check-in, on the day for which a reminder of it was asked for. It is
   * asked about once, and not where it might be overheard.
   */
  Answer checkInAtLaunch(TurnContext scene, Answer launch) {
    var progress = scene.progress();
    var today = scene.moment().today(progress);
    var due = progress.reminder().filter(reminder -> reminder.checkInDue(today));
    var exercise = curriculum.exercise(WEEKLY_CHECK_IN);
    if (due.isEmpty() || exercise.isEmpty() || scene.discreet()) {
      return launch;
    }
    int seconds = ExerciseDialog.length(exercise.get(), Optional.empty());
    var lines =
        Stream.concat(
                launch.receipt().lines().stream(), Stream.of(Utterance.say(Phrase.CHECK_IN_DUE)))
            .toArray(Utterance[]::new);
    return Answer.of(
        Receipt.asking(new Offer(OfferKind.EXERCISE, exercise.get().number(), seconds), lines),
        launch.progress().with(due.get().askedAbout(today)));
  }

  private static Utterance said(ReminderResult result, Offer offer) {
    return switch (result.outcome()) {
      case DONE -> Utterance.say(Phrase.REMINDER_SET, offer.subject());
      case NOT_YET_ALLOWED, NOT_ALLOWED -> Utterance.say(Phrase.REMINDER_NOT_ALLOWED);
      case NOT_ON_THIS_DEVICE -> Utterance.say(Phrase.REMINDER_NOT_HERE);
      case TOO_MANY -> Utterance.say(Phrase.REMINDER_TOO_MANY);
      case UNKNOWN -> Utterance.say(Phrase.REMINDER_UNKNOWN);
      case GONE, FAILED -> Utterance.say(Phrase.REMINDER_FAILED);
    };
  }

  /** A no, or no answer, when Alexa asked. It is kept: nothing is offered any more. */
  Answer refused(TurnContext scene) {
    var progress = scene.progress();
    var kept = scene.known().loaded() ? progress.with(settled(progress)) : progress;
    return Answer.of(Receipt.ending(Utterance.say(Phrase.REMINDER_REFUSED)), kept);
  }

  /**
   * Once, to whoever has just finished something and wants no more of it today: a reminder for
   * tomorrow. Whatever comes of it, it is never offered again; and nothing that whispers offers
   * what is read aloud to the room.
   */
  Answer offeredOnce(TurnContext scene) {
    var progress = scene.progress();
    boolean finished = scene.settled().outcome() == Resuming.Outcome.FINISHED;
    if (!finished
        || !scene.known().loaded()
        || progress.reminder().isPresent()
        || scene.discreet()) {
      return scene.turn(Receipt.ending(Utterance.say(Phrase.ALL_RIGHT)));
    }
    return Answer.of(
        Receipt.asking(offer(tomorrow(scene)), Utterance.say(Phrase.ALL_RIGHT)),
        progress.with(Reminder.NONE));
  }

  private static Reminder settled(Progress progress) {
    return progress.reminder().orElse(Reminder.NONE);
  }

  /** At the hour it is now, if that is one at which people are up. */
  private static Schedule tomorrow(TurnContext scene) {
    var hour = LocalTime.of(scene.now().getHour(), 0);
    boolean fits =
        scene.progress().preferences().zone().isPresent()
            && !hour.isBefore(EARLIEST)
            && !hour.isAfter(LATEST);
    var today = scene.now().toLocalDate();
    return Schedule.once(today.plusDays(1), fits ? hour : USUAL, today);
  }
}
