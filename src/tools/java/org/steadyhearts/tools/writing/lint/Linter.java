package org.steadyhearts.tools.writing.lint;

import java.util.List;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Ids;

/** Holds content to the rules of the voice. */
record Linter(List<Rule> rules) {

  static Linter of(Points points, WordLists words) {
    return new Linter(
        List.of(
            Lengths::check,
            Sentences::check,
            Pauses::check,
            Symbols::check,
            Openings::check,
            SimilarTips::check,
            Wordings::check,
            CareInvitations::check,
            BreathingWords::check,
            Ids::check,
            points,
            words));
  }

  /** The rules that hold over a whole curriculum, and those of what the ear can follow. */
  static Linter ofSpeech(Tics tics, Names names) {
    return new Linter(List.of(Quotes::check, Stems::check, LessonForms::check, tics, names));
  }

  Linter and(Linter more) {
    return new Linter(Stream.of(rules, more.rules).flatMap(List::stream).toList());
  }

  List<Finding> findings(Content content) {
    return rules.stream()
        .flatMap(rule -> rule.check(content))
        .sorted(Finding.BY_PLACE)
        .distinct()
        .toList();
  }
}
