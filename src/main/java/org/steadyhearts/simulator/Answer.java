package org.steadyhearts.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the skill answered, as a device takes it.
 *
 * @param card its title and text
 * @param pictures what can be read on them
 * @param ends whether the session is over; if the answer does not say, it is not
 */
record Answer(
    Heard speech,
    Optional<Heard> reprompt,
    Optional<String> card,
    List<String> pictures,
    boolean ends,
    ObjectNode attributes) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RENDER = "Alexa.Presentation.APL.RenderDocument";

  /**
   * Reads a response envelope.
   *
   * @throws IllegalArgumentException for what a device would not take
   */
  static Answer read(byte[] bytes) {
    JsonNode envelope;
    try {
      envelope = JSON.readTree(bytes);
    } catch (IOException e) {
      throw new IllegalArgumentException("Alexa would refuse this answer: it is no JSON", e);
    }
    var response = envelope.path("response");
    var pictures = new ArrayList<String>();
    for (var directive : response.path("directives")) {
      if (directive.path("type").asText().equals(RENDER)) {
        pictures.add(written(directive.at("/datasources/picture")));
      }
    }
    return new Answer(
        speech(response.path("outputSpeech")).orElse(Heard.NOTHING),
        speech(response.at("/reprompt/outputSpeech")),
        card(response.path("card")),
        List.copyOf(pictures),
        response.path("shouldEndSession").asBoolean(),
        envelope.path("sessionAttributes") instanceof ObjectNode kept
            ? kept
            : JSON.createObjectNode());
  }

  private static Optional<Heard> speech(JsonNode speech) {
    if (speech.has("ssml")) {
      return Optional.of(Heard.ssml(speech.path("ssml").asText()));
    }
    return speech.has("text")
        ? Optional.of(Heard.text(speech.path("text").asText()))
        : Optional.empty();
  }

  private static String written(JsonNode picture) {
    return Stream.of("heading", "text", "done", "question", "yes", "no", "stop")
        .map(key -> picture.path(key).asText())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" / "));
  }

  private static Optional<String> card(JsonNode card) {
    if (card.isMissingNode() || card.isNull()) {
      return Optional.empty();
    }
    var text = card.path("content").asText(card.path("text").asText());
    var both = card.path("title").asText() + ": " + text.replace("\n", " / ");
    return Optional.of(card.path("title").asText().isEmpty() ? text : both);
  }
}
