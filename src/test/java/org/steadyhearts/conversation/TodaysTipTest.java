package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.DailyTip;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** One tip for the household and the day, over eight weeks of two people and two devices. */
class TodaysTipTest {

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");
  private static final String ASKED = "ask steady hearts for today's tip";
  private static final int EIGHT_WEEKS = 56;

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());
  private final Conversation ann = kitchen.as("ann");
  private final Conversation bo = kitchen.on("bedroom").as("bo");

  @Test
  void itIsAnsweredInOneBreath() {
    var reply = kitchen.say(ASKED);

    assertThat(reply.speech()).satisfies(Says.the(Phrase.TODAYS_TIP));
    assertThat(reply.open()).isFalse();
  }

  @Test
  void everybodyOfTheHouseholdHearsTheSameOneAndAsOftenAsTheyAsk() {
    int first = todays(ann);

    assertThat(todays(bo)).isEqualTo(first);
    assertThat(todays(kitchen)).isEqualTo(first);
    assertThat(todays(ann)).isEqualTo(first);
  }

  @Test
  void tomorrowHasAnother() {
    int today = todays(ann);
    kitchen.pass(Duration.ofDays(1));

    assertThat(todays(ann)).isNotEqualTo(today);
  }

  @Test
  void theDayEndsAtFourInTheMorning() {
    int evening = todays(kitchen);
    kitchen.pass(Duration.ofHours(13));
    int beforeFour = todays(kitchen);
    kitchen.pass(Duration.ofHours(2));

    assertThat(beforeFour).isEqualTo(evening);
    assertThat(todays(kitchen)).isNotEqualTo(evening);
  }

  @Test
  void itCountsAsHeard() {
    int today = todays(ann);

    var mine = ann.remembered().people().values().iterator().next();
    assertThat(mine.tips().heard().has(today)).isTrue();
    assertThat(mine.tips().last()).isEqualTo(today);
  }

  @Test
  void inEightWeeksOfTipsNoneOfADayWasHeardInTheWeeksBefore() {
    Map<Integer, Integer> lastHeard = new HashMap<>();
    List<Integer> tooSoon = new ArrayList<>();
    for (int day = 0; day < EIGHT_WEEKS; day++) {
      int today = todays(ann);
      if (day - lastHeard.getOrDefault(today, -1_000) < DailyTip.KEPT_FRESH_DAYS) {
        tooSoon.add(today);
      }
      lastHeard.put(today, day);
      lastHeard.put(number(ann.say("ask steady hearts for a tip")), day);
      kitchen.pass(Duration.ofDays(1));
    }

    assertThat(tooSoon).isEmpty();
  }

  @Test
  void noneOfADayIsPrivate() {
    for (int day = 0; day < CURRICULUM.openTips().size(); day++) {
      assertThat(CURRICULUM.tip(todays(kitchen)).filter(Tip::intimate)).isEmpty();
      kitchen.pass(Duration.ofDays(1));
    }
  }

  @Test
  void anotherOneAfterItIsOfAnyTopic() {
    kitchen.say("open steady hearts");
    kitchen.say("a tip about trust");
    int today = number(kitchen.say("today's tip"));

    var another = kitchen.say("another one");
    assertThat(Told.content(another)).map(Content::kind).contains(Content.ContentKind.TIP);
    assertThat(number(another)).isNotEqualTo(today);
    assertThat(CURRICULUM.tipsAbout("trust")).doesNotContain(number(another));
  }

  private static int todays(Conversation listener) {
    return number(listener.say(ASKED));
  }

  private static int number(Conversation.Reply reply) {
    return Told.content(reply).map(Content::number).orElseThrow();
  }
}
