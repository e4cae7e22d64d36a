package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** What two people hear after an exercise for two: nothing that leads them away from each other. */
class ForTwoTest {

  private static final String LEAVE = ".*leave .*to it\\?";

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());

  @ParameterizedTest
  @ValueSource(strings = {"help", "what is this", "speak quietly", "how am i doing"})
  void anAnswerInBetweenOffersNothingButToLeaveThem(String asked) {
    done("the mirror");

    assertThat(kitchen.say(asked).speech()).matches(LEAVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"what can i learn", "which exercises are there"})
  void aListAfterItOffersNothingNew(String asked) {
    done("the mirror");

    assertThat(kitchen.say(asked).speech()).matches(LEAVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"teach us about closeness", "a tip about trust"})
  void whatSoundsLikeAWishIsSaidToEachOther(String said) {
    done("breathing together");

    var after = kitchen.say(said);
    assertThat(after.speech()).isEmpty();
    assertThat(after.open()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "no", "and then you told me about the boat"})
  void whatTheyTellEachOtherIsNotAnswered(String said) {
    done("breathing together");

    var after = kitchen.say(said);
    assertThat(after.speech()).isEmpty();
    assertThat(after.open()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"another one", "next", "previous", "a longer one", "repeat", "start over"})
  void whateverTheyAskForNextBothAreAskedFirst(String asked) {
    done("breathing together");

    assertThat(kitchen.say(asked).speech()).containsPattern("both|each of you").endsWith("?");
    var begun = kitchen.say("yes");
    assertThat(begun.speech()).contains("Alexa, stop").matches(LEAVE);
  }

  @Test
  void oneListenerIsNotLedToAnExerciseForTwo() {
    kitchen.say("ask steady hearts for the cyclic sigh");

    assertThat(kitchen.say("another one").speech()).doesNotContain("both");
  }

  @Test
  void theHelpInTheMiddleOffersToCarryOnAndAsksBothAgain() {
    begin("the mirror");

    assertThat(kitchen.interrupt(Duration.ofSeconds(90), "alexa, help").speech())
        .doesNotContain("leave");
    assertThat(kitchen.say("yes").speech()).containsPattern("both|each of you");
    assertThat(kitchen.say("yes").speech()).contains("First speaker").matches(LEAVE);
  }

  @Test
  void theTurnThatWasCutBeginsAgain() {
    var whole = begin("the mirror").speech();
    kitchen.interrupt(Duration.ofSeconds(70), "alexa, stop");
    kitchen.say("ask steady hearts to carry on");

    var rest = kitchen.say("yes").speech();
    assertThat(rest).contains("First speaker, bring something").doesNotContain("Choose a first");
    assertThat(whole).contains("Choose a first");
  }

  @Test
  void aNoFromThemCostsNoPlaceInAnotherExercise() {
    begin("the mirror");
    kitchen.interrupt(Duration.ofSeconds(70), "alexa, stop");
    kitchen.say("ask steady hearts for breathing together");
    kitchen.say("no");

    kitchen.say("ask steady hearts to carry on");
    assertThat(kitchen.say("yes").speech()).contains("First speaker");
  }

  @Test
  void helpUsIsForTwo() {
    assertThat(kitchen.say("ask steady hearts help us calm down").speech())
        .containsPattern("both|each of you");
    assertThat(kitchen.say("yes").speech()).contains("oth breathe in").matches(LEAVE);
  }

  @Test
  void beforeATalkTheyBreatheTogether() {
    kitchen.say("ask steady hearts something for before we talk");

    assertThat(kitchen.say("yes").speech()).contains("oth breathe in");
  }

  @Test
  void aLengthBeyondWhatThereIsIsSaidBeforeTheyAgree() {
    assertThat(kitchen.say("ask steady hearts for fifty minutes of the mirror").speech())
        .contains("minutes")
        .containsPattern("both|each of you");
  }

  private void done(String exercise) {
    begin(exercise);
  }

  private Conversation.Reply begin(String exercise) {
    kitchen.say("ask steady hearts for " + exercise);
    return kitchen.say("yes");
  }
}
