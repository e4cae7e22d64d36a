package org.steadyhearts.tools.models;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The values of our own types: short enough, each with an id, and each standing for one thing. */
final class Values {

  private static final int LONGEST = 140;

  private Values() {}

  static Stream<Finding> check(Model model) {
    Map<String, Model.Value> seen = new HashMap<>();
    return model
        .values()
        .flatMap(
            value ->
                Stream.of(
                        length(model, value),
                        id(model, value),
                        meaning(
                            model,
                            value,
                            seen.putIfAbsent(
                                value.type() + " " + Plain.withoutArticle(value.text()), value)))
                    .flatMap(findings -> findings));
  }

  private static Stream<Finding> length(Model model, Model.Value value) {
    return value.text().length() <= LONGEST
        ? Stream.empty()
        : Stream.of(
            model.finding(
                "\"" + value.text() + "\"",
                "has more than " + LONGEST + " characters",
                "shorten it"));
  }

  private static Stream<Finding> id(Model model, Model.Value value) {
    return value.id() != null && !value.id().isBlank()
        ? Stream.empty()
        : Stream.of(
            model.finding(
                "\"" + value.text() + "\"", "has no id", "give it the id of what it stands for"));
  }

  private static Stream<Finding> meaning(Model model, Model.Value value, Model.Value other) {
    var text = "\"" + value.text() + "\"";
    if (other == null) {
      return Stream.empty();
    }
    if (!other.id().equals(value.id())) {
      var both = "stands for %s and for %s".formatted(other.id(), value.id());
      return Stream.of(model.finding(text, both, "keep one; an article makes no difference"));
    }
    return other.text().equals(value.text())
        ? Stream.of(model.finding(text, "stands twice for " + value.id(), "take one out"))
        : Stream.empty();
  }
}
