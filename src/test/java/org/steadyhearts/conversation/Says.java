package org.steadyhearts.conversation;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Phrases;
import org.steadyhearts.curriculum.reader.CurriculumReader;

/** Whether an answer says a phrase, in whichever of its wordings. */
final class Says {

  private static final Phrases PHRASES = CurriculumReader.read("en").phrases();

  private Says() {}

  static Consumer<String> the(Phrase phrase) {
    return speech ->
        Assertions.assertThat(speech).as(phrase.name()).containsPattern(wordings(phrase));
  }

  static boolean that(Phrase phrase, String speech) {
    return wordings(phrase).matcher(speech).find();
  }

  private static Pattern wordings(Phrase phrase) {
    return Pattern.compile(
        PHRASES.wordings().get(phrase).stream()
            .map(wording -> wording.replaceAll(" ?\\(\\d.*? s\\)", ""))
            .map(wording -> "\\Q" + wording.replaceAll("\\{[^}]+}", "\\\\E.+?\\\\Q") + "\\E")
            .collect(Collectors.joining("|")));
  }
}
