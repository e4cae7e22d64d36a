package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.tools.device.Conversation;

/** Memory is there, but out of reach: nothing is claimed about what it holds. */
class WithoutMemoryTest {

  private static final List<Phrase> CONFIRMATIONS =
      List.of(Phrase.DISCREET_ON, Phrase.DISCREET_OFF, Phrase.SAVED);

  private final FlakyStore store = new FlakyStore();
  private final Conversation kitchen = new Conversation(store);

  @BeforeEach
  void aLessonIsFinishedAndAnotherBegun() {
    kitchen.say("ask steady hearts to start the first series");
    kitchen.silence();
    kitchen.say("ask steady hearts for the next lesson");
    kitchen.interrupt(Duration.ofSeconds(60), "alexa, stop");
  }

  @Test
  void nobodyIsToldThatTheyWereHereBefore() {
    store.down = true;

    var answer = kitchen.say("open steady hearts");

    assertThat(answer.speech()).satisfies(Says.the(Phrase.HELLO_MEMORY_AWAY));
    assertThat(Says.that(Phrase.WELCOME_BACK, answer.speech())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ProgressIntent",
        "WhereWasIIntent",
        "ResumeLessonIntent",
        "PreviousLessonIntent",
        "AMAZON.PreviousIntent",
        "AMAZON.RepeatIntent"
      })
  void whatItHoldsIsNotMadeUp(String intent) {
    store.down = true;

    var answer = kitchen.intent(Duration.ofHours(1), intent);

    assertThat(answer.speech()).satisfies(Says.the(Phrase.MEMORY_AWAY));
    assertThat(answer.open()).isFalse();
  }

  @Test
  void aPlaceThatWasOfferedIsNotSaidToBeGone() {
    kitchen.say("open steady hearts");
    store.down = true;

    var answer = kitchen.say("yes");

    assertThat(answer.speech()).satisfies(Says.the(Phrase.MEMORY_AWAY));
    assertThat(answer.open()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DiscreetIntent", "SpeakNormallyIntent"})
  void aChoiceThatCouldNotBeKeptIsNotCalledKept(String intent) {
    store.down = true;

    assertThat(kitchen.intent(Duration.ofHours(1), intent).speech())
        .satisfies(Says.the(Phrase.NOT_REMEMBERED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DiscreetIntent", "SpeakNormallyIntent", "AMAZON.StopIntent"})
  void whatCouldNotBeWrittenDownIsNotConfirmed(String intent) {
    kitchen.say("open steady hearts");
    kitchen.say("start the first series");
    store.savesFail = true;

    var answer = kitchen.intent(Duration.ofSeconds(30), intent);

    assertThat(answer.speech()).satisfies(Says.the(Phrase.NOT_REMEMBERED));
    assertThat(CONFIRMATIONS).noneMatch(phrase -> Says.that(phrase, answer.speech()));
  }

  @Test
  void careIsWhisperedToSomebodyWhoMayHaveAskedForIt() {
    store.down = true;

    assertThat(
            kitchen
                .intent(Duration.ofHours(1), "CareIntent")
                .json()
                .at("/response/outputSpeech/ssml")
                .asText())
        .contains("whispered");
  }

  @Test
  void whatIsAskedAfterwardsIsKnownAgain() {
    store.down = true;
    kitchen.intent(Duration.ofHours(1), "ProgressIntent");
    store.down = false;

    assertThat(kitchen.intent(Duration.ofHours(1), "ProgressIntent").speech())
        .satisfies(Says.the(Phrase.PROGRESS));
  }
}
