package org.steadyhearts.alexa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.steadyhearts.progress.Hash;

/**
 * What a made-up listener says, so that nobody real waits for what is slow only once. It comes from
 * no Alexa account, so its household is nobody's.
 */
final class Priming {

  static final String USER = "steady-hearts.priming";

  private static final Hash HOUSEHOLD = Hash.of(USER);

  private static final List<String> INTENTS =
      List.of(
          "TipIntent",
          "NextLessonIntent",
          "AMAZON.StopIntent",
          "ResumeLessonIntent",
          "BreathingIntent");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String skillId;

  /** Whether a household is the made-up listener's, of whom nothing is logged. */
  static boolean isIt(Hash household) {
    return HOUSEHOLD.equals(household);
  }

  Priming(String skillId) {
    this.skillId = skillId;
  }

  /** Who answers it. */
  interface Door {
    byte[] answer(byte[] request) throws RefusedRequestException;
  }

  /**
   * A whole visit, with what the session carries; {@code number} tells one visit's requests from
   * another's.
   */
  void visit(int number, Instant now, Door door) throws RefusedRequestException {
    var answer = door.answer(bytes(request("LaunchRequest", number + " launch", now)));
    for (var name : INTENTS) {
      answer = door.answer(bytes(intent(name, number + " " + name, now, carried(answer))));
    }
  }

  private static JsonNode carried(byte[] answer) {
    try {
      return JSON.readTree(answer).path("sessionAttributes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(ObjectNode envelope) {
    return envelope.toString().getBytes(StandardCharsets.UTF_8);
  }

  private ObjectNode intent(String name, String id, Instant now, JsonNode attributes) {
    var envelope = request("IntentRequest", id, now);
    if (attributes.isObject()) {
      envelope.withObjectProperty("session").set("attributes", attributes);
    }
    envelope
        .withObjectProperty("request")
        .put("dialogState", "COMPLETED")
        .putObject("intent")
        .put("name", name)
        .put("confirmationStatus", "NONE")
        .putObject("slots");
    return envelope;
  }

  private ObjectNode request(String type, String id, Instant now) {
    var envelope = JsonNodeFactory.instance.objectNode().put("version", "1.0");
    var session =
        envelope
            .putObject("session")
            .put("new", type.equals("LaunchRequest"))
            .put("sessionId", USER);
    session.putObject("application").put("applicationId", skillId);
    session.putObject("user").put("userId", USER);
    var system = envelope.putObject("context").putObject("System");
    system.putObject("application").put("applicationId", skillId);
    system.putObject("user").put("userId", USER);
    system.putObject("device").put("deviceId", USER).putObject("supportedInterfaces");
    envelope
        .putObject("request")
        .put("type", type)
        .put("requestId", USER + " " + id)
        .put("timestamp", now.toString())
        .put("locale", "en-US");
    return envelope;
  }
}
