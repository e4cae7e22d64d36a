package org.steadyhearts.tools.writing.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.steadyhearts.tools.content.ContentFiles;

/** The content, broken in one place, has a finding that names the place, the words and the fix. */
class SpeechRulesBiteTest {

  private static final Map<String, String> FILES = ContentFiles.english();
  private static final String LESSON = "series/lamplight/c1.yaml";
  private static final String GOOD = "Sex doesn't begin when two people touch.";
  private static final String FIRST = "A house with teenagers in it";

  @Test
  void theContentIsGood() {
    assertThat(Resources.speechLinter().findings(ContentFiles.read(FILES))).isEmpty();
  }

  @Test
  void aQuoteHasACueBeforeIt() {
    bites(GOOD, GOOD + " \"I like that.\"", "\"I like that.\"\" has no cue; ");
  }

  @Test
  void noLessonOpensWithAQuote() {
    bites(FIRST, "\"Not tonight,\" says Jules. " + FIRST, " opens with a quote; ");
  }

  @Test
  void noQuoteSoundsLikeAlexa() {
    bites(GOOD, "Sam asks, \"Shall I make some tea?\"", " sounds like an offer of Alexa's own; ");
  }

  @Test
  void aLessonHasFewQuotes() {
    bites(GOOD, "Sam says, \"One.\" ".repeat(5), "\"Long before bedtime\" has 6 quotes; ");
  }

  @Test
  void noSentenceIsLeftInMidAir() {
    bites(GOOD, "It makes sense to me, because.", "\"because.\" is left in mid-air; ");
  }

  @Test
  void namesCarryNoGender() {
    bites(GOOD, "Then there was Margaret.", "\"Margaret\" is nobody we know; ");
  }

  @Test
  void noTwoLessonsInARowHaveOneForm() {
    bites("form: scene", "form: myth", "\"myth\" is the form of the lesson before; ");
  }

  @Test
  void noFormIsUsedMuchMoreThanAnother() {
    Map<String, String> files = new TreeMap<>(FILES);
    files.replaceAll((file, text) -> text.replace("form: letter", "form: scene"));
    files.computeIfPresent(
        "series/closer/a1-2.yaml", (file, text) -> text.replace("form: scene", "form: letter"));

    assertThat(Resources.speechLinter().findings(ContentFiles.read(files)))
        .extracting(Object::toString)
        .anyMatch(finding -> finding.contains("is the form of "));
  }

  @Test
  void whatWearsOutHasACeiling() {
    bites(GOOD, "This isn't the tool.", "\"this isn't the tool\" is said 1 times in all lessons; ");
  }

  private static void bites(String good, String broken, String finding) {
    Map<String, String> files = new TreeMap<>(FILES);
    assertThat(files.get(LESSON)).contains(good);
    files.put(LESSON, files.get(LESSON).replace(good, broken));

    assertThat(Resources.speechLinter().findings(ContentFiles.read(files)))
        .extracting(Object::toString)
        .anyMatch(
            found ->
                found.contains(finding) && found.matches("series/lamplight/c\\d.*:\\d+: .+; .+"));
  }
}
