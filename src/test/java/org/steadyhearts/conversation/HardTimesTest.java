package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** Ordinary trouble gets a kind sentence and something near it, and leaves nothing behind. */
class HardTimesTest {

  private final InMemoryProgressStore store = new InMemoryProgressStore();
  private final List<String> counted = new ArrayList<>();
  private final Conversation kitchen = new Conversation(store, counted::add);
  private final LogCapture log = new LogCapture();

  @AfterEach
  void stopListening() {
    log.close();
  }

  @ParameterizedTest
  @CsvSource({
    "I'm lonely, HARD_TIME_LONELY",
    "I'm single, HARD_TIME_SINGLE",
    "I'm a virgin, HARD_TIME_SINGLE",
    "we argue about money, HARD_TIME_QUARREL",
    "he slammed the door, HARD_TIME_QUARREL",
    "we broke up, HARD_TIME_ENDED",
    "I miss him, HARD_TIME_ENDED",
    "I'm a widow, HARD_TIME_LOSS",
    "I had a miscarriage, HARD_TIME_LOSS",
    "I don't feel like it any more, HARD_TIME_DESIRE",
    "I do but he doesn't, HARD_TIME_DESIRE",
    "I can't get hard, HARD_TIME_BODY",
    "he's always on his phone, HARD_TIME_DISTANCE",
    "he's asleep, HARD_TIME_DISTANCE",
    "my ex keeps texting me, HARD_TIME_JEALOUS",
    "I have a crush on my colleague, HARD_TIME_OTHER",
    "he snores, HARD_TIME_OTHER",
    "I'm scared of commitment, HARD_TIME_OTHER"
  })
  void eachTroubleHasItsKindSentenceTheDoorAndOneQuestion(String said, Phrase kindness) {
    kitchen.say("open steady hearts");
    var reply = kitchen.say(said);

    assertThat(reply.speech())
        .satisfies(Says.the(kindness))
        .satisfies(Says.the(Phrase.HARD_TIME_DOOR));
    assertThat(reply.open()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"I'm depressed", "he yells at me", "he drinks too much", "I'm scared"})
  void whatMayBeMoreHearsOfTheNumbersFirst(String said) {
    kitchen.say("open steady hearts");

    var speech = kitchen.say(said).speech();

    assertThat(Says.at(Phrase.HARD_TIME_DOOR_FIRST, speech)).isZero();
  }

  @Test
  void theDoorLeadsToTheNumbers() {
    kitchen.say("open steady hearts");
    kitchen.say("we broke up");

    assertThat(kitchen.say("numbers to call").speech()).contains("nine one one");
  }

  /** Whoever quarrels is not told to forgive, and whoever is afraid hears whom to ask. */
  @ParameterizedTest
  @CsvSource({
    "we argue all the time, listening",
    "my ex keeps texting me, feelings",
    "he yells at me, getting-help",
    "he drinks too much, getting-help"
  })
  void yesIsTheNearestLesson(String said, String topic) {
    kitchen.say("open steady hearts");
    assertThat(kitchen.say(said).speech()).satisfies(Says.the(Phrase.OFFER_NEAREST_LESSON));

    kitchen.say("yes");

    assertThat(CurriculumReader.read("en").topic(topic).orElseThrow().points())
        .containsAnyElementsOf(lesson().points());
  }

  @Test
  void aTopicThatWasNamedIsNearerStill() {
    kitchen.say("open steady hearts");
    kitchen.say("we argue about respect");

    kitchen.say("yes");

    assertThat(CurriculumReader.read("en").topic("respect").orElseThrow().points())
        .containsAnyElementsOf(lesson().points());
  }

  @Test
  void aPrivateLessonIsToldOnlyIfTheMomentIsGood() {
    assumeThat(CurriculumReader.read("en").tips()).anyMatch(Tip::intimate);
    kitchen.say("open steady hearts");
    assertThat(kitchen.say("I don't feel like it any more").speech())
        .satisfies(Says.the(Phrase.OFFER_NEAREST_PRIVATE));

    kitchen.say("yes");

    assertThat(lesson().intimate()).isTrue();
  }

  @Test
  void noEndsKindly() {
    kitchen.say("open steady hearts");
    kitchen.say("I'm lonely");

    assertThat(kitchen.say("no").open()).isFalse();
  }

  @Test
  void inTheMidstOfALessonItsPlaceIsKept() {
    kitchen.say("ask steady hearts to start the first series");
    var reply = kitchen.interrupt(Duration.ofSeconds(60), "alexa, he snores");

    assertThat(reply.speech()).satisfies(Says.the(Phrase.OFFER_CARRY_ON));
    assertThat(kitchen.remembered().shared().orElseThrow().places().here()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"I'm lonely", "I had a miscarriage", "he yells at me", "I can't get hard"})
  void nothingOfItIsStored(String said) {
    kitchen.say("open steady hearts");
    var before = kitchen.remembered();

    kitchen.say(said);

    assertThat(kitchen.remembered()).isEqualTo(before);
  }

  @Test
  void norIsItWithWhatIsSaidNext() {
    kitchen.say("open steady hearts");
    kitchen.say("I'm lonely");
    kitchen.say("is this private");
    var after = kitchen.remembered().shared().orElseThrow();

    assertThat(after.toString()).doesNotContainIgnoringCase("hard-time").doesNotContain("lonely");
  }

  @Test
  void theLogAndTheCountsTellOnlyThatATurnTookPlace() {
    kitchen.say("open steady hearts");
    log.lines().clear();
    counted.clear();

    kitchen.say("I had a miscarriage");
    kitchen.say("we argue about respect");

    assertThat(log.lines())
        .anyMatch(line -> line.contains("OTHER"))
        .noneMatch(line -> line.matches("(?is).*(hard.?time|miscarriage|loss|respect|quarrel).*"));
    assertThat(counted)
        .hasSize(2)
        .allMatch(line -> line.contains("\"Wish\":\"OTHER\""))
        .noneMatch(line -> line.matches("(?is).*(hard.?time|miscarriage|loss|respect|quarrel).*"));
  }

  private Lesson lesson() {
    var place = kitchen.remembered().shared().orElseThrow().places().here().orElseThrow();
    assertThat(place.content().kind()).isEqualTo(Content.ContentKind.LESSON);
    return CurriculumReader.read("en").lesson(place.content().number()).orElseThrow();
  }
}
