package org.steadyhearts.tools.content;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What touches health is marked {@code health: true}, and nothing else is: Amazon asks a skill that
 * gives health-related information to say that it is no medical advice.
 */
final class HealthMarks {

  /** Whom one sees about one's health, and what about. */
  private static final Pattern HEALTH =
      Pattern.compile(
          "\\b(doctors?|pharmacists?|(sex )?therapists?|counsellors?|physiotherapists?|clinics?"
              + "|medicines?|menopause|erections?|dryness|pain|sex hurts|tested|dizzy|pregnant)\\b",
          Pattern.CASE_INSENSITIVE);

  private HealthMarks() {}

  static Stream<Finding> check(Content content) {
    return Stream.of(
            content.lessons().stream().map(one -> check(one.at(), one.segments())),
            content.tips().stream()
                .flatMap(file -> file.all().stream())
                .map(one -> check(one.at(), List.of(one.text()))),
            content.exercises().stream().map(one -> check(one.at(), one.says())))
        .flatMap(all -> all)
        .flatMap(all -> all);
  }

  private static Stream<Finding> check(At at, List<Text> texts) {
    var found =
        texts.stream()
            .flatMap(text -> HEALTH.matcher(text.value()).results())
            .map(words -> words.group())
            .findFirst();
    if (at.says("health") == found.isPresent()) {
      return Stream.empty();
    }
    return Stream.of(
        found
            .map(words -> finding(at, words, "touches health", "mark it: health: true"))
            .orElseGet(
                () -> finding(at, "health", "marks what touches no health", "take the mark out")));
  }

  private static Finding finding(At at, String words, String problem, String fix) {
    return new Finding(at.file(), at.line(), words, problem, fix);
  }
}
