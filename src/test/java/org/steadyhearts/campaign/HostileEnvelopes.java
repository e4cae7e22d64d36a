package org.steadyhearts.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.tools.device.Conversation;

/** Envelopes of every type, whole and torn, as Alexa may send them and as she never would. */
final class HostileEnvelopes {

  /** What is in ids, names and words, and may be neither heard nor logged nor thrown. */
  static final String SECRET = "amzn1.SECRET";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final List<String> TYPES =
      List.of(
          "LaunchRequest",
          "SessionEndedRequest",
          "SessionResumedRequest",
          "CanFulfillIntentRequest",
          "Alexa.Presentation.APL.UserEvent",
          "Alexa.Presentation.APL.RuntimeError",
          "Alexa.Presentation.APLT.UserEvent",
          "AlexaSkillEvent.SkillEnabled",
          "AlexaSkillEvent.SkillDisabled",
          "AlexaSkillEvent.SkillPermissionChanged",
          "AudioPlayer.PlaybackStopped",
          "PlaybackController.NextCommandIssued",
          "Connections.Response",
          "Display.ElementSelected",
          "GameEngine.InputHandlerEvent",
          "System.ExceptionEncountered",
          "Messaging.MessageReceived",
          "Alexa.Unheard.Of");

  private static final List<String> SLOTS =
      List.of("topic", "series", "kind", "length", "number", "a/b~c");

  private final List<String> intents = Conversation.intents();
  private final RandomGenerator<JsonNode> anything = anything().generator(1_000, true);
  private final RandomGenerator<String> value = values().generator(1_000, true);
  private final Random random;

  HostileEnvelopes(long seed) {
    random = new Random(seed);
  }

  /** Something else that could stand anywhere. */
  private static Arbitrary<JsonNode> anything() {
    return Arbitraries.oneOf(
        Arbitraries.integers().map(JSON::numberNode),
        Arbitraries.longs().map(JSON::numberNode),
        Arbitraries.doubles().map(JSON::numberNode),
        Arbitraries.of(true, false).map(JSON::booleanNode),
        Arbitraries.strings().ofMaxLength(40).map(JSON::textNode),
        values().map(JSON::textNode),
        Arbitraries.create(JSON::nullNode),
        Arbitraries.create(JSON::objectNode),
        Arbitraries.create(() -> JSON.arrayNode().addNull().add("").addObject()),
        Arbitraries.create(HostileEnvelopes::deep));
  }

  private static Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            " ",
            "?",
            "-1",
            "0",
            "7",
            "12",
            "2.5",
            "99999999999",
            "null",
            "PT2M",
            "PT9999H",
            "P1D",
            "PT-5M",
            "trust",
            "breathing",
            "box-breathing",
            "first",
            "{x}",
            "<speak>",
            "&",
            "amzn1.SECRET",
            "2026-03-01T19:00:00Z",
            "1772391600000",
            "-999999999-01-01T00:00:00Z",
            "+292278994-08-17T07:12:55Z",
            "en-XX",
            "xx",
            "NOT_PERSISTED"),
        Arbitraries.strings().ofMaxLength(30),
        Arbitraries.strings().ofLength(3_000).withCharRange('a', 'z'));
  }

  private static JsonNode deep() {
    JsonNode node = JSON.textNode(SECRET);
    for (int i = 0; i < 60; i++) {
      node = i % 2 == 0 ? JSON.arrayNode().add(node) : JSON.objectNode().set("x", node);
    }
    return node;
  }

  /**
   * A request of some type.
   *
   * @param base a whole envelope, of a device and a session
   */
  ObjectNode next(ObjectNode base) {
    var envelope = base.deepCopy();
    boolean intent = random.nextInt(3) > 0;
    var request = envelope.withObjectProperty("request");
    request.put("type", intent ? "IntentRequest" : pick(TYPES));
    request.put("reason", pick(List.of("USER_INITIATED", "EXCEEDED_MAX_REPROMPTS", "ERROR")));
    request.putArray("arguments").add(pick(List.of("yes", "no", "stop", "over", "?")));
    request.putObject("body").put("userInformationPersistenceStatus", "NOT_PERSISTED");
    if (intent) {
      fill(request.putObject("intent"));
    }
    if (random.nextInt(4) == 0) {
      envelope
          .withObjectProperty("session")
          .put("new", false)
          .withObjectProperty("attributes")
          .put("last", receipt())
          .put("told", pick(List.of("LESSON-1-0@0.0", "LESSON-999-0@9.9", "TIP-1-0@0.0", "?")));
    }
    return envelope;
  }

  private void fill(ObjectNode intent) {
    intent.put("name", pick(intents)).put("confirmationStatus", "NONE");
    var slots = intent.putObject("slots");
    for (var name : SLOTS) {
      if (random.nextBoolean()) {
        var slot = slots.putObject(name).put("name", name).put("value", word());
        if (random.nextBoolean()) {
          var authority =
              slot.putObject("resolutions").putArray("resolutionsPerAuthority").addObject();
          authority.putObject("status").put("code", "ER_SUCCESS_MATCH");
          authority.putArray("values").addObject().putObject("value").put("id", word());
        }
      }
    }
  }

  /** A note of the last answer, of this release or of none. */
  private String receipt() {
    var kinds = Offer.OfferKind.values();
    var told = random.nextBoolean() ? ">LESSON-" + number() + "-0@0.1;" : "";
    return (told + "?" + kinds[random.nextInt(kinds.length)] + "." + number() + "." + number())
        + (" " + number() + " " + number() * 30);
  }

  private int number() {
    return random.nextInt(10) == 0 ? random.nextInt() : random.nextInt(20);
  }

  /** Some parts missing, others in the place of what should be there. */
  ObjectNode torn(ObjectNode envelope) {
    for (int tears = 1 + random.nextInt(3); tears > 0; tears--) {
      tear(envelope);
    }
    return envelope;
  }

  private void tear(ObjectNode envelope) {
    List<JsonNode> parents = new ArrayList<>();
    collect(envelope, parents);
    var parent = pick(parents);
    if (parent instanceof ObjectNode object && !object.isEmpty()) {
      var names = new ArrayList<String>();
      object.fieldNames().forEachRemaining(names::add);
      var name = pick(names);
      switch (random.nextInt(4)) {
        case 0 -> object.remove(name);
        case 1 -> object.putNull(name);
        case 2 -> object.set(name, anything.next(random).value());
        default -> object.put(name, word());
      }
    } else if (parent instanceof ArrayNode array) {
      array.add(anything.next(random).value());
    }
  }

  private static void collect(JsonNode node, List<JsonNode> parents) {
    if (node.isContainerNode()) {
      parents.add(node);
      node.forEach(child -> collect(child, parents));
    }
  }

  /** The bytes, now and then cut off or with one changed. */
  byte[] bytes(ObjectNode envelope) throws JsonProcessingException {
    var bytes = MAPPER.writeValueAsBytes(envelope);
    if (random.nextInt(20) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private String word() {
    return value.next(random).value();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
