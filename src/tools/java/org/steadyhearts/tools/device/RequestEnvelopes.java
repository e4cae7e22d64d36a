package org.steadyhearts.tools.device;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.steadyhearts.tools.recognition.InteractionModel;
import org.steadyhearts.tools.recognition.RecognizerResult;

/** Builds whole Alexa request envelopes, as a device sends them. */
public final class RequestEnvelopes {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Why a session was ended. */
  public enum Ending {
    USER_INITIATED,
    EXCEEDED_MAX_REPROMPTS,
    ERROR
  }

  /**
   * A session between a device and the skill.
   *
   * @param attributes what the skill gave back with its last answer
   */
  public record DeviceSession(String id, boolean isNew, ObjectNode attributes) {

    public static DeviceSession begin() {
      return begin(UUID.randomUUID());
    }

    static DeviceSession begin(UUID id) {
      return new DeviceSession("amzn1.echo-api.session." + id, true, JSON.createObjectNode());
    }

    public DeviceSession goOn(ObjectNode newAttributes) {
      return new DeviceSession(id, false, newAttributes);
    }
  }

  private final DeviceProfile speaker;
  private final InteractionModel model;
  private final ScreenShape shape;
  private final Supplier<UUID> requestIds;

  public RequestEnvelopes(DeviceProfile speaker, InteractionModel model) {
    this(speaker, model, ScreenShape.HUB);
  }

  /**
   * Of a device with a screen of some shape.
   *
   * @param shape counts only where the device has a screen
   */
  public RequestEnvelopes(DeviceProfile speaker, InteractionModel model, ScreenShape shape) {
    this(speaker, model, shape, UUID::randomUUID);
  }

  /**
   * Of a device whose requests have ids that can be had again: what the skill draws by chance hangs
   * on them.
   */
  RequestEnvelopes(DeviceProfile speaker, InteractionModel model, Supplier<UUID> requestIds) {
    this(speaker, model, ScreenShape.HUB, requestIds);
  }

  private RequestEnvelopes(
      DeviceProfile speaker, InteractionModel model, ScreenShape shape, Supplier<UUID> requestIds) {
    this.speaker = speaker;
    this.model = model;
    this.shape = shape;
    this.requestIds = requestIds;
  }

  public ObjectNode launch(DeviceSession session, Instant now) {
    var envelope = envelope(session, "LaunchRequest", now);
    request(envelope).put("shouldLinkResultBeReturned", false);
    return envelope;
  }

  public ObjectNode intent(DeviceSession session, Instant now, RecognizerResult understood) {
    var envelope = envelope(session, "IntentRequest", now);
    var request = request(envelope);
    request.put("dialogState", "COMPLETED");
    var intent = request.putObject("intent");
    intent.put("name", understood.intent());
    intent.put("confirmationStatus", "NONE");
    var slots = model.slotsOf(understood.intent());
    if (!slots.isEmpty()) {
      var filled = intent.putObject("slots");
      slots.keySet().forEach(name -> slot(filled.putObject(name), name, understood.slots()));
    }
    return envelope;
  }

  /** What a picture sends when it is touched, and when it is over. */
  public ObjectNode touch(DeviceSession session, Instant now, String... arguments) {
    var envelope = envelope(session, "Alexa.Presentation.APL.UserEvent", now);
    var request = request(envelope);
    request.put("token", "steady-hearts");
    var sent = request.putArray("arguments");
    Stream.of(arguments).forEach(sent::add);
    request.putObject("source").put("type", "TouchWrapper").put("handler", "Press");
    request.putObject("components");
    return envelope;
  }

  /**
   * What a device sends that could not play a sound.
   *
   * @param error its type and its reason, as in {@code AUDIO_SOURCE_ERROR TIMEOUT_ERROR}
   */
  public ObjectNode soundFailed(DeviceSession session, Instant now, String error) {
    var envelope = envelope(session, "Alexa.Presentation.APLA.RuntimeError", now);
    var request = request(envelope);
    request.put("token", "steady-hearts");
    request
        .putArray("errors")
        .addObject()
        .put("type", error.substring(0, error.indexOf(' ')))
        .put("reason", error.substring(error.indexOf(' ') + 1))
        .put("message", "The sound could not be played.");
    return envelope;
  }

  /** What Alexa sends once she has asked for a permission. */
  public ObjectNode permission(DeviceSession session, Instant now, String status) {
    var envelope = envelope(session, "Connections.Response", now);
    var request = request(envelope);
    request.put("name", "AskFor").put("token", "steady-hearts");
    request.putObject("status").put("code", "200").put("message", "OK");
    request
        .putObject("payload")
        .put("permissionScope", "alexa::alerts:reminders:skill:readwrite")
        .put("status", status);
    return envelope;
  }

  public ObjectNode ended(DeviceSession session, Instant now, Ending reason) {
    var envelope = envelope(session, "SessionEndedRequest", now);
    var request = request(envelope);
    request.put("reason", reason.name());
    if (reason == Ending.ERROR) {
      request
          .putObject("error")
          .put("type", "INVALID_RESPONSE")
          .put("message", "An exception occurred while dispatching the request to the skill.");
    }
    return envelope;
  }

  private ObjectNode envelope(DeviceSession session, String type, Instant now) {
    var envelope = JSON.createObjectNode();
    envelope.put("version", "1.0");
    session(envelope.putObject("session"), session);
    context(envelope.putObject("context"));
    envelope
        .putObject("request")
        .put("type", type)
        .put("requestId", "amzn1.echo-api.request." + requestIds.get())
        // Alexa's clock ticks in whole seconds.
        .put("timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString())
        .put("locale", speaker.locale().toLanguageTag());
    return envelope;
  }

  private static ObjectNode request(ObjectNode envelope) {
    return envelope.withObjectProperty("request");
  }

  private void session(ObjectNode node, DeviceSession session) {
    node.put("new", session.isNew());
    node.put("sessionId", session.id());
    node.putObject("application").put("applicationId", speaker.skillId());
    node.set("attributes", session.attributes());
    node.putObject("user").put("userId", speaker.userId());
  }

  private void context(ObjectNode context) {
    var system = context.putObject("System");
    system.putObject("application").put("applicationId", speaker.skillId());
    var user = system.putObject("user").put("userId", speaker.userId());
    if (speaker.reminders()) {
      user.putObject("permissions")
          .putObject("scopes")
          .putObject("alexa::alerts:reminders:skill:readwrite")
          .put("status", "GRANTED");
    }
    var device = system.putObject("device");
    device.put("deviceId", speaker.deviceId());
    var interfaces = device.putObject("supportedInterfaces");
    if (speaker.screen()) {
      interfaces
          .putObject("Alexa.Presentation.APL")
          .putObject("runtime")
          .put("maxVersion", "2024.3");
      shape.describe(context.putObject("Viewport"));
    }
    speaker
        .personId()
        .ifPresent(
            id ->
                system
                    .putObject("person")
                    .put("personId", id)
                    .put("accessToken", "simulated.person.token"));
    system.put("apiEndpoint", speaker.alexa().toString());
    system.put("apiAccessToken", "simulated.token");
  }

  private void slot(ObjectNode slot, String name, Map<String, SlotValue> filled) {
    slot.put("name", name);
    var value = filled.get(name);
    if (value != null) {
      fill(slot, value);
      var again = slot.putObject("slotValue");
      again.put("type", "Simple");
      fill(again, value);
    }
    slot.put("confirmationStatus", "NONE");
    if (value != null) {
      slot.put("source", "USER");
    }
  }

  private void fill(ObjectNode node, SlotValue value) {
    node.put("value", value.value());
    value.resolved().ifPresent(entry -> resolutions(node, entry));
  }

  private void resolutions(ObjectNode node, SlotValue.Entry entry) {
    var authority = node.putObject("resolutions").putArray("resolutionsPerAuthority").addObject();
    authority.put(
        "authority",
        "amzn1.er-authority.echo-sdk.%s.%s".formatted(speaker.skillId(), entry.type()));
    authority.putObject("status").put("code", "ER_SUCCESS_MATCH");
    authority
        .putArray("values")
        .addObject()
        .putObject("value")
        .put("name", entry.name())
        .put("id", entry.id());
  }
}
