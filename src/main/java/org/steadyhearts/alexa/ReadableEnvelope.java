package org.steadyhearts.alexa;

import com.amazon.ask.exception.AskSdkException;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.utils.SubTypesManifest;
import com.amazon.ask.util.impl.JacksonJsonUnmarshaller;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;

/**
 * An envelope with only what this skill reads. The SDK refuses a whole request for one part of a
 * kind that it does not know, as of a viewport, and Alexa adds kinds at any time; a listener who is
 * not safe must be answered for all that.
 */
final class ReadableEnvelope {

  private static final JacksonJsonUnmarshaller<RequestEnvelope> SDK =
      JacksonJsonUnmarshaller.withTypeBinding(
          RequestEnvelope.class,
          List.of("request", "type"),
          SubTypesManifest.getSubType(Request.class));

  private static final String SYSTEM = "/context/System";
  private static final String APPLICATION = "/application/applicationId";
  private static final String INTENT = "/request/intent";

  /** As far as a count of milliseconds goes; a longer number is no time. */
  private static final long FARTHEST = 100_000_000_000_000L;

  private final JsonNode all;
  private final ObjectNode kept = JsonNodeFactory.instance.objectNode();

  private ReadableEnvelope(JsonNode all) {
    this.all = all;
  }

  /** Whether the SDK takes an envelope to the handlers as it is. */
  static boolean isReadable(JsonNode envelope) {
    try {
      SDK.unmarshall(bytes(envelope));
      return envelope.at(SYSTEM + APPLICATION).isTextual();
    } catch (AskSdkException e) {
      return false;
    }
  }

  /** What is left of an envelope without all that is not read, or is not what it should be. */
  static byte[] of(JsonNode envelope) {
    var readable = new ReadableEnvelope(envelope);
    readable.keepSession();
    readable.keepSystem();
    readable.keepRequest();
    return bytes(readable.kept);
  }

  private void keepSession() {
    keep("/session/new", JsonNode::isBoolean);
    keep("/session/sessionId", JsonNode::isTextual);
    keep("/session/user/userId", JsonNode::isTextual);
    keep("/session/attributes", JsonNode::isObject);
  }

  private void keepSystem() {
    var runtime = "/device/supportedInterfaces/Alexa.Presentation.APL/runtime/maxVersion";
    for (var text :
        List.of(
            APPLICATION,
            "/user/userId",
            "/user/permissions/scopes/" + Reminders.SCOPE + "/status",
            "/person/personId",
            "/device/deviceId",
            runtime,
            "/apiEndpoint",
            "/apiAccessToken")) {
      keep(SYSTEM + text, JsonNode::isTextual);
    }
    // Old test events name the skill only here, where the SDK does not look.
    var inSession = all.at("/session" + APPLICATION);
    if (all.at(SYSTEM + APPLICATION).isMissingNode() && inSession.isTextual()) {
      put(SYSTEM + APPLICATION, inSession);
    }
  }

  private void keepRequest() {
    for (var text : List.of("type", "requestId", "locale", "reason", "token")) {
      keep("/request/" + text, JsonNode::isTextual);
    }
    keep("/request/timestamp", ReadableEnvelope::isTime);
    keep("/request/eventCreationTime", ReadableEnvelope::isTime);
    keep("/request/body/userInformationPersistenceStatus", JsonNode::isTextual);
    keep("/request/name", JsonNode::isTextual);
    keep("/request/payload/status", JsonNode::isTextual);
    keep("/request/body/alertTokens", JsonNode::isArray);
    keep("/request/arguments", JsonNode::isArray);
    keep("/request/task/name", JsonNode::isTextual);
    keep("/request/task/input/minutes", JsonNode::isValueNode);
    keep(INTENT + "/name", JsonNode::isTextual);
    all.at(INTENT + "/slots").fieldNames().forEachRemaining(this::keepSlot);
  }

  private void keepSlot(String name) {
    var slot = all.at(INTENT + "/slots").path(name);
    if (!slot.isObject()) {
      return;
    }
    // Built by its name, which need not be one that a pointer can hold.
    var filled = kept.withObject(INTENT + "/slots").putObject(name).put("name", name);
    if (slot.path("value").isTextual()) {
      filled.set("value", slot.path("value"));
    }
    var authorities = slot.at("/resolutions/resolutionsPerAuthority");
    if (authorities.isArray()) {
      var into = filled.withObject("/resolutions").putArray("resolutionsPerAuthority");
      authorities.forEach(authority -> keepMatches(authority, into));
    }
  }

  private static void keepMatches(JsonNode authority, ArrayNode into) {
    if (authority.at("/status/code").isTextual()) {
      var resolution = into.addObject();
      resolution.putObject("status").set("code", authority.at("/status/code"));
      var values = resolution.putArray("values");
      authority.path("values").findValues("id").stream()
          .filter(JsonNode::isTextual)
          .forEach(id -> values.addObject().putObject("value").set("id", id));
    }
  }

  private void keep(String pointer, Predicate<JsonNode> asItShouldBe) {
    var node = all.at(pointer);
    if (asItShouldBe.test(node)) {
      put(pointer, node);
    }
  }

  private void put(String pointer, JsonNode node) {
    var at = JsonPointer.compile(pointer);
    kept.withObject(at.head()).set(at.last().getMatchingProperty(), node);
  }

  private static boolean isTime(JsonNode node) {
    if (node.isIntegralNumber()) {
      return node.canConvertToLong() && Math.abs(node.longValue()) <= FARTHEST;
    }
    try {
      return node.isTextual() && OffsetDateTime.parse(node.textValue()).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static byte[] bytes(JsonNode envelope) {
    return envelope.toString().getBytes(StandardCharsets.UTF_8);
  }
}
