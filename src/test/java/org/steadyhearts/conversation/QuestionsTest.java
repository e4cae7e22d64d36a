package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** What people ask about the skill before they trust it is answered, briefly and truly. */
class QuestionsTest {

  private static final Pattern AUTHORS =
      Pattern.compile(
          "(?i)(?:written|wrote)[^.]{0,20}\\b(?:people|human|person|hand)|people wrote");

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());

  @ParameterizedTest
  @CsvSource({
    "is this private, QUESTION_PRIVATE",
    "do you record me, QUESTION_RECORDED",
    "are you listening all the time, QUESTION_RECORDED",
    "who can hear this, QUESTION_HEARS",
    "does my partner see what I ask, QUESTION_HEARS",
    "how much does it cost, QUESTION_COST",
    "is this free, QUESTION_COST",
    "do I have to pay, QUESTION_COST",
    "who wrote this, QUESTION_AUTHORS",
    "who made you, QUESTION_AUTHORS",
    "is this religious, QUESTION_RELIGION",
    "do I need a partner for this, QUESTION_PARTNER",
    "is this for couples, QUESTION_PARTNER",
    "is this therapy, QUESTION_THERAPY",
    "are you a therapist, QUESTION_THERAPY",
    "what do you know about me, QUESTION_KEPT",
    "do you keep what I say, QUESTION_KEPT",
    "is this for children, QUESTION_AGE",
    "who are you, ABOUT",
    "what is this, ABOUT"
  })
  void eachQuestionHasItsOwnAnswer(String asked, Phrase answer) {
    kitchen.say("open steady hearts");

    assertThat(kitchen.say(asked).speech()).satisfies(Says.the(answer));
  }

  @Test
  void theQuestionThatStoodIsAskedAgain() {
    kitchen.say("open steady hearts");
    kitchen.say("a tip please");

    assertThat(kitchen.say("is this private").speech())
        .matches(
            speech ->
                Says.that(Phrase.OFFER_LESSON_BEHIND, speech)
                    || Says.that(Phrase.OFFER_ANOTHER_TIP, speech));
  }

  @Test
  void inOneBreathItIsAnsweredAndDone() {
    var reply = kitchen.say("ask steady hearts how much does it cost");

    assertThat(reply.speech()).satisfies(Says.the(Phrase.QUESTION_COST));
    assertThat(reply.open()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUESTION_PRIVATE | keeps what you say",
        "QUESTION_PRIVATE | sold, shared",
        "QUESTION_RECORDED | gets no recording",
        "QUESTION_RECORDED | under Amazon's own privacy notice",
        "QUESTION_HEARS | voice history",
        "QUESTION_COST | is free, and sells nothing",
        "QUESTION_AUTHORS | is run by",
        "QUESTION_KEPT | remembers where you stopped, what you finished",
        "QUESTION_KEPT | Say \"forget me\"",
        "QUESTION_AGE | is for adults"
      })
  void thePrivacyPageSaysWhatAnAnswerRestsOn(Phrase answer, String sentence) throws IOException {
    assertThat(answer.key()).startsWith("question-");
    assertThat(page()).contains(sentence);
  }

  @ParameterizedTest
  @EnumSource(Phrase.class)
  void nobodyIsSaidToHaveWrittenTheWords(Phrase phrase) {
    assertThat(CurriculumReader.read("en").phrases().wordings().get(phrase))
        .noneMatch(AUTHORS.asPredicate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "infrastructure/skill.json", "infrastructure/privacy.html"})
  void norDoesAnyPageSayWhoWroteThem(String file) throws IOException {
    assertThat(Files.readString(Path.of(file))).doesNotContainPattern(AUTHORS);
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("infrastructure/privacy.html"))
        .replaceAll("\\s+", " ")
        .replaceAll("(?i)</?[a-z][^>]*>", "");
  }
}
