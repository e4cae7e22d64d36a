package org.steadyhearts.tools.models;

import java.util.List;

/** Holds a model to Amazon's rules and to ours. */
final class Linter {

  private static final List<Rule> RULES =
      List.of(
          InvocationName::check,
          Characters::check,
          AmazonsIntents::check,
          Slots::check,
          Types::check,
          Values::check,
          Slotless::check,
          Alike::check,
          Swallowed::check,
          Dialogs::check);

  private Linter() {}

  static List<Finding> findings(Model model) {
    return RULES.stream().flatMap(rule -> rule.check(model)).distinct().toList();
  }
}
