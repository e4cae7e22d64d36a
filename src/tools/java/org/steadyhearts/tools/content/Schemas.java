package org.steadyhearts.tools.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The schemas, by which an editor completes and checks what writers type; here they check the same.
 * Each file names its own in its first line.
 */
record Schemas(Path folder) {

  private static final Pattern NAMED =
      Pattern.compile("# yaml-language-server: \\$schema=(?:\\.\\./)+schema/(\\S+\\.json)");
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
  private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V7);

  Stream<Finding> check(String file, String yaml) {
    var named = NAMED.matcher(yaml.lines().findFirst().orElse(""));
    var schema = named.matches() ? folder.resolve(named.group(1)) : folder;
    if (!Files.isRegularFile(schema)) {
      return finding(
          file,
          1,
          "names no schema",
          "begin it with # yaml-language-server: $schema=../schema/ and one of those files");
    }
    try {
      return problems(schema, YAML.readTree(yaml)).stream()
          .map(message -> finding(At.root(file, yaml), message));
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      var problem = e.getOriginalMessage().lines().findFirst().orElse("");
      return finding(
          file,
          place == null ? 1 : place.getLineNr(),
          "it is not valid YAML (" + problem + ")",
          "look at the quotes, the colons and how far each line is moved in");
    }
  }

  /** What is wrong; where none of several forms fits, only what is wrong deepest inside. */
  static List<ValidationMessage> problems(Path schema, JsonNode content) {
    var all = FACTORY.getSchema(SchemaLocation.of(schema.toUri().toString())).validate(content);
    return all.stream()
        .filter(
            one ->
                all.stream()
                    .filter(other -> other.getType().equals("oneOf"))
                    .noneMatch(choice -> isHidden(one, choice, all)))
        .toList();
  }

  private static boolean isHidden(
      ValidationMessage one, ValidationMessage choice, Set<ValidationMessage> all) {
    var place = choice.getInstanceLocation();
    var inside =
        all.stream()
            .filter(other -> other.getInstanceLocation().startsWith(place))
            .filter(other -> other.getInstanceLocation().getNameCount() > place.getNameCount());
    boolean deeper = inside.findAny().isPresent();
    return one.getInstanceLocation().equals(place) && (deeper || !one.equals(choice));
  }

  private static Finding finding(At root, ValidationMessage message) {
    var at = at(root, message.getInstanceLocation());
    var line =
        message.getProperty() == null
            ? at.line()
            : at.find(message.getProperty()).map(At::line).orElse(at.line());
    return message.getType().equals("oneOf")
        ? new Finding(at.file(), line, "", path(message) + " has none of its forms", form(message))
        : new Finding(
            at.file(), line, "", message.getMessage(), "put it right as the schema says it");
  }

  private static String path(ValidationMessage message) {
    return message.getInstanceLocation().toString();
  }

  private static String form(ValidationMessage message) {
    var keys =
        StreamSupport.stream(message.getSchemaNode().spliterator(), false)
            .flatMap(form -> StreamSupport.stream(form.path("required").spliterator(), false))
            .map(JsonNode::asText)
            .toList();
    return "write exactly one of " + keys;
  }

  private static At at(At root, JsonNodePath path) {
    var at = root;
    for (int i = 0; i < path.getNameCount(); i++) {
      var step = path.getElement(i);
      var next = step instanceof Integer index ? at.item(index) : at.find(step.toString());
      if (next.isEmpty()) {
        return at;
      }
      at = next.get();
    }
    return at;
  }

  private static Stream<Finding> finding(String file, int line, String problem, String fix) {
    return Stream.of(new Finding(file, line, "", problem, fix));
  }
}
