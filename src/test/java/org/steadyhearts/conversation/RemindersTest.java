package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.curriculum.Label;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Reminder;
import org.steadyhearts.tools.device.Conversation;

/** Reminders by voice: asked for or offered once, agreed on whole, and never claimed. */
class RemindersTest {

  private static final String SUNDAYS = "ask steady hearts to remind me every sunday at nine";
  private static final String WHEN = "ask steady hearts when is my reminder";
  private static final String CANCEL = "ask steady hearts to cancel my reminder";
  private static final Duration TURN = Duration.ofSeconds(2);

  private final InMemoryProgressStore store = new InMemoryProgressStore();
  private AlexasReminders alexa;
  private Conversation kitchen;

  @BeforeEach
  void start() throws IOException {
    alexa = new AlexasReminders();
    kitchen = Conversation.with(store, alexa.address()).withReminders();
    kitchen.say("open steady hearts");
    kitchen.say("no");
  }

  @AfterEach
  void stop() {
    alexa.close();
  }

  @Test
  void dayTimeAndRecurrenceAreSaidAndNothingIsSetBeforeAYes() {
    var asked = kitchen.say(SUNDAYS);

    assertThat(asked.speech()).contains("every Sunday at nine in the morning").endsWith("?");
    assertThat(Told.asked(asked)).contains(Offer.OfferKind.REMIND);
    assertThat(alexa.calls()).isEmpty();

    var set = kitchen.say("yes");
    assertThat(set.speech())
        .satisfies(Says.the(Phrase.REMINDER_SET))
        .contains("every Sunday at nine in the morning");
    assertThat(set.open()).isFalse();
    assertThat(rule()).contains("FREQ=WEEKLY;BYDAY=SU;BYHOUR=9;BYMINUTE=0");
  }

  @Test
  void aNoSetsNothing() {
    kitchen.say(SUNDAYS);
    kitchen.say("no");

    assertThat(alexa.calls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "remind me tomorrow at eight | tomorrow at eight in the morning",
        "remind me every day at half past seven in the evening | every day at seven thirty in the evening",
        "remind me on friday at noon | on Friday at noon",
        "remind me in twenty minutes | in twenty minutes",
        "set a reminder for every sunday at nine in the evening | every Sunday at nine in the evening",
        "remind me tomorrow | tomorrow at eight in the evening",
      })
  void whatWasSaidIsWhatIsAgreedOn(String wish, String agreed) {
    assertThat(kitchen.say("ask steady hearts to " + wish).speech()).contains(agreed);
  }

  @Test
  void anotherTimeCanBeSaidBeforeTheYes() {
    kitchen.say(SUNDAYS);

    assertThat(kitchen.say("at ten in the morning").speech())
        .contains("every Sunday at ten in the morning");
    kitchen.say("yes");
    assertThat(rule()).contains("BYDAY=SU;BYHOUR=10");
  }

  @Test
  void theTextTellsTheRoomNothingAndIsSaidBeforehand() {
    var asked = kitchen.say(SUNDAYS);
    kitchen.say("yes");

    var text = CurriculumReader.read("en").label(Label.REMINDER);
    assertThat(text).isEqualTo("A moment for yourself");
    assertThat(spoken(alexa.only()).path("text").asText()).isEqualTo(text);
    assertThat(spoken(alexa.only()).path("locale").asText()).isEqualTo("en-US");
    assertThat(asked.speech()).containsIgnoringCase(text);
  }

  @Test
  void noPhoneIsNotified() {
    kitchen.say(SUNDAYS);
    kitchen.say("yes");

    assertThat(alexa.only().at("/pushNotification/status").asText()).isEqualTo("DISABLED");
  }

  @Test
  void twentyMinutesAreRelativeToNow() {
    kitchen.say("ask steady hearts to remind me in twenty minutes");
    kitchen.say("yes");

    assertThat(alexa.only().at("/trigger/type").asText()).isEqualTo("SCHEDULED_RELATIVE");
    assertThat(alexa.only().at("/trigger/offsetInSeconds").asInt()).isEqualTo(1_200);
  }

  @Test
  void whoeverNeverAllowedItIsAskedByAlexaAndTheYesIsKept() {
    var unasked = kitchen.withoutReminders();
    unasked.say(SUNDAYS);
    var asked = unasked.say("yes");

    assertThat(asked.speech()).isEmpty();
    assertThat(asked.json().at("/response/shouldEndSession").isMissingNode()).isTrue();
    var directive = asked.json().at("/response/directives/0");
    assertThat(directive.path("type").asText()).isEqualTo("Connections.SendRequest");
    assertThat(directive.path("name").asText()).isEqualTo("AskFor");
    assertThat(directive.at("/payload/permissionScope").asText())
        .isEqualTo("alexa::alerts:reminders:skill:readwrite");
    assertThat(alexa.calls()).isEmpty();

    assertThat(unasked.withReminders().permission("ACCEPTED").speech())
        .satisfies(Says.the(Phrase.REMINDER_SET))
        .contains("every Sunday at nine in the morning");
    assertThat(alexa.all()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"DENIED", "NOT_ANSWERED"})
  void whereAlexaHearsNoYesNothingIsSetAndNothingIsOfferedAgain(String status) {
    var unasked = kitchen.withoutReminders();
    unasked.say(SUNDAYS);
    unasked.say("yes");

    assertThat(unasked.permission(status).speech()).satisfies(Says.the(Phrase.REMINDER_REFUSED));
    assertThat(alexa.calls()).isEmpty();
    assertThat(mine().reminder()).contains(Reminder.NONE);
  }

  @Test
  void nothingIsKeptButTheToken() {
    kitchen.say(SUNDAYS);
    kitchen.say("yes");

    assertThat(mine().reminder().orElseThrow().text())
        .isEqualTo(alexa.only().path("alertToken").asText());
  }

  @Test
  void itCanBeAskedAfterChangedAndCancelled() {
    kitchen.say(SUNDAYS);
    kitchen.say("yes");

    assertThat(kitchen.say(WHEN).speech())
        .satisfies(Says.the(Phrase.REMINDER_IS))
        .contains("every Sunday at nine in the morning");
    assertThat(kitchen.say("ask steady hearts to change my reminder").speech())
        .satisfies(Says.the(Phrase.REMINDER_HOW));
    assertThat(kitchen.say("ask steady hearts to change my reminder to ten").speech())
        .contains("every Sunday at ten in the morning");
    kitchen.say("yes");
    assertThat(rule()).contains("BYDAY=SU;BYHOUR=10");
    assertThat(kitchen.say(CANCEL).speech()).satisfies(Says.the(Phrase.REMINDER_CANCELLED));
    assertThat(alexa.all()).isEmpty();
    assertThat(kitchen.say(WHEN).speech()).satisfies(Says.the(Phrase.REMINDER_NONE));
    assertThat(mine().reminder()).contains(Reminder.NONE);
  }

  @Test
  void aSecondOneTakesThePlaceOfTheFirst() {
    kitchen.say(SUNDAYS);
    kitchen.say("yes");
    kitchen.say("ask steady hearts to remind me every day at seven in the evening");
    kitchen.say("yes");

    assertThat(rule()).contains("FREQ=DAILY;BYHOUR=19");
  }

  @Test
  void oneThatTheAppDeletedIsSetAnewAndForgottenWhenAskedAfter() {
    kitchen.say(SUNDAYS);
    kitchen.say("yes");
    alexa.forgetAll();

    assertThat(kitchen.say(WHEN).speech()).satisfies(Says.the(Phrase.REMINDER_NONE));
    assertThat(mine().reminder()).contains(Reminder.NONE);
    kitchen.say(SUNDAYS);
    assertThat(kitchen.say("yes").speech()).satisfies(Says.the(Phrase.REMINDER_SET));
  }

  @ParameterizedTest
  @CsvSource({
    "UNAUTHORIZED, REMINDER_NOT_ALLOWED",
    "DEVICE_CANNOT, REMINDER_NOT_HERE",
    "QUOTA_REACHED, REMINDER_TOO_MANY",
    "TOO_BUSY, REMINDER_FAILED",
    "DOWN, REMINDER_FAILED",
    "SLOW, REMINDER_SET",
    "SILENT, REMINDER_UNKNOWN"
  })
  void eachFailureIsOneKindSentenceWithinTheTurn(AlexasReminders.Mood mood, Phrase said) {
    kitchen.say("ask steady hearts for the first lesson");
    kitchen.say(SUNDAYS);
    alexa.is(mood);
    long begun = System.nanoTime();
    var reply = kitchen.say("yes");

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TURN);
    assertThat(reply.speech()).satisfies(Says.the(said));
    assertThat(reply.open()).isFalse();
    assertThat(mine().reminder().flatMap(Reminder::token).isPresent())
        .isEqualTo(said == Phrase.REMINDER_SET);
  }

  @Test
  void oneThatWasSetWithoutAnAnswerIsLookedUpAndFound() {
    kitchen.say(SUNDAYS);
    alexa.is(AlexasReminders.Mood.DOES_AND_IS_SILENT);

    assertThat(kitchen.say("yes").speech()).satisfies(Says.the(Phrase.REMINDER_SET));
    assertThat(mine().reminder().orElseThrow().text())
        .isEqualTo(alexa.only().path("alertToken").asText());
  }

  @Test
  void oneWithoutAnAnswerIsNeverClaimed() {
    kitchen.say(SUNDAYS);
    alexa.is(AlexasReminders.Mood.SILENT);
    kitchen.say("yes");
    alexa.is(AlexasReminders.Mood.WELL);

    assertThat(kitchen.say(WHEN).speech()).satisfies(Says.the(Phrase.REMINDER_NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "UNAUTHORIZED, REMINDER_NOT_ALLOWED",
    "TOO_BUSY, REMINDER_AWAY",
    "DOWN, REMINDER_AWAY",
    "SILENT, REMINDER_AWAY"
  })
  void whatCannotBeLookedUpIsNotTold(AlexasReminders.Mood mood, Phrase said) {
    kitchen.say(SUNDAYS);
    kitchen.say("yes");
    alexa.is(mood);

    assertThat(kitchen.say(WHEN).speech()).satisfies(Says.the(said));
    assertThat(kitchen.say(CANCEL).speech()).satisfies(Says.the(Phrase.REMINDER_NOT_CANCELLED));
    assertThat(mine().reminder().flatMap(Reminder::token)).isPresent();
  }

  @Test
  void aPermissionThatWasTakenBackIsSaidAndNotAskedForUnasked() {
    kitchen.say(SUNDAYS);
    kitchen.say("yes");

    var taken = kitchen.withoutReminders();
    assertThat(taken.say(WHEN).speech()).satisfies(Says.the(Phrase.REMINDER_NOT_ALLOWED));
    assertThat(alexa.calls()).doesNotContain("GET");
  }

  @Test
  void aRequestThatComesTwiceSetsOneReminder() {
    kitchen.say(SUNDAYS);
    var first = kitchen.say("yes");

    assertThat(kitchen.again().speech()).isEqualTo(first.speech());
    assertThat(alexa.all()).hasSize(1);
  }

  @Test
  void itIsOfferedOnceAfterAFinishedSessionForTomorrow() {
    finishedAndEnough(kitchen);
    var offered = kitchen.lastReply().orElseThrow();

    assertThat(Told.asked(offered)).contains(Offer.OfferKind.REMIND);
    assertThat(offered.speech()).contains("tomorrow at");
    kitchen.say("no");
    finishedAndEnough(kitchen);
    assertThat(kitchen.isOpen()).isFalse();
    kitchen.pass(Duration.ofDays(50));
    finishedAndEnough(kitchen);
    assertThat(kitchen.isOpen()).isFalse();
  }

  @Test
  void silenceToTheOfferIsANoThatIsKept() {
    finishedAndEnough(kitchen);
    kitchen.silence();
    finishedAndEnough(kitchen);

    assertThat(kitchen.isOpen()).isFalse();
  }

  @Test
  void nothingThatWhispersOffersWhatIsReadAloud() {
    kitchen.say("ask steady hearts to speak quietly");
    finishedAndEnough(kitchen);

    assertThat(kitchen.isOpen()).isFalse();
  }

  @Test
  void whoeverStoppedInTheMiddleIsOfferedNothing() {
    kitchen.say("ask steady hearts for lesson one");
    kitchen.interrupt(Duration.ofSeconds(40), "no");

    assertThat(kitchen.isOpen()).isFalse();
  }

  @Test
  void whoeverHasOneIsOfferedNone() {
    kitchen.say(SUNDAYS);
    kitchen.say("yes");
    finishedAndEnough(kitchen);

    assertThat(kitchen.isOpen()).isFalse();
  }

  @Test
  void forgettingDeletesTheReminder() {
    kitchen.say(SUNDAYS);
    kitchen.say("yes");
    kitchen.say("ask steady hearts to forget me");

    assertThat(Says.that(Phrase.REMINDER_STAYS, kitchen.say("yes").speech())).isFalse();
    assertThat(alexa.all()).isEmpty();
    assertThat(kitchen.remembered().shared()).isEmpty();
  }

  @Test
  void forgettingSaysWhereAReminderStays() {
    kitchen.say(SUNDAYS);
    kitchen.say("yes");
    alexa.is(AlexasReminders.Mood.DOWN);
    kitchen.say("ask steady hearts to forget me");

    assertThat(kitchen.say("yes").speech())
        .satisfies(Says.the(Phrase.FORGOTTEN))
        .satisfies(Says.the(Phrase.REMINDER_STAYS));
    assertThat(kitchen.remembered().shared()).isEmpty();
  }

  @Test
  void nobodyHearsOfAnothersReminder() {
    var ann = kitchen.as("ann");
    ann.say(SUNDAYS);
    ann.say("yes");

    assertThat(kitchen.as("bo").say(WHEN).speech()).satisfies(Says.the(Phrase.REMINDER_NONE));
    assertThat(kitchen.say(WHEN).speech()).satisfies(Says.the(Phrase.REMINDER_NONE));
    assertThat(ann.say(WHEN).speech()).satisfies(Says.the(Phrase.REMINDER_IS));
  }

  @Test
  void whatTheAppDeletedIsForgottenByItsEvent() {
    var ann = kitchen.as("ann");
    ann.say(SUNDAYS);
    ann.say("yes");
    var event = kitchen.request("Reminders.ReminderDeleted");
    event.remove("session");
    event
        .withObject("/request/body")
        .putArray("alertTokens")
        .add(alexa.only().path("alertToken").asText());
    kitchen.send(event);

    assertThat(
            kitchen.remembered().people().values().stream()
                .map(Progress::reminder)
                .flatMap(Optional::stream))
        .containsExactly(Reminder.NONE);
  }

  @Test
  void aYesThatIsNotRecognisedIsTheirsWhoAsked() {
    var ann = kitchen.as("ann");
    ann.say(SUNDAYS);
    ann.unrecognised().say("yes");

    assertThat(ann.say(WHEN).speech()).satisfies(Says.the(Phrase.REMINDER_IS));
    assertThat(kitchen.remembered().shared().flatMap(Progress::reminder)).isEmpty();
  }

  private static void finishedAndEnough(Conversation listener) {
    listener.pass(Duration.ofHours(1));
    listener.say("ask steady hearts for box breathing");
    listener.say("no");
  }

  private Progress mine() {
    return kitchen.remembered().shared().orElseThrow();
  }

  private String rule() {
    return alexa.only().at("/trigger/recurrence/recurrenceRules/0").asText();
  }

  private static JsonNode spoken(JsonNode reminder) {
    return reminder.at("/alertInfo/spokenInfo/content/0");
  }
}
