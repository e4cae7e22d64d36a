package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.tools.device.Conversation;

/** Tips, lessons and coming back, as a listener lives them. */
class ConversationTest {

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");

  private final InMemoryProgressStore store = new InMemoryProgressStore();
  private final Conversation kitchen = new Conversation(store);

  @Test
  void theFirstLaunchSaysOnceThatThisIsForAdults() {
    assertThat(kitchen.say("open steady hearts").speech()).contains("for adults").endsWith("?");
    kitchen.silence();

    assertThat(kitchen.say("open steady hearts").speech()).doesNotContain("for adults");
  }

  @Test
  void yesToTheWelcomeMeansATip() {
    kitchen.say("open steady hearts");

    assertThat(tipsIn(kitchen.say("yes").speech())).hasSize(1);
  }

  @Test
  void aTipInOneBreathIsAnsweredAndDone() {
    var reply = kitchen.say("ask steady hearts for a tip");

    assertThat(tipsIn(reply.speech())).hasSize(1);
    assertThat(reply.open()).isFalse();
  }

  @Test
  void afterATipTheLessonBehindItIsOffered() {
    kitchen.say("open steady hearts");
    var tip = tipsIn(kitchen.say("give me a tip about consent").speech()).iterator().next();

    var lesson = CURRICULUM.lesson(CURRICULUM.tip(tip).orElseThrow().lesson()).orElseThrow();
    assertThat(kitchen.say("yes").speech()).contains(lesson.title()).contains(words(lesson));
  }

  @Test
  void noTipComesTwiceUntilAllWereHeardByWhateverRoute() {
    var routes =
        List.of(
            "for a tip", "for a tip about trust", "for another one", "for a tip about closeness");
    Set<Integer> heard = new HashSet<>();
    for (int i = 0; i < 18; i++) {
      kitchen.pass(Duration.ofHours(20));
      var tips = tipsIn(kitchen.say("ask steady hearts " + routes.get(i % routes.size())).speech());
      assertThat(heard).doesNotContainAnyElementsOf(tips);
      heard.addAll(tips);
    }
    assertThat(heard).hasSize(18);
  }

  @Test
  void aUsedUpTopicSaysThatItStartsAgain() {
    int tips = CURRICULUM.tipsAbout("consent").size();
    for (int i = 0; i < tips; i++) {
      kitchen.say("ask steady hearts for a tip about consent");
    }

    assertThat(kitchen.say("ask steady hearts for a tip about consent").speech())
        .contains("about consent");
  }

  @Test
  void aLessonIsSpokenWholeAndEndsInOneQuestion() {
    var lesson = CURRICULUM.lesson(1).orElseThrow();
    kitchen.say("open steady hearts");

    var reply = kitchen.say("start the first series");

    assertThat(reply.speech()).contains(lesson.title()).contains(words(lesson));
    assertThat(reply.open()).isTrue();
    assertThat(reply.seconds()).isBetween(60.0, 170.0);
    assertThat(reply.card()).contains("Steady Hearts: " + lesson.card());
  }

  @Test
  void anInterruptedLessonGoesOnAtTheSentenceOnAnotherDevice() {
    var lesson = CURRICULUM.lesson(1).orElseThrow();
    kitchen.say("ask steady hearts to start the first series");
    kitchen.interrupt(Duration.ofSeconds(70), "alexa, stop");
    kitchen.pass(Duration.ofDays(21));

    var reply = kitchen.on("bedroom").say("ask steady hearts to carry on");

    assertThat(reply.speech())
        .doesNotContain(lesson.title())
        .doesNotContain(sentences(lesson).get(1));
    assertThat(reply.speech()).contains(sentences(lesson).get(sentences(lesson).size() - 1));
  }

  @Test
  void launchOffersToCarryOnWithoutNamingATopic() {
    kitchen.say("ask steady hearts to start the first series");
    kitchen.exit(Duration.ofSeconds(60));
    kitchen.pass(Duration.ofHours(3));

    var offer = kitchen.say("open steady hearts");

    assertThat(offer.speech())
        .contains("lesson one")
        .doesNotContain(CURRICULUM.lesson(1).orElseThrow().title());
    assertThat(kitchen.say("yes").speech())
        .contains(sentences(CURRICULUM.lesson(1).orElseThrow()).get(20));
  }

  @Test
  void aFinishedLessonIsNotOfferedAgain() {
    kitchen.say("ask steady hearts to start the first series");
    kitchen.silence();

    var back = kitchen.say("open steady hearts");

    assertThat(back.speech()).contains("lesson two").doesNotContain("lesson one");
    assertThat(mine().finished().has(1)).isTrue();
  }

  @Test
  void yesAfterALessonBringsTheNextOne() {
    kitchen.say("ask steady hearts to start the first series");

    assertThat(kitchen.say("yes").speech()).contains(CURRICULUM.lesson(2).orElseThrow().title());
    assertThat(mine().finished().has(1)).isTrue();
    assertThat(mine().practice().streak().days()).isEqualTo(1);
  }

  @Test
  void aSpeechWhoseEndNobodyConfirmedIsAskedAboutOnce() {
    kitchen.say("ask steady hearts to start the first series");
    kitchen.pass(Duration.ofHours(5));

    assertThat(kitchen.say("open steady hearts").speech())
        .containsAnyOf("may have", "I think")
        .contains("lesson one");
    assertThat(kitchen.say("yes").speech()).contains(CURRICULUM.lesson(2).orElseThrow().title());
  }

  @Test
  void aFinishedSeriesSaysSoAndSuggestsWhatFollows() {
    var closer = CURRICULUM.series().get(0).lessons();
    kitchen.say("ask steady hearts to start the first series");
    Conversation.Reply reply = null;
    for (int i = 1; i < closer.size(); i++) {
      reply = kitchen.say("next lesson");
    }

    assertThat(reply.speech())
        .contains(closer.get(closer.size() - 1).title())
        .contains(CURRICULUM.series().get(0).title())
        .contains(CURRICULUM.series().get(1).title());
    assertThat(kitchen.say("yes").speech())
        .contains(CURRICULUM.series().get(1).lessons().get(0).title());
  }

  @Test
  void nextPreviousRepeatAndStartOverMoveAround() {
    kitchen.say("ask steady hearts to start the first series");

    assertThat(kitchen.say("next lesson").speech()).contains(title(2));
    assertThat(kitchen.say("previous").speech()).contains(title(1));
    assertThat(kitchen.interrupt(Duration.ofSeconds(60), "start over").speech()).contains(title(1));
    assertThat(kitchen.interrupt(Duration.ofSeconds(60), "previous").speech())
        .satisfies(Says.the(Phrase.NO_PREVIOUS));
  }

  @Test
  void aLessonIsFoundByItsNumberInASeries() {
    var second = CURRICULUM.series().get(1).lessons().get(1);

    assertThat(kitchen.say("ask steady hearts for lesson two of the second series").speech())
        .contains(second.title());
  }

  @Test
  void whereWasITellsThePlaceAndWhatItWasAbout() {
    kitchen.say("ask steady hearts to start the first series");
    kitchen.interrupt(Duration.ofSeconds(60), "alexa, stop");

    var reply = kitchen.say("ask steady hearts where was I");

    assertThat(reply.speech())
        .contains("lesson one")
        .contains(CURRICULUM.lesson(1).orElseThrow().recap());
  }

  @Test
  void aRepeatedRequestIsAnsweredWordForWordAndChangesNothing() {
    kitchen.say("open steady hearts");
    var first = kitchen.say("give me a tip");
    var after = mine();

    assertThat(kitchen.again().speech()).isEqualTo(first.speech());
    assertThat(mine()).isEqualTo(after);
  }

  @Test
  void theListInTheMidstOfALessonOffersToCarryOn() {
    kitchen.say("ask steady hearts to start the first series");

    assertThat(kitchen.interrupt(Duration.ofMinutes(1), "alexa, what can i learn").speech())
        .doesNotContain("from the beginning")
        .containsPattern("(carry on|go on from there)[a-z ]*\\?$");
  }

  @Test
  void theListOffersTheSeriesThatIsStillOpen() {
    var home = State.SERIES_FINISHED.reached();
    home.silence();
    home.say("open steady hearts");

    assertThat(home.say("what can i learn").speech())
        .containsPattern("(start|begin|for) The Open Door\\?$");
  }

  @Test
  void noGreetingComesTwiceInARow() {
    kitchen.say("open steady hearts");
    kitchen.silence();
    List<String> greetings = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      kitchen.pass(Duration.ofHours(30));
      greetings.add(kitchen.say("open steady hearts").speech().split("[.?]", 2)[0]);
      kitchen.silence();
    }
    for (int i = 1; i < greetings.size(); i++) {
      assertThat(greetings.get(i)).isNotEqualTo(greetings.get(i - 1));
    }
  }

  private Progress mine() {
    return kitchen.remembered().shared().orElseThrow();
  }

  private static String title(int lesson) {
    return CURRICULUM.lesson(lesson).orElseThrow().title();
  }

  private static List<String> sentences(Lesson lesson) {
    return lesson.segments().stream()
        .flatMap(s -> s.sentences().stream())
        .map(ConversationTest::plain)
        .toList();
  }

  private static String words(Lesson lesson) {
    return String.join(" ", sentences(lesson)).substring(0, 60);
  }

  private static String plain(String sentence) {
    return sentence.replaceAll("\\(\\d+(\\.\\d+)? s\\) ?", "");
  }

  private static Set<Integer> tipsIn(String speech) {
    Set<Integer> found = new HashSet<>();
    for (Tip tip : CURRICULUM.tips()) {
      if (speech.contains(tip.text().substring(0, 40))) {
        found.add(tip.number());
      }
    }
    return found;
  }
}
