package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** What two people hear after an exercise for two: nothing that leads them away from each other. */
class ForTwoTest {

  private static final String LEAVE = ".*leave .*to it\\?";

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());

  @Test
  void helpAfterItOffersNothingButToLeaveThem() {
    done("the mirror");

    assertThat(kitchen.say("help").speech())
        .satisfies(Says.the(Phrase.HELP_LISTENING))
        .matches(LEAVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "teach us about closeness",
        "a tip about trust",
        "what can i learn",
        "which exercises are there",
        "what is this",
        "how am i doing",
        "another one",
        "next",
        "a longer one",
        "repeat",
        "start over",
        "stop"
      })
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

  @Test
  void whatTheySayToEachOtherLeavesTheExerciseDone() {
    done("breathing together");
    kitchen.say("okay let's have dinner");

    assertThat(kitchen.remembered().shared().orElseThrow().places().open()).isEmpty();
    assertThat(kitchen.remembered().shared().orElseThrow().practice().exercises()).isEqualTo(1);
  }

  @Test
  void eachOfThemIsAskedAndSilenceIsANoWithoutAComment() {
    kitchen.say("ask steady hearts for the mirror");
    var other = kitchen.say("yes");

    assertThat(other.speech()).satisfies(Says.the(Phrase.OFFER_OTHER_WANTS));
    assertThat(other.reprompt()).isEmpty();
    kitchen.silence();
    assertThat(kitchen.remembered().shared().map(one -> one.places().open()).orElse(List.of()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "go on", "start over"})
  void nothingButAYesBeginsIt(String words) {
    kitchen.say("ask steady hearts for the mirror");

    assertThat(kitchen.say(words).speech()).satisfies(Says.the(Phrase.OFFER_BOTH_WANT));
  }

  @Test
  void theTimeForEachBelongsToTheExerciseThatIsMeant() {
    kitchen.say("ask steady hearts for the mirror");

    assertThat(kitchen.say("ten minutes").speech())
        .satisfies(Says.the(Phrase.OFFER_BOTH_WANT))
        .contains("minutes");
  }

  @Test
  void oneListenerIsNotLedToAnExerciseForTwo() {
    kitchen.say("ask steady hearts for the cyclic sigh");

    assertThat(kitchen.say("another one").speech()).doesNotContain("both");
  }

  @Test
  void theHelpInTheMiddleOffersToCarryOnAndAsksNobodyAgain() {
    begin("the mirror");

    assertThat(kitchen.interrupt(Duration.ofSeconds(90), "alexa, help").speech())
        .doesNotContain("leave");
    assertThat(kitchen.say("yes").speech()).contains("First speaker").matches(LEAVE);
  }

  @Test
  void theTurnThatWasCutBeginsAgain() {
    var whole = begin("the mirror").speech();
    kitchen.interrupt(Duration.ofSeconds(70), "alexa, stop");
    kitchen.say("ask steady hearts to carry on");
    kitchen.say("yes");

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

    kitchen.say("ask steady hearts to carry on with the exercise");
    kitchen.say("yes");
    assertThat(kitchen.say("yes").speech()).contains("First speaker");
  }

  @Test
  void helpUsIsForTwo() {
    assertThat(kitchen.say("ask steady hearts help us calm down").speech())
        .satisfies(Says.the(Phrase.OFFER_BOTH_WANT));
    kitchen.say("yes");
    assertThat(kitchen.say("yes").speech()).contains("oth breathe in").matches(LEAVE);
  }

  @Test
  void beforeATalkTheyBreatheTogether() {
    kitchen.say("ask steady hearts something for before we talk");
    kitchen.say("yes");

    assertThat(kitchen.say("yes").speech()).contains("oth breathe in");
  }

  @Test
  void aLengthBeyondWhatThereIsIsSaidBeforeTheyAgree() {
    assertThat(kitchen.say("ask steady hearts for fifty minutes of the mirror").speech())
        .contains("minutes")
        .satisfies(Says.the(Phrase.OFFER_BOTH_WANT));
  }

  private void done(String exercise) {
    begin(exercise);
  }

  private Conversation.Reply begin(String exercise) {
    kitchen.say("ask steady hearts for " + exercise);
    kitchen.say("yes");
    return kitchen.say("yes");
  }
}
