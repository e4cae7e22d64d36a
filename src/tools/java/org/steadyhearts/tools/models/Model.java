package org.steadyhearts.tools.models;

import com.amazon.ask.smapi.model.v1.skill.interactionModel.Dialog;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.Intent;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.InteractionModelData;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.Prompt;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.SlotDefinition;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.SlotType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model as Amazon's own classes read it. */
record Model(
    String locale,
    String invocationName,
    List<Intent> intents,
    List<SlotType> types,
    Optional<Dialog> dialog,
    List<Prompt> prompts) {

  /** One way to say an intent. */
  record Sample(Intent intent, String text) {

    boolean isSlotless() {
      return text.indexOf('{') < 0;
    }
  }

  /** One thing that may be said for an entry of a type. */
  record Value(String type, String id, String text) {}

  static Model read(Path file) throws IOException {
    var model = SmapiJson.read(file, InteractionModelData.class).getInteractionModel();
    var language = model.getLanguageModel();
    return new Model(
        file.getFileName().toString().replace(".json", ""),
        language.getInvocationName(),
        language.getIntents(),
        language.getTypes(),
        Optional.ofNullable(model.getDialog()),
        model.getPrompts());
  }

  Stream<Sample> samples() {
    return intents.stream()
        .flatMap(intent -> intent.getSamples().stream().map(text -> new Sample(intent, text)));
  }

  Stream<Value> values() {
    return types.stream().flatMap(Model::values);
  }

  Map<String, List<Value>> valuesByType() {
    return values().collect(Collectors.groupingBy(Value::type));
  }

  Optional<Intent> intent(String name) {
    return intents.stream().filter(intent -> intent.getName().equals(name)).findFirst();
  }

  /** The types of an intent's slots, by the slots' names. */
  static Map<String, String> slots(Intent intent) {
    return intent.getSlots().stream()
        .collect(Collectors.toMap(SlotDefinition::getName, SlotDefinition::getType));
  }

  static boolean isAmazons(Intent intent) {
    return intent.getName().startsWith("AMAZON.");
  }

  Finding finding(String place, String problem, String fix) {
    return new Finding(locale, place, problem, fix);
  }

  private static Stream<Value> values(SlotType type) {
    return type.getValues().stream()
        .flatMap(
            value ->
                Stream.concat(
                        Stream.of(value.getName().getValue()),
                        value.getName().getSynonyms().stream())
                    .map(text -> new Value(type.getName(), value.getId(), text)));
  }
}
