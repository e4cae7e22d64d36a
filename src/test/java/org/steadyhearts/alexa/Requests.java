package org.steadyhearts.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Application;
import com.amazon.ask.model.Context;
import com.amazon.ask.model.Device;
import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.Session;
import com.amazon.ask.model.User;
import com.amazon.ask.model.interfaces.system.SystemState;
import com.amazon.ask.model.services.ServiceClientFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.steadyhearts.progress.Hash;

/**
 * A request as a handler gets it, for instance {@code Requests.of(intent("TipIntent")).input()}.
 */
final class Requests {

  static final Instant NOW = Instant.parse("2026-03-01T19:00:00Z");
  static final Hash HOUSEHOLD = Hash.of("user");
  static final String DEVICE = "device";

  private final Request request;
  private String user = "user";
  private boolean inSession = true;
  private Map<String, Object> attributes;
  private ServiceClientFactory services;
  private JsonNode json = JsonNodeFactory.instance.objectNode();

  private Requests(Request request) {
    this.request = request;
  }

  static Requests of(Request request) {
    return new Requests(request);
  }

  static IntentRequest intent(String name) {
    return intent(name, NOW);
  }

  static IntentRequest intent(String name, Instant at) {
    return IntentRequest.builder()
        .withRequestId(name + " " + at)
        .withTimestamp(at(at))
        .withLocale("en-US")
        .withIntent(Intent.builder().withName(name).build())
        .build();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  Requests from(String userId) {
    user = userId;
    return this;
  }

  Requests withoutSession() {
    inSession = false;
    return this;
  }

  /** In a session that is open, with what it has carried since its last answer. */
  Requests in(Map<String, Object> session) {
    attributes = session;
    return this;
  }

  Requests with(ServiceClientFactory alexa) {
    services = alexa;
    return this;
  }

  Requests with(JsonNode envelope) {
    json = envelope;
    return this;
  }

  HandlerInput input() {
    var account = User.builder().withUserId(user).build();
    var system =
        SystemState.builder()
            .withApplication(Application.builder().withApplicationId("skill").build())
            .withUser(account)
            .withDevice(Device.builder().withDeviceId(DEVICE).build())
            .build();
    var session =
        Session.builder()
            .withNew(attributes == null)
            .withSessionId("session")
            .withUser(account)
            .withAttributes(attributes)
            .build();
    return HandlerInput.builder()
        .withRequestEnvelope(
            RequestEnvelope.builder()
                .withContext(Context.builder().withSystem(system).build())
                .withSession(inSession ? session : null)
                .withRequest(request)
                .build())
        .withRequestEnvelopeJson(json)
        .withServiceClientFactory(services)
        .build();
  }
}
