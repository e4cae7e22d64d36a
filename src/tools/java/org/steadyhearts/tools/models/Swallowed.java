package org.steadyhearts.tools.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * No sample says what another one says with a value in its slot: Alexa would have to guess the
 * intent, or leave the slot empty.
 */
final class Swallowed {

  /** Said alone, it may be the topic or the series; either answers it. */
  private static final Set<String> EITHER = Set.of("opening up");

  /** "An exercise" names none, so a sample that says it loses nothing with the empty slot. */
  private static final Set<String> NAMELESS = Set.of("exercise");

  /** A sample with one of its slots filled. */
  private record Filled(Model.Sample sample, Model.Value value, String text) {}

  private Swallowed() {}

  static Stream<Finding> check(Model model) {
    var values = model.valuesByType();
    Map<String, Filled> filled = new HashMap<>();
    var guesses =
        model
            .samples()
            .flatMap(sample -> fill(sample, values))
            .flatMap(one -> guess(model, one, filled.putIfAbsent(one.text(), one)))
            .toList();
    var lost =
        model
            .samples()
            .filter(Model.Sample::isSlotless)
            .flatMap(sample -> lost(model, sample, filled));
    return Stream.concat(guesses.stream(), lost);
  }

  private static Stream<Finding> guess(Model model, Filled one, Filled other) {
    return other == null
            || other.sample().intent().equals(one.sample().intent())
            || EITHER.contains(one.text())
        ? Stream.empty()
        : Stream.of(finding(model, one.sample(), other, one.text()));
  }

  private static Stream<Finding> lost(
      Model model, Model.Sample sample, Map<String, Filled> filled) {
    var other = filled.get(sample.text());
    if (other == null) {
      return Stream.empty();
    }
    boolean own = other.sample().intent().equals(sample.intent());
    return own && NAMELESS.contains(other.value().id())
        ? Stream.empty()
        : Stream.of(finding(model, sample, other, sample.text()));
  }

  private static Finding finding(Model model, Model.Sample sample, Filled other, String text) {
    return model.finding(
        sample.intent().getName(),
        "says \"%s\", which is also \"%s\" of %s with \"%s\""
            .formatted(
                text,
                other.sample().text(),
                other.sample().intent().getName(),
                other.value().text()),
        "take one of them out");
  }

  private static Stream<Filled> fill(Model.Sample sample, Map<String, List<Model.Value>> values) {
    var types = Model.slots(sample.intent());
    return Slots.in(sample.text())
        .flatMap(
            slot ->
                values.getOrDefault(types.get(slot), List.of()).stream()
                    .map(value -> filled(sample, slot, value)));
  }

  private static Filled filled(Model.Sample sample, String slot, Model.Value value) {
    return new Filled(sample, value, sample.text().replace("{" + slot + "}", value.text()));
  }
}
