package org.steadyhearts.tools.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.steadyhearts.tools.device.SlotValue;

/** What Alexa is told to understand in one locale, read from the file that is uploaded to it. */
public record InteractionModel(
    String invocationName, List<Intent> intents, Map<String, SlotType> types) {

  /** An intent with its slots, each of a type, in the model's order. */
  public record Intent(String name, Map<String, String> slots, List<String> samples) {

    public List<Sample> read() {
      return samples.stream().map(sample -> Sample.read(name, sample, slots)).toList();
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  public static InteractionModel read(Path file) throws IOException {
    var model = JSON.readTree(file.toFile()).at("/interactionModel/languageModel");
    var intents =
        all(model.path("intents"))
            .map(intent -> new Intent(name(intent), slots(intent), texts(intent.path("samples"))))
            .toList();
    var types = new HashMap<>(SlotType.BUILT_IN);
    all(model.path("types")).forEach(type -> types.put(name(type), type(type)));
    return new InteractionModel(model.path("invocationName").asText(), intents, Map.copyOf(types));
  }

  public Map<String, String> slotsOf(String intent) {
    return intents.stream()
        .filter(one -> one.name().equals(intent))
        .findFirst()
        .map(Intent::slots)
        .orElse(Map.of());
  }

  private static SlotType type(JsonNode type) {
    var values = new LinkedHashMap<String, SlotValue.Entry>();
    all(type.path("values"))
        .forEach(
            value -> {
              var name = value.at("/name/value").asText();
              var entry = new SlotValue.Entry(name(type), value.path("id").asText(), name);
              values.put(name, entry);
              texts(value.at("/name/synonyms")).forEach(synonym -> values.put(synonym, entry));
            });
    return SlotType.custom(values);
  }

  private static Map<String, String> slots(JsonNode intent) {
    var slots = new LinkedHashMap<String, String>();
    all(intent.path("slots")).forEach(slot -> slots.put(name(slot), slot.path("type").asText()));
    return slots;
  }

  private static String name(JsonNode named) {
    return named.path("name").asText();
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static Stream<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
