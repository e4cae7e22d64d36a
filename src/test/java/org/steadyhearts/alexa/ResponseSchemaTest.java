package org.steadyhearts.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.Node;
import org.steadyhearts.tools.device.ResponseSchema;

class ResponseSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new YAMLMapper();

  @Test
  void aResponseThatAlexaTakesPasses() throws IOException {
    assertThat(
            problems(
                "{version: '1.0', response: {shouldEndSession: true,"
                    + " outputSpeech: {type: SSML, ssml: '<speak>Hi</speak>'}}}"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{version: '1.0'}",
        "{version: '1.0', response: {shouldEndSession: 'yes'}}",
        "{version: '1.0', response: {outputSpeech: {type: SSML, text: Hi}}}",
        "{version: '1.0', response: {reprompt: {speech: Hi}}}",
        "{version: '1.0', response: {card: {type: Sample, title: Hi}}}",
        "{version: '1.0', response: {directives: [{type: Alexa.Presentation.APL.Render}]}}"
      })
  void whatAlexaWouldRefuseIsFound(String response) throws IOException {
    assertThat(problems(response)).isNotEmpty();
  }

  @Test
  void theSchemaIsWhatAmazonsTypesSay() throws IOException {
    Node.module("ask-sdk-model");
    Node.module("ts-json-schema-generator");

    var made =
        Node.run(
            Map.of(),
            List.of("npm", "run", "-s", "--prefix", Node.HOME.toString(), "response-schema"));

    try (var kept = ResponseSchema.open()) {
      assertThat(JSON.readTree(made)).isEqualTo(JSON.readTree(kept));
    }
  }

  private static Iterable<?> problems(String response) throws IOException {
    return ResponseSchema.problems(YAML.readTree(response));
  }
}
