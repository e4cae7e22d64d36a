package org.steadyhearts.tools.models;

import com.amazon.ask.smapi.model.v1.skill.interactionModel.DelegationStrategyType;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.Dialog;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.DialogIntents;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.DialogSlotItems;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.Prompt;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.SlotValidation;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be asked. Alexa drops, in silence, a question for a slot whose intent has no dialog; and
 * she asks nothing by herself, since only the coach knows whether a question is in place.
 */
final class Dialogs {

  private static final int WORDINGS = 3;

  private Dialogs() {}

  static Stream<Finding> check(Model model) {
    var dialog = model.dialog().stream();
    return Stream.concat(
        dialog.flatMap(
            one ->
                Stream.concat(
                    strategy(model, one),
                    one.getIntents().stream().flatMap(intent -> slots(model, intent)))),
        prompts(model));
  }

  private static Stream<Finding> strategy(Model model, Dialog dialog) {
    return Stream.concat(
            Stream.of(dialog.getDelegationStrategy()),
            dialog.getIntents().stream().map(DialogIntents::getDelegationStrategy))
        .filter(strategy -> strategy != DelegationStrategyType.SKILL_RESPONSE)
        .map(
            strategy ->
                model.finding(
                    "dialog",
                    "leaves the asking to Alexa",
                    "let the skill decide: SKILL_RESPONSE"));
  }

  private static Stream<Finding> slots(Model model, DialogIntents dialog) {
    var asked =
        dialog.getSlots().stream()
            .collect(Collectors.toMap(DialogSlotItems::getName, DialogSlotItems::getType));
    var declared = model.intent(dialog.getName()).map(Model::slots);
    return declared.filter(asked::equals).isPresent()
        ? Stream.empty()
        : Stream.of(
            model.finding(
                "dialog of " + dialog.getName(),
                "has not the slots of its intent",
                "give it all of them, with their types"));
  }

  private static Stream<Finding> prompts(Model model) {
    var asked = asked(model).collect(Collectors.toSet());
    var there = model.prompts().stream().map(Prompt::getId).collect(Collectors.toSet());
    return Stream.of(
            asked.stream()
                .filter(id -> !there.contains(id))
                .map(id -> model.finding("prompt " + id, "is missing", "write it in model.yaml")),
            there.stream()
                .filter(id -> !asked.contains(id))
                .map(id -> model.finding("prompt " + id, "is not used", "take it out")),
            model.prompts().stream()
                .filter(prompt -> prompt.getVariations().stream().distinct().count() < WORDINGS)
                .map(
                    prompt ->
                        model.finding(
                            "prompt " + prompt.getId(),
                            "has fewer than " + WORDINGS + " wordings",
                            "write more")))
        .flatMap(findings -> findings);
  }

  private static Stream<String> asked(Model model) {
    return model.dialog().stream()
        .flatMap(dialog -> dialog.getIntents().stream())
        .flatMap(intent -> intent.getSlots().stream())
        .flatMap(
            slot ->
                Stream.concat(
                    Stream.of(
                        slot.getPrompts().getElicitation(), slot.getPrompts().getConfirmation()),
                    slot.getValidations().stream().map(SlotValidation::getPrompt)))
        .filter(Objects::nonNull);
  }
}
