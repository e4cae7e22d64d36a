package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.tools.device.Conversation;

/** Whoever comes for the first time hears that this is for adults, by whatever way they come. */
class FirstContactTest {

  private final FlakyStore store = new FlakyStore();
  private final Conversation kitchen = new Conversation(store);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TipIntent",
        "LessonIntent",
        "BreathingIntent",
        "ListeningIntent",
        "ListIntent",
        "AboutIntent",
        "AMAZON.HelpIntent",
        "DiscreetIntent"
      })
  void aWishInOneBreathIsToldOnceThatThisIsForAdults(String intent) {
    var first = kitchen.intent(Duration.ZERO, intent);
    assertThat(first.speech()).satisfies(Says.the(Phrase.FOR_GROWN_UPS));

    kitchen.say("stop");
    var second = kitchen.intent(Duration.ofHours(1), intent);
    assertThat(Says.that(Phrase.FOR_GROWN_UPS, second.speech())).isFalse();
  }

  @Test
  void itComesBeforeTheAnswer() {
    var answer = kitchen.say("ask steady hearts to start the first series").speech();

    assertThat(Says.that(Phrase.FOR_GROWN_UPS, answer.substring(0, 70))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AMAZON.StopIntent", "CareIntent", "ForgetMeIntent"})
  void whoLeavesOrIsNotSafeHearsNothingOfIt(String intent) {
    var answer = kitchen.intent(Duration.ZERO, intent);

    assertThat(Says.that(Phrase.FOR_GROWN_UPS, answer.speech())).isFalse();
    assertThat(kitchen.remembered().isEmpty()).isTrue();
  }

  @Test
  void whoWasWelcomedAtALaunchHearsNothingMoreOfIt() {
    kitchen.say("open steady hearts");
    kitchen.silence();

    var answer = kitchen.say("ask steady hearts for a tip");

    assertThat(Says.that(Phrase.FOR_GROWN_UPS, answer.speech())).isFalse();
  }

  @Test
  void aMemoryOutOfReachDoesNotTellThatSomebodyIsNew() {
    store.down = true;

    var answer = kitchen.say("ask steady hearts for a tip");

    assertThat(Says.that(Phrase.FOR_GROWN_UPS, answer.speech())).isFalse();
  }
}
