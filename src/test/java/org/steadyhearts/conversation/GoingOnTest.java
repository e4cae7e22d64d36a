package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** What answers a question is more than "yes", and what is asked is what a "yes" does. */
class GoingOnTest {

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());

  @ParameterizedTest
  @ValueSource(strings = {"next lesson", "next"})
  void whoeverGoesOnAfterALessonHasHeardIt(String words) {
    kitchen.say("ask steady hearts to start the first series");

    assertThat(kitchen.say(words).card().orElseThrow()).contains("Lesson 2");
    assertThat(kitchen.say(words).speech()).doesNotContainPattern("(?i)nothing's waiting|no place");
    kitchen.interrupt(Duration.ofSeconds(20), "stop");
    assertThat(kitchen.say("ask steady hearts how am i doing").speech()).contains("two lessons");
  }

  @Test
  void theNextLessonAfterOneThatMayHaveBeenHeardComesWithoutASearchForAPlace() {
    kitchen.say("ask steady hearts to start the first series");
    kitchen.interrupt(Duration.ofHours(1), "open steady hearts");

    assertThat(kitchen.say("yes").speech()).startsWith("Saying what you'd like.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a one minute breathing exercise", "what can i learn"})
  void aSeriesThatIsBegunIsNotOfferedFromItsBeginning(String between) {
    kitchen.say("ask steady hearts for lesson three");
    kitchen.interrupt(Duration.ofSeconds(40), "stop");

    var asked = kitchen.say("ask steady hearts for " + between);
    assertThat(asked.speech()).contains("lesson three").endsWith("?");
    assertThat(kitchen.say("yes").speech()).satisfies(Says.the(Phrase.BACK_TO_PLACE));
  }

  @Test
  void theSeriesThatIsBegunComesBeforeTheOthersAfterAnExercise() {
    kitchen.say("ask steady hearts to start the second series");
    kitchen.interrupt(Duration.ofSeconds(40), "stop");

    assertThat(kitchen.say("ask steady hearts for a one minute breathing exercise").speech())
        .contains("lesson one of the second series");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lesson ninety nine", "teach me about dinosaurs"})
  void aLessonThatIsNotThereTakesNobodyOutOfTheirOwn(String wanted) {
    kitchen.say("ask steady hearts for lesson three");

    var asked = kitchen.interrupt(Duration.ofSeconds(40), wanted);
    assertThat(asked.speech()).doesNotContain("from the beginning", "begin");
    assertThat(kitchen.say("yes").speech()).satisfies(Says.the(Phrase.BACK_TO_PLACE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"go back a bit", "skip this part"})
  void aQuestionInBetweenTakesNobodyToTheEndOfTheLesson(String wish) {
    kitchen.say("ask steady hearts for lesson three");
    kitchen.interrupt(Duration.ofSeconds(40), "how am I doing");

    assertThat(kitchen.say(wish).card().orElseThrow()).contains("Lesson 3.");
  }

  @Test
  void whatIsLongerThanATipIsItsLesson() {
    kitchen.say("open steady hearts");
    kitchen.say("a tip about consent");

    assertThat(kitchen.say("a longer one").card().orElseThrow()).contains("Lesson");
  }

  @Test
  void startOverIsAboutTheExerciseThatWasLeft() {
    kitchen.say("ask steady hearts for a body scan");
    kitchen.interrupt(Duration.ofSeconds(60), "stop");
    kitchen.say("open steady hearts");

    assertThat(kitchen.say("start over").speech()).contains("Lie down");
  }

  @ParameterizedTest
  @ValueSource(strings = {"another one", "next"})
  void anotherOneThanTheExerciseThatIsOfferedIsAnExercise(String words) {
    kitchen.say("open steady hearts");
    kitchen.say("the mirror");

    assertThat(kitchen.say(words).speech()).satisfies(Says.the(Phrase.OFFER_BOTH_WANT));
  }
}
