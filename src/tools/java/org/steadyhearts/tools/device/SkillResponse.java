package org.steadyhearts.tools.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the skill answered, as a device takes it.
 *
 * @param speech with the sound that is played after it
 * @param sound so long after the speech began a sound begins, if there is one
 * @param card its title and text
 * @param pictures what can be read on them
 * @param asksPermission whether Alexa is to ask the listener for a permission
 * @param ends whether the session is over; if the answer does not say, it is not
 */
public record SkillResponse(
    HeardSpeech speech,
    Optional<Duration> sound,
    Optional<HeardSpeech> reprompt,
    Optional<String> card,
    List<String> pictures,
    boolean asksPermission,
    boolean ends,
    ObjectNode attributes) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SEND_REQUEST = "Connections.SendRequest";
  private static final String RENDER = "Alexa.Presentation.APL.RenderDocument";
  private static final String PLAY = "Alexa.Presentation.APLA.RenderDocument";

  /**
   * Reads a response envelope.
   *
   * @throws IllegalArgumentException for what a device would not take
   */
  public static SkillResponse read(byte[] bytes) {
    JsonNode envelope;
    try {
      envelope = JSON.readTree(bytes);
    } catch (IOException e) {
      throw new IllegalArgumentException("Alexa would refuse this answer: it is no JSON", e);
    }
    var response = envelope.path("response");
    var pictures = new ArrayList<String>();
    var speech = speech(response.path("outputSpeech")).orElse(HeardSpeech.NOTHING);
    var sound = Optional.<Duration>empty();
    boolean asksPermission = false;
    for (var directive : response.path("directives")) {
      asksPermission |= directive.path("type").asText().equals(SEND_REQUEST);
      if (directive.path("type").asText().equals(RENDER)) {
        pictures.add(written(directive.at("/datasources/picture")));
      } else if (directive.path("type").asText().equals(PLAY)) {
        sound = Optional.of(speech.length());
        speech = speech.then(HeardSound.of(directive.path("document")));
      }
    }
    return new SkillResponse(
        speech,
        sound,
        speech(response.at("/reprompt/outputSpeech")),
        card(response.path("card")),
        List.copyOf(pictures),
        asksPermission,
        response.path("shouldEndSession").asBoolean(),
        envelope.path("sessionAttributes") instanceof ObjectNode kept
            ? kept
            : JSON.createObjectNode());
  }

  private static Optional<HeardSpeech> speech(JsonNode speech) {
    if (speech.has("ssml")) {
      return Optional.of(HeardSpeech.ssml(speech.path("ssml").asText()));
    }
    return speech.has("text")
        ? Optional.of(HeardSpeech.text(speech.path("text").asText()))
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
