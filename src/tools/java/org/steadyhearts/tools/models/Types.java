package org.steadyhearts.tools.models;

import com.amazon.ask.smapi.model.v1.skill.interactionModel.SlotDefinition;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.SlotType;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every type is Amazon's or defined here, and used. */
final class Types {

  private static final Set<String> AMAZONS =
      Set.of("AMAZON.NUMBER", "AMAZON.DURATION", "AMAZON.TIME");

  /** It takes any words, so it takes those of other intents. */
  private static final String GREEDY = "AMAZON.SearchQuery";

  private Types() {}

  static Stream<Finding> check(Model model) {
    var defined = model.types().stream().map(SlotType::getName).collect(Collectors.toSet());
    var used =
        model.intents().stream()
            .flatMap(intent -> intent.getSlots().stream())
            .map(SlotDefinition::getType)
            .collect(Collectors.toSet());
    var unknown =
        used.stream()
            .filter(type -> !defined.contains(type) && !AMAZONS.contains(type))
            .map(
                type ->
                    type.equals(GREEDY)
                        ? model.finding(type, "takes whatever is said", "use a type of our own")
                        : model.finding(type, "is not defined", "define it in values.yaml"));
    var idle =
        defined.stream()
            .filter(type -> !used.contains(type))
            .map(type -> model.finding(type, "is not used by any slot", "take it out"));
    return Stream.concat(unknown, idle);
  }
}
