package org.steadyhearts.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  static Source read() throws IOException {
    var model = YAML.readTree(FOLDER.resolve("model.yaml").toFile());
    var intents = new LinkedHashMap<String, JsonNode>();
    for (var file : model.path("samples")) {
      var path = FOLDER.resolve(file.asText() + ".yaml");
      YAML.readTree(path.toFile()).properties().forEach(i -> intents.put(i.getKey(), i.getValue()));
    }
    var locales = YAML.readTree(FOLDER.resolve("locales.yaml").toFile());
    return new Source(
        model,
        intents,
        YAML.readTree(FOLDER.resolve("values.yaml").toFile()),
        locales.path("spellings"),
        locales.path("locales"));
  }

  List<String> locales() {
    var locales = new ArrayList<String>();
    model.path("locales").forEach(locale -> locales.add(locale.asText()));
    return locales;
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
    samples(written(locale, name)).forEach(node.putArray("samples")::add);
    return node;
  }

  private Set<String> samples(Map<String, List<String>> written) {
    var samples = new LinkedHashSet<String>();
    written.forEach(
        (form, texts) -> {
          if (form.equals("say") || form.equals("have") || form.equals("do")) {
            samples.addAll(texts);
          }
        });
    written.forEach((form, texts) -> samples.addAll(opened(form, texts)));
    return samples;
  }

  private List<String> opened(String form, List<String> texts) {
    var openers = new ArrayList<String>();
    model.path("openers").path(form).forEach(opener -> openers.add(opener.asText()));
    var opened = new ArrayList<String>();
    if (form.equals("do")) {
      int step = Math.max(1, texts.size() / openers.size());
      for (int i = 0; i < openers.size() && i * step < texts.size(); i++) {
        opened.add(openers.get(i) + " " + texts.get(i * step));
      }
    } else if (!openers.isEmpty()) {
      for (int i = 0; i < texts.size(); i++) {
        opened.add(openers.get(i % openers.size()) + " " + texts.get(i));
      }
    }
    return opened;
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
