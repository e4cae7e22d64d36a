package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** Exercises by voice, alone and for two. */
class ExerciseConversationTest {

  private final InMemoryProgressStore store = new InMemoryProgressStore();
  private final Conversation kitchen = new Conversation(store);

  @Test
  void aBreathingExerciseSaysItsLengthAndTakesIt() {
    var reply = kitchen.say("ask steady hearts for a two minute breathing exercise");

    assertThat(reply.speech()).contains("two minutes").containsIgnoringCase("breath");
    assertThat(reply.seconds()).isBetween(110.0, 140.0);
    assertThat(reply.open()).isTrue();
  }

  @Test
  void anExerciseIsCalledByItsName() {
    assertThat(kitchen.say("ask steady hearts for box breathing").speech())
        .contains("Skip the holds");
  }

  @Test
  void twoPeopleAreBothAskedFirst() {
    var asked = kitchen.say("ask steady hearts for a listening exercise for two");

    assertThat(asked.speech()).satisfies(Says.the(Phrase.OFFER_BOTH_WANT)).endsWith("?");
    assertThat(asked.seconds()).isLessThan(8);
    assertThat(kitchen.say("no").open()).isFalse();
  }

  @Test
  void afterAnExerciseForTwoNothingIsSaidAnyMore() {
    kitchen.say("ask steady hearts for a listening exercise for two");
    kitchen.say("yes");
    var exercise = kitchen.say("yes");

    assertThat(exercise.speech()).contains("Alexa, stop").contains("leave");
    assertThat(exercise.open()).isTrue();
    assertThat(exercise.reprompt()).isEmpty();
    var after = kitchen.say("and then you told me about the boat");
    assertThat(after.speech()).isEmpty();
    assertThat(after.open()).isFalse();
  }

  @Test
  void aStopInAnExerciseEndsItKindlyAndKeepsThePlace() {
    kitchen.say("ask steady hearts for a five minute breathing exercise");
    var stopped = kitchen.interrupt(Duration.ofMinutes(2), "alexa, stop");

    assertThat(stopped.open()).isFalse();
    assertThat(stopped.speech()).doesNotContain("?");
    assertThat(kitchen.say("open steady hearts").speech()).contains("exercise");
    assertThat(kitchen.say("yes").seconds()).isBetween(120.0, 220.0);
  }

  @Test
  void aResumedExerciseForTwoAsksBothAgain() {
    kitchen.say("ask steady hearts for a listening exercise for two");
    kitchen.say("yes");
    kitchen.say("yes");
    kitchen.interrupt(Duration.ofSeconds(90), "alexa, stop");

    assertThat(kitchen.say("ask steady hearts to carry on").speech())
        .satisfies(Says.the(Phrase.OFFER_BOTH_WANT));
    assertThat(kitchen.say("yes").open()).isTrue();
  }

  @Test
  void practiceCountsOnceItsEndIsKnownAndOnlyOnce() {
    kitchen.say("ask steady hearts for a two minute breathing exercise");
    kitchen.silence();
    kitchen.again();

    var mine = kitchen.remembered().shared().orElseThrow();
    assertThat(mine.practice().exercises()).isEqualTo(1);
    assertThat(mine.places().open()).isEmpty();
  }

  @Test
  void practiceCountsByTimeTooWhereNobodySaidAnythingMore() {
    kitchen.say("ask steady hearts for a two minute breathing exercise");
    kitchen.pass(Duration.ofHours(1));

    assertThat(kitchen.say("open steady hearts").speech()).doesNotContain("partway", "begun");
    kitchen.again();
    var mine = kitchen.remembered().shared().orElseThrow();
    assertThat(mine.practice().exercises()).isEqualTo(1);
  }

  @Test
  void aLongerOneIsLongerAndAShorterOneShorter() {
    double usual = kitchen.say("ask steady hearts for box breathing").seconds();
    double longer = kitchen.say("a longer one").seconds();
    double shorter = kitchen.say("a shorter one").seconds();

    assertThat(longer).isGreaterThan(usual + 30);
    assertThat(shorter).isLessThan(longer - 30);
  }

  @Test
  void anotherOneIsAnotherExercise() {
    var first = kitchen.say("ask steady hearts for box breathing").speech();

    assertThat(kitchen.say("another one").speech())
        .isNotEqualTo(first)
        .containsIgnoringCase("breath");
  }

  @Test
  void anExerciseInBetweenDoesNotLoseTheLessonsPlace() {
    kitchen.say("ask steady hearts to start the first series");
    kitchen.interrupt(Duration.ofMinutes(1), "alexa, stop");
    kitchen.say("ask steady hearts for box breathing");
    kitchen.silence();

    assertThat(kitchen.say("open steady hearts").speech()).contains("lesson one");
  }

  @Test
  void whereWasITellsOfAnExerciseToo() {
    kitchen.say("ask steady hearts for a five minute breathing exercise");
    kitchen.interrupt(Duration.ofMinutes(2), "alexa, stop");

    assertThat(kitchen.say("ask steady hearts where was I").speech()).contains("exercise");
  }

  @Test
  void anAbsurdLengthGetsTheLongestThereIs() {
    var reply = kitchen.say("ask steady hearts for a ninety nine thousand hour breathing exercise");

    assertThat(reply.speech()).doesNotContain("went wrong");
  }

  @Test
  void aLengthThatCannotBeHadIsSaidPlainly() {
    assertThat(kitchen.say("ask steady hearts for thirty minutes of box breathing").speech())
        .contains("five minutes")
        .containsPattern("longest|no longer|stops at");
    assertThat(kitchen.say("ask steady hearts for ten seconds of box breathing").speech())
        .containsPattern("shortest|at the least|won't go under");
  }

  @Test
  void theLongestOneCutOffForALongerOneCanBeGoneOnWith() {
    double whole = kitchen.say("ask steady hearts for thirty minutes of box breathing").seconds();
    var limit = kitchen.interrupt(Duration.ofSeconds(60), "alexa, a longer one");

    assertThat(limit.speech()).contains("five minutes").endsWith("?");
    assertThat(kitchen.say("yes").seconds()).isLessThan(whole - 15);
  }

  @Test
  void lengthsAreSaidInNaturalWords() {
    assertThat(kitchen.say("ask steady hearts for a hundred and thirty second breathing exercise"))
        .extracting(Conversation.Reply::speech)
        .asString()
        .contains("two and a quarter minutes");
  }

  @Test
  void whereNothingIsKnownOneQuestionAsksForTheKind() {
    kitchen.say("open steady hearts");
    var asked = kitchen.say("an exercise");

    assertThat(asked.speech())
        .containsIgnoringCase("breathing")
        .contains("listening", "reflection")
        .endsWith("?");
    assertThat(elicited(asked)).isEqualTo("kind");
    assertThat(kitchen.say("breathing").speech()).contains("reathe in");
  }

  @Test
  void thatQuestionCanBeAnsweredWithYes() {
    kitchen.say("ask steady hearts for an exercise");

    assertThat(kitchen.say("yes").speech()).contains("reathe in");
  }

  @Test
  void anExerciseThatWasNotNamedPractisesWhatWasLearntLast() {
    kitchen.say("ask steady hearts for a lesson about anger");
    var suggested = kitchen.say("an exercise");

    assertThat(suggested.speech()).contains("finding a name for a feeling").endsWith("?");
    assertThat(elicited(suggested)).isEmpty();
    assertThat(kitchen.say("yes").speech()).contains("Find a spot where nobody needs you");
  }

  @Test
  void oneForTwoIsSuggestedWithTheQuestionToBoth() {
    kitchen.say("ask steady hearts for a lesson about listening");
    var suggested = kitchen.say("guide us through an exercise");

    assertThat(suggested.speech()).satisfies(Says.the(Phrase.OFFER_BOTH_WANT)).endsWith("?");
    kitchen.say("yes");
    assertThat(kitchen.say("yes").speech()).contains("First speaker");
  }

  @Test
  void theTimeAskedForIsEnoughForASuggestion() {
    var suggested = kitchen.say("ask steady hearts for a ten minute exercise");

    assertThat(suggested.speech()).contains("ten minutes").endsWith("?");
    assertThat(kitchen.say("yes").seconds()).isBetween(590.0, 625.0);
  }

  @Test
  void theExercisesOfAKindAreNamed() {
    kitchen.say("open steady hearts");
    var listed = kitchen.say("which breathing exercises are there");

    assertThat(listed.speech()).contains("even breathing", "the long exhale", "box breathing");
    assertThat(kitchen.say("yes").speech()).contains("reathe in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"breathe normally", "this feels wrong", "i feel dizzy"})
  void whoeverFeelsWrongBreathesNormallyAndIsNotAskedAnything(String said) {
    kitchen.say("ask steady hearts for box breathing");
    var stopped = kitchen.interrupt(Duration.ofSeconds(60), "alexa, " + said);

    assertThat(stopped.speech()).containsIgnoringCase("breath").doesNotContain("?");
    assertThat(stopped.open()).isFalse();
    assertThat(kitchen.say("open steady hearts").speech()).doesNotContain("exercise you");
  }

  private static String elicited(Conversation.Reply reply) {
    var directive = reply.json().path("response").path("directives").path(0);
    return directive.path("type").asText().equals("Dialog.ElicitSlot")
        ? directive.path("slotToElicit").asText()
        : "";
  }
}
