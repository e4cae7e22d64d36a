package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** The weekly check-in: due on its day, and only where a reminder of it was asked for. */
class WeeklyCheckInTest {

  private static final String REMIND =
      "ask steady hearts to remind us of our weekly check in every monday at nine";

  private AlexasReminders alexa;
  private Conversation kitchen;

  @BeforeEach
  void start() throws IOException {
    alexa = new AlexasReminders();
    kitchen = Conversation.with(new InMemoryProgressStore(), alexa.address()).withReminders();
    kitchen.say("open steady hearts");
    kitchen.say("no");
  }

  @AfterEach
  void stop() {
    alexa.close();
  }

  @Test
  void theDayAndWhatItIsForAreAgreedOn() {
    assertThat(kitchen.say(REMIND).speech())
        .contains("every Monday at nine in the morning, for a check-in");
  }

  @Test
  void onItsDayItIsOfferedAndBothAreAsked() {
    agreed();
    untilMonday();

    var launch = kitchen.say("open steady hearts");
    assertThat(launch.speech()).satisfies(Says.the(Phrase.CHECK_IN_DUE));
    assertThat(Told.asked(launch)).contains(Offer.OfferKind.EXERCISE);
    assertThat(Told.asked(kitchen.say("yes"))).contains(Offer.OfferKind.BOTH_WANT);
  }

  @Test
  void onAnyOtherDayItIsNot() {
    agreed();
    untilMonday();
    kitchen.pass(Duration.ofDays(1));

    assertThat(due(kitchen.say("open steady hearts"))).isFalse();
  }

  @Test
  void aNoIsKeptForTheDayAndNextWeekItIsDueAgain() {
    agreed();
    untilMonday();
    kitchen.say("open steady hearts");
    kitchen.say("no");
    kitchen.pass(Duration.ofHours(1));

    assertThat(due(kitchen.say("open steady hearts"))).isFalse();
    kitchen.say("no");
    kitchen.pass(Duration.ofDays(7));
    assertThat(kitchen.say("open steady hearts").speech()).satisfies(Says.the(Phrase.CHECK_IN_DUE));
  }

  @Test
  void aReminderOfNothingInParticularMakesNothingDue() {
    kitchen.say("ask steady hearts to remind me every monday at nine");
    kitchen.say("yes");
    untilMonday();

    assertThat(due(kitchen.say("open steady hearts"))).isFalse();
  }

  @Test
  void whoeverWhispersIsNotAsked() {
    agreed();
    kitchen.say("ask steady hearts to be discreet");
    untilMonday();

    assertThat(due(kitchen.say("open steady hearts"))).isFalse();
  }

  @Test
  void anotherTimeKeepsWhatItIsForAndACancelledOneIsDueNoMore() {
    agreed();
    assertThat(
            kitchen.say("ask steady hearts to change my reminder to ten in the morning").speech())
        .contains("every Monday at ten in the morning, for a check-in");
    kitchen.say("yes");
    kitchen.say("ask steady hearts to cancel my reminder");
    untilMonday();

    assertThat(due(kitchen.say("open steady hearts"))).isFalse();
  }

  /** Two listeners, two devices, eight weeks: only whoever asked is asked, each Monday, once. */
  @Test
  void overEightWeeksOnlyWhoeverAskedIsAskedOnceAWeek() {
    var ann = kitchen.as("ann");
    var bo = kitchen.on("bedroom").as("bo").withReminders();
    for (var one : List.of(ann, bo)) {
      one.say("open steady hearts");
      one.say("no");
    }
    ann.say(REMIND);
    ann.say("yes");
    int asked = 0;
    for (int day = 0; day < 56; day++) {
      kitchen.pass(Duration.ofDays(1));
      for (int launch = 0; launch < 2; launch++) {
        asked += due(ann.say("open steady hearts")) ? 1 : 0;
        ann.say("no");
        assertThat(due(bo.say("open steady hearts"))).as("day %d", day).isFalse();
        bo.say("no");
      }
    }
    assertThat(asked).isEqualTo(8);
  }

  private static boolean due(Conversation.Reply launch) {
    return Says.that(Phrase.CHECK_IN_DUE, launch.speech());
  }

  private void agreed() {
    kitchen.say(REMIND);
    kitchen.say("yes");
  }

  private void untilMonday() {
    do {
      kitchen.pass(Duration.ofDays(1));
    } while (kitchen.now().atZone(ZoneOffset.UTC).getDayOfWeek() != DayOfWeek.MONDAY);
  }
}
