package org.steadyhearts.tools.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.steadyhearts.alexa.RefusedRequestException;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.ProgressStore.StoreUnavailableException;
import org.steadyhearts.tools.desk.DeskRequest.Network;
import org.steadyhearts.tools.device.DeviceOrder;
import org.steadyhearts.tools.device.DeviceProfile;
import org.steadyhearts.tools.device.HeardSpeech;
import org.steadyhearts.tools.device.Invocation;
import org.steadyhearts.tools.device.RequestEnvelopes;
import org.steadyhearts.tools.device.RequestEnvelopes.DeviceSession;
import org.steadyhearts.tools.device.RequestEnvelopes.Ending;
import org.steadyhearts.tools.device.SimulatedClock;
import org.steadyhearts.tools.device.SkillResponse;
import org.steadyhearts.tools.recognition.InteractionModel;
import org.steadyhearts.tools.recognition.Recognizer;
import org.steadyhearts.tools.recognition.RecognizerResult;

/** A turn on the page: what happened becomes a request, and its answer what a device does. */
final class Desk {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration MEMORY_TIMEOUT = Duration.ofSeconds(2);
  private static final String APOLOGY = "There was a problem with the requested skill's response.";
  private static final String UNREACHED = "Sorry, I'm having trouble understanding right now.";

  private final LiveSkill skill;
  private final SimulatedClock clock;
  private final Path models;
  private final String skillId;
  private final URI alexa;
  private final Map<String, Recognizer> recognizers = new ConcurrentHashMap<>();

  /**
   * A desk.
   *
   * @param models the folder of the interaction models
   * @param alexa where the settings of a device are asked for, without the zone that it tells
   */
  Desk(LiveSkill skill, SimulatedClock clock, Path models, String skillId, URI alexa) {
    this.skill = skill;
    this.clock = clock;
    this.models = models;
    this.skillId = skillId;
    this.alexa = alexa;
  }

  /** What the page needs to know of one turn. */
  Map<String, Object> turn(DeskRequest happened) {
    var turn = new LinkedHashMap<String, Object>();
    var open = Optional.ofNullable(happened.session()).map(DeskRequest.SessionNote::goOn);
    if (happened.said() != null) {
      said(happened, open, turn);
    } else if (happened.touched() != null) {
      var in = open.orElseGet(DeviceSession::begin);
      var touched = happened.touched().toArray(String[]::new);
      var envelopes = envelopes(happened.who().voiceless());
      ask(happened, in, envelopes.touch(in, clock.stamp(), touched), turn);
    } else if (open.isPresent()) {
      end(happened, open.get(), happened.ended(), turn);
    }
    skill.slip().ifPresent(slip -> turn.put("slip", slip));
    turn.put("now", clock.now().toString());
    return turn;
  }

  /** Lets time pass in which nothing is said. */
  Instant pass(Duration time) {
    clock.advanceBy(time);
    return clock.now();
  }

  private void said(DeskRequest happened, Optional<DeviceSession> open, Map<String, Object> turn) {
    var recognizer = recognizer(happened.who().locale());
    var invocation = Invocation.of(happened.said(), recognizer.model().invocationName());
    var order = DeviceOrder.of(invocation, open.isPresent(), recognizer);
    var envelopes = envelopes(happened.who());
    if (order instanceof DeviceOrder.Launch) {
      var begun = DeviceSession.begin();
      ask(happened, begun, envelopes.launch(begun, clock.stamp()), turn);
    } else if (order instanceof DeviceOrder.Wish wish) {
      wish.note().ifPresent(note -> turn.put("note", note));
      turn.put("heard", heard(wish.understood()));
      var in = wish.inSession() ? open.orElseThrow() : DeviceSession.begin();
      ask(happened, in, envelopes.intent(in, clock.stamp(), wish.understood()), turn);
    } else if (order instanceof DeviceOrder.Nothing nothing) {
      turn.put("note", nothing.note());
      open.ifPresent(session -> turn.put("session", session));
    } else {
      end(happened, open.orElseThrow(), Ending.USER_INITIATED, turn);
    }
  }

  private void ask(
      DeskRequest happened, DeviceSession in, ObjectNode envelope, Map<String, Object> turn) {
    turn.put("request", envelope);
    turn.put("before", remembered(happened.who()));
    try {
      if (happened.network() == Network.IS_DOWN) {
        fail("the device does not reach the skill", UNREACHED, turn);
        return;
      }
      var bytes = send(happened, envelope);
      if (happened.network() == Network.LOSES_ANSWERS) {
        fail("the skill answered, and the answer was lost", APOLOGY, turn);
        return;
      }
      take(SkillResponse.read(bytes), in, turn);
      turn.put("response", json(bytes));
    } catch (RefusedRequestException | RuntimeException e) {
      fail("the skill failed: " + e, APOLOGY, turn);
      send(happened, in, Ending.ERROR);
    } finally {
      turn.put("after", remembered(happened.who()));
    }
  }

  private static void take(SkillResponse answer, DeviceSession in, Map<String, Object> turn) {
    turn.put("speech", answer.speech().parts());
    answer.reprompt().ifPresent(reprompt -> turn.put("reprompt", reprompt.parts()));
    answer.card().ifPresent(card -> turn.put("card", card));
    // To what is answered with silence no session opens.
    boolean goesOn = !in.isNew() || !answer.speech().parts().isEmpty();
    if (!answer.ends() && goesOn) {
      turn.put("session", in.goOn(answer.attributes()));
    }
  }

  /** What Alexa says in her own words, after which no session is open. */
  private static void fail(String note, String words, Map<String, Object> turn) {
    turn.put("failure", note);
    turn.put("speech", HeardSpeech.text(words).parts());
  }

  private void end(
      DeskRequest happened, DeviceSession session, Ending reason, Map<String, Object> turn) {
    turn.put("note", "the session is over: " + reason);
    turn.put("before", remembered(happened.who()));
    turn.put("request", send(happened, session, reason));
    turn.put("after", remembered(happened.who()));
  }

  /** The skill may not answer the end of a session, so whatever it says is not heard. */
  private ObjectNode send(DeskRequest happened, DeviceSession session, Ending reason) {
    var envelope = envelopes(happened.who()).ended(session, clock.stamp(), reason);
    try {
      if (happened.network() != Network.IS_DOWN) {
        send(happened, envelope);
      }
    } catch (RefusedRequestException | RuntimeException e) {
      envelope.put("skillFailed", e.toString());
    }
    return envelope;
  }

  private byte[] send(DeskRequest happened, ObjectNode envelope) throws RefusedRequestException {
    var bytes = envelope.toString().getBytes(StandardCharsets.UTF_8);
    return happened.memoryOutOfReach() ? skill.answerWithoutMemory(bytes) : skill.answer(bytes);
  }

  private Map<String, String> remembered(DeskRequest.Who who) {
    var profile = profile(who);
    var household = Hash.of(profile.userId());
    try {
      var all = skill.store().load(household, clock.now(), MEMORY_TIMEOUT);
      return Remembered.lines(all.of(new Listener(household, profile.personId().map(Hash::of))));
    } catch (StoreUnavailableException e) {
      return Map.of("memory", "out of reach");
    }
  }

  private static Map<String, Object> heard(RecognizerResult understood) {
    var slots =
        understood.slots().entrySet().stream()
            .map(
                slot -> {
                  var value = slot.getValue();
                  var id = value.resolved().map(entry -> entry.id()).orElse(value.value());
                  return ", " + slot.getKey() + " " + id;
                })
            .collect(Collectors.joining());
    return Map.of("as", understood.intent() + slots, "score", understood.score());
  }

  private RequestEnvelopes envelopes(DeskRequest.Who who) {
    return new RequestEnvelopes(profile(who), recognizer(who.locale()).model(), who.shape());
  }

  private DeviceProfile profile(DeskRequest.Who who) {
    return who.profile(skillId, alexa.resolve("zones/" + who.timeZone().replace('/', '~')));
  }

  Recognizer recognizer(String locale) {
    if (!locale.matches("[a-z]{2}-[A-Z]{2}")) {
      throw new IllegalArgumentException("A locale is written as in en-US");
    }
    return recognizers.computeIfAbsent(locale, this::read);
  }

  private Recognizer read(String locale) {
    try {
      return new Recognizer(InteractionModel.read(models.resolve(locale + ".json")));
    } catch (IOException e) {
      throw new IllegalArgumentException("There is no interaction model for " + locale, e);
    }
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new IllegalArgumentException("The answer is no JSON", e);
    }
  }
}
