package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.coach.render.SoundSetting;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.speech.Bed;
import org.steadyhearts.speech.Bells;
import org.steadyhearts.speech.Soundscape;
import org.steadyhearts.tools.device.Conversation;

/** Rain, the sea and the bells, as they are asked for, remembered and heard. */
class SoundConversationTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  private final InMemoryProgressStore store = new InMemoryProgressStore();
  private final Conversation kitchen = Conversation.withSound(store, new SoundSetting(true, false));

  @Test
  void anExerciseAskedForWithRainIsHeardOverRain() {
    var told = kitchen.say("ask steady hearts for a two minute breathing exercise with rain");

    assertThat(sources(told)).contains(Bed.RAIN.uri());
    assertThat(told.speech()).contains("two minutes").endsWith("?");
    assertThat(told.open()).isTrue();
  }

  @Test
  void theFirstWordsAreSpeechAndTheExerciseIsInTheSound() {
    var told = kitchen.say("ask steady hearts for a two minute breathing exercise with rain");

    assertThat(speech(told)).contains("two minutes").doesNotContain("reathe in", "?");
    assertThat(contents(told)).anySatisfy(words -> assertThat(words).contains("reathe in"));
    assertThat(contents(told)).anySatisfy(Says.the(Phrase.EXERCISE_DONE));
  }

  @Test
  void whatWasChosenIsRememberedForTheNextVisit() {
    kitchen.say("open steady hearts");
    kitchen.say("with the sea");
    kitchen.pass(Duration.ofDays(2));

    assertThat(sources(kitchen.say("ask steady hearts for box breathing"))).contains(Bed.SEA.uri());
    assertThat(mine().preferences().soundscape()).isEqualTo(new Soundscape(Bed.SEA, Bells.USUAL));
  }

  @Test
  void aChoiceIsFollowedByATasteAndTheQuestionThatStood() {
    var asked = kitchen.say("open steady hearts");
    var chosen = kitchen.say("with rain");

    assertThat(speech(chosen)).satisfies(Says.the(Phrase.SOUND_RAIN));
    assertThat(sources(chosen)).containsExactly(Bed.RAIN.uri());
    assertThat(chosen.open()).isEqualTo(asked.open());
    assertThat(chosen.seconds()).isLessThan(25);
  }

  @Test
  void softerBellsAreTastedAndHeardSofter() {
    kitchen.say("open steady hearts");
    var chosen = kitchen.say("softer bells");
    assertThat(chosen.speech()).satisfies(Says.the(Phrase.BELLS_SOFTER));
    assertThat(volumes(chosen)).containsExactly("40%");

    assertThat(volumes(kitchen.say("box breathing"))).containsExactly("40%");
  }

  @Test
  void withoutBellsThereAreNone() {
    kitchen.say("open steady hearts");
    var chosen = kitchen.say("without bells");

    assertThat(chosen.speech()).satisfies(Says.the(Phrase.BELLS_NONE));
    assertThat(document(chosen).isMissingNode()).isTrue();
    assertThat(sources(kitchen.say("box breathing"))).isEmpty();
  }

  @Test
  void withoutSoundTheVoiceIsAloneAgain() {
    kitchen.say("open steady hearts");
    kitchen.say("with rain");
    var chosen = kitchen.say("without sound");

    assertThat(chosen.speech()).satisfies(Says.the(Phrase.SOUND_NONE));
    assertThat(document(kitchen.say("box breathing")).isMissingNode()).isTrue();
    assertThat(mine().preferences().soundscape()).isEqualTo(Soundscape.PLAIN);
  }

  @Test
  void nobodyHearsASoundWhoDidNotAskForOne() {
    assertThat(document(kitchen.say("ask steady hearts for box breathing")).isMissingNode())
        .isTrue();
  }

  @Test
  void whatSoundsThereAreIsTold() {
    assertThat(kitchen.say("ask steady hearts what sounds are there").speech())
        .satisfies(Says.the(Phrase.SOUND_LIST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"with rain", "softer bells", "without sound", "what sounds are there"})
  void whereTheOperatorHasNotSwitchedItOnTheTruthIsTold(String wish) {
    var plain = new Conversation(store);
    plain.say("open steady hearts");

    var answered = plain.say(wish);
    assertThat(answered.speech()).satisfies(Says.the(Phrase.SOUND_AWAY));
    assertThat(document(answered).isMissingNode()).isTrue();
    assertThat(mine().preferences().soundscape()).isEqualTo(Soundscape.PLAIN);
  }

  @Test
  void whereItIsNotSwitchedOnTheExerciseComesWithoutIt() {
    var told =
        new Conversation(store)
            .say("ask steady hearts for a two minute breathing exercise with rain");

    assertThat(told.speech()).satisfies(Says.the(Phrase.SOUND_AWAY)).contains("two minutes");
    assertThat(document(told).isMissingNode()).isTrue();
  }

  @Test
  void whatIsTooLongForASoundSaysSoAndIsSpeech() {
    var told = kitchen.say("ask steady hearts for a five minute breathing exercise with rain");

    assertThat(told.speech()).satisfies(Says.the(Phrase.SOUND_TOO_LONG));
    assertThat(document(told).isMissingNode()).isTrue();
    assertThat(mine().preferences().soundscape().bed()).isEqualTo(Bed.RAIN);
  }

  @Test
  void tipsAndLessonsStaySpeech() {
    kitchen.say("open steady hearts");
    kitchen.say("with rain");

    assertThat(document(kitchen.say("a tip")).isMissingNode()).isTrue();
    assertThat(document(kitchen.say("start the first series")).isMissingNode()).isTrue();
  }

  @Test
  void twoPeopleHearOneOnlyWhereTheOperatorSwitchedThatOnToo() {
    var together = "ask steady hearts for a two minute breathing together";
    kitchen.say("open steady hearts");
    kitchen.say("with rain");
    kitchen.say(together);
    kitchen.say("yes");
    assertThat(document(kitchen.say("yes")).isMissingNode()).isTrue();

    var forTwo = Conversation.withSound(store, new SoundSetting(true, true));
    forTwo.say(together);
    forTwo.say("yes");
    assertThat(sources(forTwo.say("yes"))).contains(Bed.RAIN.uri());
  }

  @Test
  void besideAWhisperTheRainIsFurtherAway() {
    kitchen.say("open steady hearts");
    kitchen.say("with rain");
    assertThat(volumes(kitchen.say("box breathing"))).contains("12%", "100%");

    kitchen.say("speak quietly");
    var told = kitchen.say("box breathing");
    assertThat(volumes(told)).contains("5%", "40%");
    assertThat(document(told).toString()).contains("whispered");
  }

  @Test
  void whereADeviceCantPlayTheSoundTheExerciseIsSaid() {
    kitchen.say("ask steady hearts for a two minute breathing exercise with rain");
    var again = kitchen.soundFails(SOON);

    assertThat(again.speech())
        .satisfies(Says.the(Phrase.SOUND_FAILED))
        .satisfies(Says.the(Phrase.EXERCISE_DONE))
        .contains("reathe in")
        .endsWith("?");
    assertThat(document(again).isMissingNode()).isTrue();
    assertThat(again.open()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AUDIO_SOURCE_ERROR NOT_FOUND_ERROR",
        "RENDER_ERROR TIMEOUT_ERROR",
        "DOCUMENT_ERROR INVALID_DOCUMENT",
        "LINK_ERROR NOT_FOUND_ERROR",
        "AUDIO_SOURCE_ERROR A_REASON_OF_TOMORROW",
        "AN_ERROR_OF_TOMORROW OF_ANY_REASON"
      })
  void whateverADeviceReportsNothingOfTheExerciseIsLost(String error) {
    kitchen.say("ask steady hearts for a two minute breathing exercise with rain");
    var again = kitchen.soundFails(SOON, error);

    assertThat(again.speech()).contains("reathe in").satisfies(Says.the(Phrase.EXERCISE_DONE));
    assertThat(document(again).isMissingNode()).isTrue();
  }

  @Test
  void softerBellsInTheMidstAreTastedAndGoneOnWith() {
    kitchen.say("ask steady hearts for a three minute breathing exercise with rain");
    var chosen = kitchen.interrupt(Duration.ofSeconds(80), "softer bells");
    var rest = kitchen.say("yes");

    assertThat(chosen.speech()).satisfies(Says.the(Phrase.BELLS_SOFTER)).endsWith("?");
    assertThat(sources(rest)).contains(Bed.RAIN.uri());
    assertThat(volumes(rest)).contains("40%").doesNotContain("100%");
  }

  @Test
  void aRequestThatIsRepeatedPlaysTheSame() {
    var told = kitchen.say("ask steady hearts for a two minute breathing exercise with rain");

    assertThat(kitchen.again().json()).isEqualTo(told.json());
  }

  @Test
  void aChoiceThatCouldNotBeKeptIsNotCalledKept() {
    var flaky = new FlakyStore();
    var bedroom = Conversation.withSound(flaky, new SoundSetting(true, false));
    bedroom.say("open steady hearts");
    flaky.savesFail = true;

    var chosen = bedroom.say("with rain");

    assertThat(chosen.speech()).satisfies(Says.the(Phrase.NOT_REMEMBERED));
    assertThat(Says.that(Phrase.SOUND_RAIN, chosen.speech())).isFalse();
    assertThat(document(chosen).isMissingNode()).isTrue();
  }

  @Test
  void whereNoPlaceCouldBeKeptASoundThatFailsIsSaidFromItsBeginning() {
    var flaky = new FlakyStore();
    var bedroom = Conversation.withSound(flaky, new SoundSetting(true, false));
    flaky.savesFail = true;
    var told = bedroom.say("ask steady hearts for a two minute breathing exercise with rain");

    var again = bedroom.soundFails(SOON);

    assertThat(sources(told)).contains(Bed.RAIN.uri());
    assertThat(again.speech()).contains("reathe in").satisfies(Says.the(Phrase.EXERCISE_DONE));
  }

  @Test
  void whereTheOperatorSwitchedItOffAgainWhatWasChosenIsSpeech() {
    kitchen.say("open steady hearts");
    kitchen.say("with rain");

    var told = new Conversation(store).say("ask steady hearts for box breathing");

    assertThat(document(told).isMissingNode()).isTrue();
    assertThat(told.speech()).contains("reathe in");
  }

  @Test
  void aSlowVoiceIsSlowInTheSoundAndItsPhasesAreNot() {
    kitchen.say("open steady hearts");
    kitchen.say("with rain");
    var usual = kitchen.say("ask steady hearts for box breathing");
    kitchen.say("slower");
    var slow = kitchen.say("box breathing");

    assertThat(contents(slow)).allSatisfy(words -> assertThat(words).contains("rate=\"85%\""));
    assertThat(document(slow).findValuesAsText("duration"))
        .containsAll(document(usual).findValuesAsText("duration"));
  }

  @Test
  void aSoundThatFailsInTheMidstIsGoneOnWithWhereItBroke() {
    var whole = kitchen.say("ask steady hearts for a three minute breathing exercise with rain");
    var rest = kitchen.soundFails(Duration.ofSeconds(100));

    assertThat(rest.seconds())
        .isLessThan(whole.seconds() - 60)
        .isGreaterThan(whole.seconds() - 100);
  }

  @Test
  void afterAFailureThisSessionIsSpeechAndTheNextTriesAgain() {
    kitchen.say("ask steady hearts for a two minute breathing exercise with rain");
    kitchen.soundFails(SOON);
    assertThat(document(kitchen.say("box breathing")).isMissingNode()).isTrue();

    kitchen.pass(Duration.ofHours(1));
    assertThat(sources(kitchen.say("ask steady hearts for box breathing")))
        .contains(Bed.RAIN.uri());
  }

  @Test
  void aTasteThatFailsKeepsTheQuestion() {
    kitchen.say("open steady hearts");
    kitchen.say("with rain");
    var failed = kitchen.soundFails(SOON);

    assertThat(failed.speech()).satisfies(Says.the(Phrase.SOUND_FAILED)).endsWith("?");
  }

  @Test
  void aFailureAfterTheSessionIsAnsweredWithSilence() {
    var failed = kitchen.request("Alexa.Presentation.APLA.RuntimeError");
    failed.remove("session");
    failed.withObjectProperty("request").put("token", "steady-hearts").putArray("errors");

    assertThat(kitchen.send(failed).json().at("/response")).isEmpty();
  }

  @Test
  void aStopInTheMidstKeepsAPlaceThatWasHeard() {
    var whole = kitchen.say("ask steady hearts for a three minute breathing exercise with rain");
    kitchen.interrupt(Duration.ofSeconds(100), "alexa, stop");
    kitchen.say("open steady hearts");
    var rest = kitchen.say("yes");

    assertThat(sources(rest)).contains(Bed.RAIN.uri());
    assertThat(rest.seconds()).isBetween(whole.seconds() - 100, whole.seconds() - 60);
  }

  @Test
  void anExerciseHeardOverASoundCountsOnceItsEndIsKnown() {
    kitchen.say("ask steady hearts for a two minute breathing exercise with rain");
    kitchen.silence();

    assertThat(mine().practice().exercises()).isEqualTo(1);
    assertThat(mine().places().open()).isEmpty();
  }

  @Test
  void thePictureOfAnExerciseOverASoundIsOverOnlyOnceAllWasHeard() {
    var withScreen = kitchen.withScreen();
    var told = withScreen.say("ask steady hearts for a two minute breathing exercise with rain");
    var over = told.json().at("/response/directives/0/datasources/picture/over").asLong();
    withScreen.touch(Duration.ofMillis(over + 500), "over");

    assertThat(sources(told)).contains(Bed.RAIN.uri());
    assertThat(mine().practice().exercises()).isEqualTo(1);
  }

  private Progress mine() {
    return kitchen.remembered().shared().orElseThrow();
  }

  private static JsonNode document(Conversation.Reply reply) {
    for (var directive : reply.json().at("/response/directives")) {
      if (directive.path("type").asText().equals("Alexa.Presentation.APLA.RenderDocument")) {
        return directive.path("document");
      }
    }
    return MissingNode.getInstance();
  }

  private static List<String> sources(Conversation.Reply reply) {
    return document(reply).findValuesAsText("source");
  }

  private static List<String> volumes(Conversation.Reply reply) {
    return document(reply).findValuesAsText("amount");
  }

  private static List<String> contents(Conversation.Reply reply) {
    return document(reply).findValuesAsText("content");
  }

  private static String speech(Conversation.Reply reply) {
    return reply.json().at("/response/outputSpeech/ssml").asText();
  }
}
