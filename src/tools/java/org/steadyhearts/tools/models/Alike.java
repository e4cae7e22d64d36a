package org.steadyhearts.tools.models;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** No sample twice, and none that differs from another intent's only by politeness or filler. */
final class Alike {

  private Alike() {}

  static Stream<Finding> check(Model model) {
    Set<String> seen = new HashSet<>();
    var twice =
        model
            .samples()
            .filter(sample -> !seen.add(sample.text()))
            .map(
                sample ->
                    model.finding(
                        sample.intent().getName(),
                        "says \"" + sample.text() + "\", which was said before",
                        "keep it in one place"));
    Map<String, Model.Sample> plain = new HashMap<>();
    var alike = model.samples().flatMap(sample -> alike(model, sample, plain));
    return Stream.concat(twice, alike);
  }

  private static Stream<Finding> alike(
      Model model, Model.Sample sample, Map<String, Model.Sample> plain) {
    var other = plain.putIfAbsent(Plain.text(sample.text()), sample);
    return other == null || other.intent().equals(sample.intent())
        ? Stream.empty()
        : Stream.of(
            model.finding(
                sample.intent().getName(),
                "says \"%s\", and %s \"%s\""
                    .formatted(sample.text(), other.intent().getName(), other.text()),
                "keep the one that is meant"));
  }
}
