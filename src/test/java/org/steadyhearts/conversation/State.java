package org.steadyhearts.conversation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** A point in a conversation at which anything may be said. */
enum State {
  NOT_OPENED(kitchen -> kitchen),
  FIRST_LAUNCH(kitchen -> said(kitchen, "open steady hearts")),
  AFTER_A_TIP(kitchen -> said(kitchen, "open steady hearts", "a tip about consent")),
  LESSON_HEARD(kitchen -> said(kitchen, "open steady hearts", firstSeries())),
  MID_LESSON(60, kitchen -> said(kitchen, "open steady hearts", firstSeries())),
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
  NOT_UNDERSTOOD(kitchen -> said(kitchen, "open steady hearts", "purple giraffes")),
  HELP_HEARD(kitchen -> said(kitchen, "open steady hearts", "help")),
  WHISPERING(kitchen -> said(kitchen, "open steady hearts", "speak quietly")),
  AFTER_CARE(kitchen -> said(kitchen, "open steady hearts", "I feel unsafe"));

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

  private static String listening() {
    return "a listening exercise for two";
  }

  private static Conversation said(Conversation conversation, String... words) {
    for (var one : words) {
      conversation.say(one);
    }
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

  private static Conversation firstSeriesFinished(Conversation conversation) {
    said(conversation, "open steady hearts", firstSeries());
    for (int lesson = 2; lesson <= 17; lesson++) {
      conversation.say("yes");
    }
    return conversation;
  }

  private static Conversation perhapsHeardAll(Conversation conversation) {
    said(conversation, "open steady hearts", firstSeries());
    conversation.pass(Duration.ofHours(5));
    return said(conversation, "open steady hearts");
  }

  private static Conversation forgetHouseholdAsked(Conversation conversation) {
    said(conversation, "ask steady hearts for a tip about consent");
    return said(
        conversation.as("alex"), "open steady hearts", "a tip about consent", "forget me", "yes");
  }
}
