package org.steadyhearts.tools.recognition;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.steadyhearts.tools.device.SlotValue;

/**
 * Sayings in the form that Amazon's tool for annotation sets takes: utterances with the intent and
 * the slots' canonical values that are expected of each.
 */
public record AnnotationSet(List<Annotation> data) {

  public record Annotation(Inputs inputs, List<Expected> expected) {}

  public record Inputs(String utterance) {}

  /** One of several that are right. */
  public record Expected(Intent intent) {}

  public record Intent(String name, Map<String, Value> slots) {}

  public record Value(String value) {}

  static AnnotationSet of(InteractionModel model, Stream<Saying> sayings) {
    return new AnnotationSet(
        sayings
            .map(
                saying ->
                    new Annotation(
                        new Inputs(saying.say()),
                        saying.intents().stream()
                            .map(intent -> new Expected(intent(model, saying, intent)))
                            .toList()))
            .toList());
  }

  public static void write(
      Path file, InteractionModel model, List<Saying> utterances, List<Saying> care)
      throws IOException {
    Files.createDirectories(file.getParent());
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(file.toFile(), of(model, Stream.of(utterances, care).flatMap(List::stream)));
  }

  private static Intent intent(InteractionModel model, Saying saying, String name) {
    var types = model.slotsOf(name);
    var slots = new LinkedHashMap<String, Value>();
    saying
        .slots()
        .forEach(
            (slot, values) ->
                slots.put(slot, new Value(canonical(model, types.get(slot), values.get(0)))));
    return new Intent(name, slots);
  }

  /** The name of the value with an id; what Amazon's own types send, as it is. */
  private static String canonical(InteractionModel model, String type, String id) {
    return model.types().get(type).values().values().stream()
        .flatMap(value -> value.resolved().stream())
        .filter(entry -> entry.id().equals(id))
        .map(SlotValue.Entry::name)
        .findFirst()
        .orElse(id);
  }
}
