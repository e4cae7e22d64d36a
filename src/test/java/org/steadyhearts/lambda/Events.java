package org.steadyhearts.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What Alexa sends to the function, on behalf of one household with one device. */
public final class Events {

  public static final String SKILL_ID = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String skillId;
  private final String userId;

  public Events(String userId) {
    this(SKILL_ID, userId);
  }

  public Events(String skillId, String userId) {
    this.skillId = skillId;
    this.userId = userId;
  }

  public String launch() {
    return envelope(JSON.createObjectNode(), true, request("LaunchRequest"));
  }

  /** Says something in a session that is open, with what the skill gave back last. */
  public String intent(String name, JsonNode attributes) {
    var request = request("IntentRequest");
    request.put("dialogState", "COMPLETED");
    request
        .putObject("intent")
        .put("name", name)
        .put("confirmationStatus", "NONE")
        .putObject("slots");
    return envelope(attributes, false, request);
  }

  String sessionEnded(JsonNode attributes) {
    return envelope(
        attributes, false, request("SessionEndedRequest").put("reason", "USER_INITIATED"));
  }

  /** Comes outside of any session. */
  String skillDisabled(Instant at) {
    var request = request("AlexaSkillEvent.SkillDisabled");
    request.put("eventCreationTime", at.toString()).put("eventPublishingTime", at.toString());
    request.putObject("body").put("userInformationPersistenceStatus", "NOT_PERSISTED");
    var envelope = JSON.createObjectNode().put("version", "1.0");
    context(envelope);
    envelope.set("request", request);
    return envelope.toString();
  }

  private static ObjectNode request(String type) {
    return JSON.createObjectNode()
        .put("type", type)
        .put("requestId", "amzn1.echo-api.request." + UUID.randomUUID())
        .put("timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
        .put("locale", "en-US");
  }

  private String envelope(JsonNode attributes, boolean isNew, ObjectNode request) {
    var envelope = JSON.createObjectNode().put("version", "1.0");
    var session = envelope.putObject("session");
    session.put("new", isNew).put("sessionId", "amzn1.echo-api.session.1");
    session.putObject("application").put("applicationId", skillId);
    session.set("attributes", attributes);
    session.putObject("user").put("userId", userId);
    context(envelope);
    envelope.set("request", request);
    return envelope.toString();
  }

  private void context(ObjectNode envelope) {
    var system = envelope.putObject("context").putObject("System");
    system.putObject("application").put("applicationId", skillId);
    system.putObject("user").put("userId", userId);
    system
        .putObject("device")
        .put("deviceId", "amzn1.ask.device.1")
        .putObject("supportedInterfaces");
    system.put("apiEndpoint", "http://127.0.0.1:9").put("apiAccessToken", "token");
  }
}
