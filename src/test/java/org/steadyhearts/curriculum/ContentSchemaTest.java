package org.steadyhearts.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas, by which an editor completes and checks what writers type, agree with the content.
 */
class ContentSchemaTest {

  private static final Path CURRICULUM = Path.of("src/main/resources/curriculum");
  private static final Path SCHEMAS = CURRICULUM.resolve("schema");
  private static final Pattern NAMED =
      Pattern.compile("# yaml-language-server: \\$schema=(\\S+\\.json)");
  private static final ObjectMapper YAML = new YAMLMapper();
  private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V7);

  static List<Path> files() throws IOException {
    try (var files = Files.walk(CURRICULUM)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileKeepsToTheSchemaThatItNames(Path file) throws IOException {
    assertThat(problems(schemaOf(file), YAML.readTree(file.toFile()))).isEmpty();
  }

  static List<Path> schemas() throws IOException {
    try (var files = Files.list(SCHEMAS)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void aSchemaIsASchema(Path schema) throws IOException {
    var ofSchemas = FACTORY.getSchema(SchemaLocation.of(SchemaId.V7));

    assertThat(ofSchemas.validate(YAML.readTree(schema.toFile()))).isEmpty();
  }

  @Test
  void whatDoesNotKeepToItsSchemaIsFound() throws IOException {
    var lesson = YAML.readTree("{number: 0, title: Part 1, points: [A9], card: Hi, segments: []}");

    assertThat(problems(SCHEMAS.resolve("lesson.json"), lesson))
        .extracting(ValidationMessage::getMessage)
        .anyMatch(message -> message.contains("number"))
        .anyMatch(message -> message.contains("title"))
        .anyMatch(message -> message.contains("points"))
        .anyMatch(message -> message.contains("recap"))
        .anyMatch(message -> message.contains("segments"));
  }

  @Test
  void theSchemaOfLabelsKnowsEveryLabel() throws IOException {
    var labels = YAML.readTree(SCHEMAS.resolve("labels.json").toFile()).at("/properties/labels");

    assertThat(labels.get("properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Label.values()).map(Label::key).toList());
  }

  @Test
  void theSchemaOfPhrasesKnowsEveryPhrase() throws IOException {
    var phrases = YAML.readTree(SCHEMAS.resolve("phrases.json").toFile()).at("/properties/phrases");
    var keys = Arrays.stream(Phrase.values()).map(Phrase::key).toList();

    assertThat(phrases.get("properties").fieldNames())
        .toIterable()
        .as("properties in schema/phrases.json")
        .containsExactlyInAnyOrderElementsOf(keys);
    assertThat(phrases.get("required"))
        .extracting(JsonNode::asText)
        .as("required in schema/phrases.json")
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  private static Path schemaOf(Path file) throws IOException {
    var first = Files.readAllLines(file).get(0);
    var named = NAMED.matcher(first);
    assertThat(named.matches()).as("%s names its schema, not: %s", file, first).isTrue();
    var schema = file.resolveSibling(named.group(1)).normalize();
    assertThat(schema).isRegularFile();
    return schema;
  }

  private static Iterable<ValidationMessage> problems(Path schema, JsonNode content) {
    return FACTORY.getSchema(SchemaLocation.of(schema.toUri().toString())).validate(content);
  }
}
