package org.steadyhearts.tools.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one source of all models.
 *
 * @param intents ours, each with its slots and the ways to say it by form
 * @param types ours, each with its values by id
 * @param spellings what to replace, by the name of the group
 */
record Source(
    JsonNode model,
    Map<String, JsonNode> intents,
    JsonNode types,
    JsonNode spellings,
    JsonNode elsewhere) {

  static final Path FOLDER = Path.of("interaction-models/source");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String SKILL_DECIDES = "SKILL_RESPONSE";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static Source read() {
    var model = tree("model");
    var intents = new LinkedHashMap<String, JsonNode>();
    for (var file : model.path("samples")) {
      tree(file.asText()).properties().forEach(i -> intents.put(i.getKey(), i.getValue()));
    }
    var locales = tree("locales");
    return new Source(
        model, intents, tree("values"), locales.path("spellings"), locales.path("locales"));
  }

  private static JsonNode tree(String file) {
    try {
      return YAML.readTree(FOLDER.resolve(file + ".yaml").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> locales() {
    return texts(model.path("locales"));
  }

  /** The model that Alexa is given. */
  ObjectNode model(String locale) {
    var language = NODES.objectNode().put("invocationName", model.path("invocation").asText());
    language
        .putObject("modelConfiguration")
        .putObject("fallbackIntentSensitivity")
        .put("level", model.path("fallback").asText());
    var all = language.putArray("intents");
    intents.forEach((name, intent) -> all.add(intent(locale, name, intent)));
    model
        .path("built-in")
        .forEach(
            name ->
                all.addObject()
                    .put("name", "AMAZON." + name.asText() + "Intent")
                    .putArray("samples"));
    var values = language.putArray("types");
    types.properties().forEach(type -> values.add(type(locale, type.getKey(), type.getValue())));
    var whole = NODES.objectNode();
    var interaction = whole.putObject("interactionModel");
    interaction.set("languageModel", language);
    interaction.set("dialog", dialog());
    interaction.set("prompts", prompts());
    return whole;
  }

  /** The samples as they are written, before any opener is put to them, by form. */
  Map<String, List<String>> written(String locale, String intent) {
    var written = new LinkedHashMap<String, List<String>>();
    for (var forms :
        List.of(intents.get(intent), elsewhere.path(locale).path("samples").path(intent))) {
      forms
          .properties()
          .forEach(
              form -> {
                if (!form.getKey().equals("slots")) {
                  written
                      .computeIfAbsent(form.getKey(), any -> new ArrayList<>())
                      .addAll(
                          Texts.list(form.getValue()).stream()
                              .map(text -> spelled(locale, text))
                              .toList());
                }
              });
    }
    return written;
  }

  private ObjectNode intent(String locale, String name, JsonNode intent) {
    var node = NODES.objectNode().put("name", name);
    if (intent.has("slots")) {
      var slots = node.putArray("slots");
      intent
          .path("slots")
          .properties()
          .forEach(
              slot ->
                  slots
                      .addObject()
                      .put("name", slot.getKey())
                      .put("type", slot.getValue().asText()));
    }
    Forms.samples(written(locale, name), openers(locale)).forEach(node.putArray("samples")::add);
    return node;
  }

  private Map<String, List<String>> openers(String locale) {
    var openers = new LinkedHashMap<String, List<String>>();
    for (var forms : List.of(model.path("openers"), elsewhere.path(locale).path("openers"))) {
      forms.properties().forEach(form -> openers.put(form.getKey(), texts(form.getValue())));
    }
    return openers;
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private ObjectNode dialog() {
    var dialog = NODES.objectNode().put("delegationStrategy", SKILL_DECIDES);
    var all = dialog.putArray("intents");
    for (var intent : model.path("dialog").properties()) {
      var node = all.addObject().put("name", intent.getKey());
      node.put("delegationStrategy", SKILL_DECIDES).put("confirmationRequired", false);
      var slots = node.putArray("slots");
      var types = intents.get(intent.getKey()).path("slots");
      types.properties().forEach(type -> slots.add(asked(type, intent.getValue())));
    }
    return dialog;
  }

  private static ObjectNode asked(Map.Entry<String, JsonNode> type, JsonNode asked) {
    var question = asked.path(type.getKey());
    var slot = NODES.objectNode().put("name", type.getKey()).put("type", type.getValue().asText());
    slot.put("confirmationRequired", false).put("elicitationRequired", !question.isMissingNode());
    var prompts = slot.putObject("prompts");
    if (!question.isMissingNode()) {
      prompts.put("elicitation", question.path("ask").asText());
      slot.putArray("validations")
          .addObject()
          .put("type", "hasEntityResolutionMatch")
          .put("prompt", question.path("known").asText());
    }
    return slot;
  }

  private ArrayNode prompts() {
    var prompts = NODES.arrayNode();
    for (var prompt : model.path("prompts").properties()) {
      var variations = prompts.addObject().put("id", prompt.getKey()).putArray("variations");
      for (var text : prompt.getValue()) {
        variations.addObject().put("type", "PlainText").put("value", text.asText());
      }
    }
    return prompts;
  }

  private ObjectNode type(String locale, String name, JsonNode values) {
    var node = NODES.objectNode().put("name", name);
    var all = node.putArray("values");
    values.properties().forEach(value -> addValue(all, value.getKey(), said(locale, name, value)));
    return node;
  }

  private List<String> said(String locale, String type, Map.Entry<String, JsonNode> value) {
    var said = new ArrayList<>(Texts.list(value.getValue()));
    said.addAll(Texts.list(elsewhere.path(locale).path("values").path(type).path(value.getKey())));
    return said.stream().map(text -> spelled(locale, text)).toList();
  }

  private static void addValue(ArrayNode values, String id, List<String> said) {
    var name = values.addObject().put("id", id).putObject("name");
    name.put("value", said.get(0));
    said.stream().skip(1).forEach(name.putArray("synonyms")::add);
  }

  private String spelled(String locale, String text) {
    var spelled = text;
    for (var group : elsewhere.path(locale).path("spelling")) {
      for (var pair : spellings.path(group.asText()).properties()) {
        spelled =
            spelled.replaceAll("\\b" + pair.getKey() + "(?![\\w'])", pair.getValue().asText());
      }
    }
    return spelled;
  }
}
