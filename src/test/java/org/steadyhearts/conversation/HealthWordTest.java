package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** What touches health comes after the word that it is for learning and no medical advice. */
class HealthWordTest {

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());

  @ParameterizedTest
  @ValueSource(strings = {"for lesson thirteen", "for box breathing"})
  void whatTouchesHealthIsSaidToBeNoMedicalAdvice(String wish) {
    assertThat(kitchen.say("ask steady hearts " + wish).speech())
        .satisfies(Says.the(Phrase.NO_MEDICAL_ADVICE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"for lesson one", "for even breathing", "for a tip about trust"})
  void nothingElseIs(String wish) {
    assertThat(
            Says.that(Phrase.NO_MEDICAL_ADVICE, kitchen.say("ask steady hearts " + wish).speech()))
        .isFalse();
  }

  @Test
  void itIsHeardOnceAVisit() {
    kitchen.say("open steady hearts");
    assertThat(kitchen.say("lesson thirteen").speech())
        .satisfies(Says.the(Phrase.NO_MEDICAL_ADVICE));
    assertThat(Says.that(Phrase.NO_MEDICAL_ADVICE, kitchen.say("box breathing").speech()))
        .isFalse();
    kitchen.pass(Duration.ofHours(1));

    assertThat(kitchen.say("ask steady hearts for box breathing").speech())
        .satisfies(Says.the(Phrase.NO_MEDICAL_ADVICE));
  }

  @Test
  void itIsNotSaidAgainWithATipThatIsRepeated() {
    assumeThat(CURRICULUM.tips()).anyMatch(Tip::intimate);
    kitchen.say("open steady hearts");
    String speech = "";
    for (int i = 0; i < 4 && !Says.that(Phrase.NO_MEDICAL_ADVICE, speech); i++) {
      speech = kitchen.say("a tip about pain").speech();
    }
    assertThat(speech).satisfies(Says.the(Phrase.NO_MEDICAL_ADVICE));

    assertThat(Says.that(Phrase.NO_MEDICAL_ADVICE, kitchen.say("repeat").speech())).isFalse();
  }
}
