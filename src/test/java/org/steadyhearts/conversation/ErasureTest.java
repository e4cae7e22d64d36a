package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Household;
import org.steadyhearts.tools.device.Conversation;

/** Being forgotten, when requests come twice, late, or beside each other. */
class ErasureTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final FlakyStore store = new FlakyStore();
  private final Conversation kitchen = new Conversation(store);
  private final Conversation ann = kitchen.as("ann");

  @Test
  void theSameYesAgainIsAnsweredTheSameAndWritesNothing() {
    kitchen.say("ask steady hearts for a tip");
    ann.say("ask steady hearts to speak quietly");
    ann.say("ask steady hearts to forget me");
    var answer = ann.say("yes");
    var left = ann.remembered();

    var again = ann.again();

    assertThat(again.json()).isEqualTo(answer.json());
    assertThat(ann.remembered()).isEqualTo(left);
  }

  @Test
  void theSecondYesIsWhisperedAsTheFirst() {
    kitchen.say("ask steady hearts for a tip");
    ann.say("ask steady hearts to speak quietly");
    ann.say("ask steady hearts to forget me");
    ann.say("yes");

    assertThat(ann.say("yes").json().at("/response/outputSpeech/ssml").asText())
        .contains("whispered");
  }

  @Test
  void aYesThatComesLateErasesNoNewBeginning() {
    kitchen.say("ask steady hearts for a tip");
    kitchen.say("ask steady hearts to forget me");
    kitchen.say("yes");
    var next = kitchen.on("bedroom");
    next.pass(SOON);
    next.say("ask steady hearts for a tip");

    var late = kitchen.again();

    assertThat(late.speech()).satisfies(Says.the(Phrase.FORGET_FAILED));
    assertThat(kitchen.remembered().shared()).isPresent();
  }

  @Test
  void anErasureThatMeetsAnotherTurnIsTriedAgain() {
    kitchen.say("ask steady hearts for a tip");
    ann.say("ask steady hearts for a tip");
    ann.say("ask steady hearts to forget me");
    store.beforeNextSave = () -> kitchen.on("bedroom").say("ask steady hearts for a tip");

    assertThat(ann.say("yes").speech()).satisfies(Says.the(Phrase.FORGOTTEN));
    assertThat(ann.remembered().people()).isEmpty();
    assertThat(ann.remembered().shared().orElseThrow().tips().heard().count()).isEqualTo(2);
  }

  @Test
  void aSessionThatWasOpenWhenTheSkillWasDisabledIsNotWrittenDown() {
    kitchen.say("open steady hearts");
    kitchen.on("bedroom").send(disabled());
    kitchen.intent(SOON, "TipIntent");

    assertThat(kitchen.remembered()).matches(Household::isEmpty);
  }

  @Test
  void aRecognisedVoiceInAnOpenSessionIsNotWrittenDownEither() {
    ann.say("open steady hearts");
    kitchen.on("bedroom").send(disabled());
    var tip = ann.intent(SOON, "TipIntent");

    assertThat(tip.speech()).satisfies(Says.the(Phrase.NOT_REMEMBERED));
    assertThat(kitchen.remembered()).matches(Household::isEmpty);
  }

  @Test
  void aNewSessionAfterTheSkillWasEnabledAgainBeginsAnew() {
    kitchen.say("open steady hearts");
    kitchen.on("bedroom").send(disabled());
    kitchen.pass(SOON);

    kitchen.say("ask steady hearts for a tip");

    assertThat(kitchen.remembered().shared()).isPresent();
  }

  @Test
  void lateNewsThatTheSkillWasDisabledLeavesWhatWasOpenedSince() {
    kitchen.say("ask steady hearts to start the first series");
    kitchen.interrupt(SOON, "alexa, stop");
    var late = disabled();
    kitchen.pass(SOON);
    kitchen.say("open steady hearts");

    kitchen.on("bedroom").send(late);

    assertThat(kitchen.remembered().shared()).isPresent();
  }

  private ObjectNode disabled() {
    var event = kitchen.request("AlexaSkillEvent.SkillDisabled");
    event.remove("session");
    event.withObjectProperty("request").put("eventCreationTime", kitchen.now().toString());
    return event;
  }
}
