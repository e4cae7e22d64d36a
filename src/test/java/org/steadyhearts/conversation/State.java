package org.steadyhearts.conversation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** A point in a conversation at which anything may be said. */
enum State {
  NOT_OPENED(kitchen -> kitchen),
  FIRST_LAUNCH(kitchen -> said(kitchen, "open steady hearts")),
  AFTER_A_TIP(kitchen -> said(kitchen, "open steady hearts", "a tip about consent")),
  LESSON_HEARD(kitchen -> said(kitchen, "open steady hearts", firstSeries())),
  MID_LESSON(60, kitchen -> said(kitchen, "open steady hearts", firstSeries())),
  LESSON_PAUSED(kitchen -> paused(kitchen, firstSeries())),
  SERIES_FINISHED(State::firstSeriesFinished),
  EXERCISE_HEARD(kitchen -> said(kitchen, "open steady hearts", "box breathing")),
  MID_EXERCISE(50, kitchen -> said(kitchen, "open steady hearts", "box breathing")),
  KIND_ASKED(kitchen -> said(kitchen, "open steady hearts", "an exercise")),
  BOTH_ASKED(kitchen -> said(kitchen, "open steady hearts", listening())),
  OTHER_ASKED(kitchen -> said(kitchen, "open steady hearts", listening(), "yes")),
  MID_EXERCISE_FOR_TWO(
      90, kitchen -> said(kitchen, "open steady hearts", listening(), "yes", "yes")),
  LEFT_TO_THEMSELVES(kitchen -> said(kitchen, "open steady hearts", listening(), "yes", "yes")),
  EXERCISE_OFFERED(kitchen -> said(kitchen, "open steady hearts", "one for me alone")),
  LESSON_TO_RESUME(kitchen -> said(stopped(kitchen, firstSeries()), "open steady hearts")),
  EXERCISE_TO_RESUME(kitchen -> said(stopped(kitchen, "box breathing"), "open steady hearts")),
  PERHAPS_HEARD_ALL(State::perhapsHeardAll),
  IS_THAT_YOU(kitchen -> said(stopped(kitchen, firstSeries()).as("alex"), "open steady hearts")),
  REMIND_ASKED(kitchen -> said(kitchen, "open steady hearts", "remind me every sunday at nine")),
  FORGET_ASKED(kitchen -> said(kitchen, "open steady hearts", "a tip about consent", "forget me")),
  FORGET_HOUSEHOLD_ASKED(State::forgetHouseholdAsked),
  LIST_GOES_ON(kitchen -> said(kitchen, "open steady hearts", "what topics are there")),
  NEAREST_LESSON_OFFERED(kitchen -> said(kitchen, "open steady hearts", "we argue all the time")),
  NEAREST_TIP_OFFERED(
      kitchen ->
          said(kitchen, "ask steady hearts for lesson four", "yes", "he's always on his phone")),
  SAVED_TIP_TOLD(State::savedTipTold),
  SEND_TIP_ASKED(
      kitchen -> said(kitchen, "open steady hearts", "a tip about consent", "send it to my phone")),
  NOT_UNDERSTOOD(kitchen -> said(kitchen, "open steady hearts", "purple giraffes")),
  HELP_HEARD(kitchen -> said(kitchen, "open steady hearts", "help")),
  WHISPERING(kitchen -> said(kitchen, "open steady hearts", "speak quietly")),
  AFTER_CARE(kitchen -> said(kitchen, "open steady hearts", "I feel unsafe")),
  PRACTISE_ASKED(kitchen -> said(kitchen, "open steady hearts", firstSeries(), "next lesson")),
  LEAVE_ASKED(
      kitchen -> said(kitchen, "open steady hearts", firstSeries(), "next lesson", "next lesson")),
  CHECK_HINTED(kitchen -> said(heard(kitchen, firstSeries()), "open steady hearts")),
  CHECK_ASKED(kitchen -> said(heard(kitchen, firstSeries()), "open steady hearts", "yes")),
  PRIVATE_TIP_HEARD(kitchen -> said(kitchen, "open steady hearts", "a tip about sex")),
  PRIVATE_LESSON_HEARD(kitchen -> said(kitchen, "open steady hearts", privateSeries())),
  MID_PRIVATE_LESSON(50, kitchen -> said(kitchen, "open steady hearts", privateSeries())),
  PRIVATE_LESSON_LEFT(kitchen -> said(stopped(kitchen, privateSeries()), "open steady hearts")),
  PRIVATE_ASKED(
      kitchen -> said(stopped(kitchen, privateSeries()), "open steady hearts", "resume my lesson")),
  OPEN_ONLY(
      kitchen ->
          said(stopped(kitchen, privateSeries()), "open steady hearts", "not the private ones"));

  private final Optional<Duration> interruptedAfter;

  @SuppressWarnings("ImmutableEnumChecker") // It keeps nothing; its type can't say so
  private final Function<Conversation, Conversation> opening;

  State(Function<Conversation, Conversation> opening) {
    this.interruptedAfter = Optional.empty();
    this.opening = opening;
  }

  State(int interruptedAfterSeconds, Function<Conversation, Conversation> opening) {
    this.interruptedAfter = Optional.of(Duration.ofSeconds(interruptedAfterSeconds));
    this.opening = opening;
  }

  /** A conversation that has come to this point. */
  Conversation reached() {
    return opening.apply(new Conversation(new InMemoryProgressStore()));
  }

  /** Whether there is what it is about: a build may leave the private content out. */
  boolean isThere(Curriculum curriculum) {
    return compareTo(PRIVATE_TIP_HEARD) < 0 || curriculum.tips().stream().anyMatch(Tip::intimate);
  }

  /** Whether what is said next cuts off what is being told. */
  boolean midway() {
    return interruptedAfter.isPresent();
  }

  /** When something is said at this point, from when the last answer began. */
  Duration momentIn(Conversation conversation) {
    return interruptedAfter.orElseGet(conversation::untilHeard);
  }

  /** Whether a voice that Alexa recognises speaks here. */
  boolean isSomebodys() {
    return this == IS_THAT_YOU || this == FORGET_HOUSEHOLD_ASKED;
  }

  private static String firstSeries() {
    return "start the first series";
  }

  private static String privateSeries() {
    return "start the lamplight series";
  }

  private static String listening() {
    return "a listening exercise for two";
  }

  private static Conversation said(Conversation conversation, String... words) {
    for (var one : words) {
      conversation.say(one);
    }
    return conversation;
  }

  private static Conversation heard(Conversation conversation, String wish) {
    said(conversation, "open steady hearts", wish).silence();
    conversation.pass(Duration.ofHours(30));
    return conversation;
  }

  private static Conversation stopped(Conversation conversation, String wish) {
    conversation.say("ask steady hearts for a tip about consent");
    conversation.say("open steady hearts");
    conversation.say(wish);
    conversation.interrupt(Duration.ofSeconds(50), "alexa, stop");
    conversation.pass(Duration.ofHours(3));
    return conversation;
  }

  private static Conversation paused(Conversation conversation, String wish) {
    said(conversation, "open steady hearts", wish);
    conversation.interrupt(Duration.ofSeconds(60), "how am I doing");
    return conversation;
  }

  private static Conversation firstSeriesFinished(Conversation conversation) {
    said(conversation, "open steady hearts", firstSeries());
    for (int lesson = 2; lesson <= 17; lesson++) {
      conversation.say("next lesson");
    }
    return conversation;
  }

  private static Conversation perhapsHeardAll(Conversation conversation) {
    said(conversation, "open steady hearts", firstSeries());
    conversation.pass(Duration.ofHours(5));
    return said(conversation, "open steady hearts");
  }

  private static Conversation savedTipTold(Conversation conversation) {
    said(conversation, "open steady hearts", "a tip about consent", "save that one");
    said(conversation, "a tip about trust", "save that one");
    return said(conversation, "my saved tips");
  }

  private static Conversation forgetHouseholdAsked(Conversation conversation) {
    said(conversation, "ask steady hearts for a tip about consent");
    return said(
        conversation.as("alex"), "open steady hearts", "a tip about consent", "forget me", "yes");
  }
}
