package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.tools.device.Conversation;

/** A turn in session reads nothing, and what it last saw is never taken for the truth. */
class SessionCopyTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final FlakyStore store = new FlakyStore();
  private final Conversation kitchen = new Conversation(store);

  @BeforeEach
  void somebodyIsInTheMidstOfAVisit() {
    kitchen.say("open steady hearts");
    store.reads = 0;
  }

  @Test
  void aWholeVisitReadsNothingAfterItsLaunch() {
    kitchen.say("a tip please");
    kitchen.say("another one");
    kitchen.say("next lesson");
    kitchen.interrupt(SOON, "alexa, help");
    kitchen.say("yes");
    kitchen.interrupt(SOON, "alexa, stop");

    assertThat(store.reads).isZero();
    assertThat(shared().tips().heard().count()).isEqualTo(2);
    assertThat(shared().places().here()).isPresent();
  }

  @Test
  void theEndOfASessionReadsNothingEither() {
    kitchen.say("start the first series");
    kitchen.silence();

    assertThat(store.reads).isZero();
    assertThat(shared().finished().count()).isEqualTo(1);
  }

  @Test
  void whatIsCarriedIsSmall() {
    for (int tip = 0; tip < 20; tip++) {
      kitchen.intent(SOON, "TipIntent");
    }
    kitchen.say("start the first series");

    assertThat(kitchen.lastReply().orElseThrow().json().path("sessionAttributes").toString())
        .contains(Conversation.COPY)
        .hasSizeLessThan(2_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ProgressIntent", "WhereWasIIntent", "SavedTipsIntent", "ForgetMeIntent"})
  void whatTellsWhatIsRememberedReads(String intent) {
    kitchen.intent(SOON, intent);

    assertThat(store.reads).isEqualTo(1);
  }

  @Test
  void anotherListenerIsReadOnce() {
    var ann = kitchen.request("IntentRequest");
    ann.withObject("/context/System/person").put("personId", "amzn1.ask.person.ann");
    ann.withObject("/request/intent").put("name", "TipIntent");
    kitchen.send(ann);

    assertThat(store.reads).isEqualTo(1);
    assertThat(shared().tips().heard().count()).isZero();
  }

  @Test
  void aDamagedCopyIsReadOnce() {
    var tip = kitchen.request("IntentRequest");
    tip.withObject("/request/intent").put("name", "TipIntent");
    tip.withObject("/session/attributes").put(Conversation.COPY, "something else");
    kitchen.send(tip);

    assertThat(store.reads).isEqualTo(1);
    assertThat(shared().tips().heard().count()).isEqualTo(1);
  }

  @Test
  void aCopyOfYesterdayIsReadOnce() {
    kitchen.intent(Duration.ofHours(2), "TipIntent");

    assertThat(store.reads).isEqualTo(1);
  }

  @Test
  void whatAnotherRoomSavedMeanwhileIsBuiltUpon() {
    kitchen.on("bedroom").say("ask steady hearts for a tip");
    store.reads = 0;

    kitchen.say("a tip please");

    assertThat(store.reads).isZero();
    assertThat(shared().tips().heard().count()).isEqualTo(2);
  }

  @Test
  void whatWasErasedMeanwhileIsNotBroughtBack() {
    kitchen.say("start the first series");
    kitchen.intent(Duration.ofMinutes(4), "TipIntent");
    assertThat(shared().finished().count()).isEqualTo(1);
    store.erase(household(), Optional.empty(), kitchen.now(), SOON);

    kitchen.intent(SOON, "TipIntent");

    assertThat(shared().finished().count()).isZero();
    assertThat(shared().tips().heard().count()).isEqualTo(1);
  }

  @Test
  void whatWasErasedMeanwhileIsNotSpokenOf() {
    kitchen.say("start the first series");
    kitchen.interrupt(SOON, "alexa, help");
    store.erase(household(), Optional.empty(), kitchen.now(), SOON);

    var answer = kitchen.intent(SOON, "ResumeLessonIntent");

    assertThat(answer.speech()).doesNotContain("left off").doesNotContain("Robin");
  }

  @Test
  void aHouseholdThatWasErasedIsNotWrittenDownFromASession() {
    store.eraseHousehold(household().household(), kitchen.now(), kitchen.now(), SOON);

    var tip = kitchen.intent(SOON, "TipIntent");

    assertThat(tip.speech()).satisfies(Says.the(Phrase.NOT_REMEMBERED));
    assertThat(kitchen.remembered()).matches(Household::isEmpty);
  }

  @Test
  void nothingIsSpokenOfACopyThatTheStoreCouldNotConfirm() {
    kitchen.say("start the first series");
    kitchen.interrupt(SOON, "alexa, help");
    store.down = true;

    var answer = kitchen.intent(SOON, "ResumeLessonIntent");

    assertThat(answer.speech()).satisfies(Says.the(Phrase.MEMORY_AWAY));
  }

  @Test
  void anAnswerThatEndsCarriesNothing() {
    kitchen.say("stop");

    assertThat(kitchen.lastReply().orElseThrow().json().path("sessionAttributes").toString())
        .doesNotContain(Conversation.COPY);
  }

  private Progress shared() {
    return kitchen.remembered().shared().orElseThrow();
  }

  private Listener household() {
    return new Listener(Hash.of(kitchen.rawIds().get(0)), Optional.empty());
  }
}
