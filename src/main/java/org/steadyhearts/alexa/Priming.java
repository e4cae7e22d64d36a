package org.steadyhearts.alexa;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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

  private final String skillId;

  /** Whether a household is the made-up listener's, of whom nothing is logged. */
  static boolean isIt(Hash household) {
    return HOUSEHOLD.equals(household);
  }

  Priming(String skillId) {
    this.skillId = skillId;
  }

  /**
   * A whole visit, request by request; {@code number} tells one visit's requests from another's.
   */
  List<byte[]> visit(int number, Instant now) {
    return Stream.concat(
            Stream.of(request("LaunchRequest", number + " launch", now)),
            INTENTS.stream().map(name -> intent(name, number + " " + name, now)))
        .map(envelope -> envelope.toString().getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private ObjectNode intent(String name, String id, Instant now) {
    var envelope = request("IntentRequest", id, now);
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
