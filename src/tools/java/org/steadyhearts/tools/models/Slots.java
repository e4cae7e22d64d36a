package org.steadyhearts.tools.models;

import com.amazon.ask.smapi.model.v1.skill.interactionModel.Intent;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The slots of samples are those of their intent, and a slot's name has one type everywhere. */
final class Slots {

  static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private Slots() {}

  static Stream<Finding> check(Model model) {
    Map<String, String> types = new HashMap<>();
    var ambiguous =
        model.intents().stream()
            .flatMap(intent -> Model.slots(intent).entrySet().stream())
            .filter(
                slot ->
                    !slot.getValue()
                        .equals(types.computeIfAbsent(slot.getKey(), any -> slot.getValue())))
            .map(
                slot ->
                    model.finding(
                        "slot " + slot.getKey(),
                        "is a "
                            + slot.getValue()
                            + " here and a "
                            + types.get(slot.getKey())
                            + " there",
                        "give every slot of that name one type"));
    return Stream.concat(
        ambiguous, model.intents().stream().flatMap(intent -> used(model, intent)));
  }

  private static Stream<Finding> used(Model model, Intent intent) {
    var declared = Model.slots(intent).keySet();
    var said =
        intent.getSamples().stream()
            .flatMap(Slots::in)
            .collect(Collectors.toCollection(TreeSet::new));
    var undeclared =
        said.stream()
            .filter(slot -> !declared.contains(slot))
            .map(
                slot ->
                    model.finding(
                        intent.getName(),
                        "has samples with {" + slot + "}, which it does not declare",
                        "declare it, or mend the samples"));
    var unused =
        declared.stream()
            .filter(slot -> !said.contains(slot))
            .map(
                slot ->
                    model.finding(
                        intent.getName(),
                        "never says its slot " + slot,
                        "give it a sample, or take it out"));
    return Stream.concat(undeclared, unused);
  }

  static Stream<String> in(String sample) {
    return SLOT.matcher(sample).results().map((MatchResult slot) -> slot.group(1));
  }
}
