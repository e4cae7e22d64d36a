package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.tools.device.Conversation;

/** How fast it speaks, as its listener likes it, and what is said of its volume. */
class VoiceTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final FlakyStore store = new FlakyStore();
  private final Conversation kitchen = new Conversation(store);

  @ParameterizedTest
  @ValueSource(strings = {"can you talk slower", "speak more slowly", "slower", "that's too fast"})
  void whoAsksForASlowerVoiceHearsOneAndNoWhisper(String words) {
    kitchen.say("open steady hearts");

    var answer = kitchen.say(words);

    assertThat(answer.speech()).satisfies(Says.the(Phrase.SLOWER));
    assertThat(ssml(answer)).contains("<prosody rate=\"85%\">").doesNotContain("whispered");
  }

  @Test
  void theSpeedStaysInLaterSessionsAndForTheQuestionAskedAgain() {
    kitchen.say("ask steady hearts to speak slower");
    kitchen.pass(Duration.ofDays(3));

    var answer = kitchen.say("open steady hearts");

    assertThat(ssml(answer)).contains("85%");
    assertThat(answer.json().at("/response/reprompt/outputSpeech/ssml").asText()).contains("85%");
  }

  @Test
  void itSaysWhenItGoesNoSlower() {
    kitchen.say("open steady hearts");
    kitchen.say("slower");
    kitchen.say("slower");

    var answer = kitchen.say("slower");

    assertThat(answer.speech()).satisfies(Says.the(Phrase.NO_SLOWER));
    assertThat(ssml(answer)).contains("70%");
  }

  @Test
  void itSaysWhenItGoesNoFaster() {
    kitchen.say("open steady hearts");
    kitchen.say("faster");
    assertThat(ssml(kitchen.say("faster"))).contains("130%");

    assertThat(kitchen.say("faster").speech()).satisfies(Says.the(Phrase.NO_FASTER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"normal speed", "speak normally"})
  void normalSpeedUndoesIt(String words) {
    kitchen.say("open steady hearts");
    kitchen.say("slower");

    var answer = kitchen.say(words);

    assertThat(answer.speech()).satisfies(Says.the(Phrase.USUAL_SPEED));
    assertThat(ssml(answer)).doesNotContain("prosody");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AMAZON.HelpIntent", "AboutIntent", "CareIntent", "AMAZON.FallbackIntent"})
  void whatNeedsNoMemoryIsSpokenAtThatSpeedToo(String intent) {
    kitchen.say("open steady hearts");
    kitchen.say("slower");

    assertThat(ssml(kitchen.intent(kitchen.untilHeard(), intent))).contains("85%");
  }

  @Test
  void careComesSlowlyInOneBreathToo() {
    kitchen.say("ask steady hearts to speak slower");

    assertThat(ssml(kitchen.intent(Duration.ofHours(1), "CareIntent"))).contains("85%");
  }

  @Test
  void aLessonThatIsCutOffGoesOnWhereItWasCutOff() {
    kitchen.say("ask steady hearts to speak slower");
    kitchen.say("ask steady hearts to speak slower");
    kitchen.say("ask steady hearts to start the first series");
    var place = placeAfterSeconds(60, kitchen);

    var usual = new Conversation(new FlakyStore());
    usual.say("ask steady hearts to start the first series");

    assertThat(place).isLessThan(placeAfterSeconds(60, usual));
  }

  @Test
  void aSlowLessonIsHeardToItsEndBeforeItCounts() {
    kitchen.say("ask steady hearts to speak slower");
    kitchen.say("ask steady hearts to speak slower");
    kitchen.say("ask steady hearts to start the first series");

    kitchen.say("yes");

    assertThat(kitchen.remembered().shared().orElseThrow().finished().count()).isEqualTo(1);
  }

  @Test
  void aSpeedThatCouldNotBeKeptIsNotCalledKept() {
    kitchen.say("open steady hearts");
    store.savesFail = true;

    var answer = kitchen.intent(SOON, "SlowerIntent");

    assertThat(answer.speech()).satisfies(Says.the(Phrase.NOT_REMEMBERED));
    assertThat(Says.that(Phrase.SLOWER, answer.speech())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"louder", "quieter", "volume up", "turn the volume down", "speak normally"})
  void theVolumeIsSaidToBeAlexas(String words) {
    kitchen.say("open steady hearts");

    var answer = kitchen.say(words);

    assertThat(answer.speech()).satisfies(Says.the(Phrase.VOLUME));
    assertThat(ssml(answer)).doesNotContain("whispered");
  }

  @Test
  void whoIsWhisperedToHearsHowToEndThat() {
    kitchen.say("open steady hearts");
    kitchen.say("speak quietly");

    assertThat(kitchen.say("louder").speech()).satisfies(Says.the(Phrase.VOLUME_WHISPERED));
    assertThat(kitchen.say("speak normally").speech()).satisfies(Says.the(Phrase.DISCREET_OFF));
  }

  /** Where a lesson is kept that was stopped then, as a number that grows with it. */
  private static int placeAfterSeconds(int seconds, Conversation room) {
    room.interrupt(Duration.ofSeconds(seconds), "alexa, stop");
    var place = room.remembered().shared().orElseThrow().places().here().orElseThrow();
    return place.segment() * 100 + place.sentence();
  }

  private static String ssml(Conversation.Reply answer) {
    return answer.json().at("/response/outputSpeech/ssml").asText();
  }
}
