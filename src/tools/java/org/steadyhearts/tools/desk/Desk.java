package org.steadyhearts.tools.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.steadyhearts.alexa.RefusedRequestException;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.ProgressStore.StoreUnavailableException;
import org.steadyhearts.tools.desk.DeskRequest.Network;
import org.steadyhearts.tools.desk.DeskRequest.Who;
import org.steadyhearts.tools.device.DeviceOrder;
import org.steadyhearts.tools.device.HeardSpeech;
import org.steadyhearts.tools.device.Invocation;
import org.steadyhearts.tools.device.RequestEnvelopes;
import org.steadyhearts.tools.device.RequestEnvelopes.DeviceSession;
import org.steadyhearts.tools.device.RequestEnvelopes.Ending;
import org.steadyhearts.tools.device.SimulatedClock;
import org.steadyhearts.tools.device.SkillResponse;
import org.steadyhearts.tools.device.Transcript;
import org.steadyhearts.tools.recognition.InteractionModel;
import org.steadyhearts.tools.recognition.Recognizer;

/**
 * A turn on the page: what happened becomes a request, and its answer what a device does.
 *
 * @param models the folder of the interaction models
 * @param alexa where the settings of a device are asked for
 * @param recognizers by locale, as far as they were needed
 */
record Desk(
    LiveSkill skill,
    SimulatedClock clock,
    Path models,
    String skillId,
    URI alexa,
    Map<String, Recognizer> recognizers) {

  private static final Duration MEMORY_TIMEOUT = Duration.ofSeconds(2);
  private static final long LONGEST_PASS_SECONDS = Duration.ofDays(500).toSeconds();
  private static final String APOLOGY = "There was a problem with the requested skill's response.";
  private static final String UNREACHED = "Sorry, I'm having trouble understanding right now.";

  /** What the page needs to know of one turn. */
  Map<String, Object> turn(DeskRequest happened) {
    var turn = new LinkedHashMap<String, Object>();
    turn.put("before", remembered(happened.who()));
    if (happened.said() != null) {
      said(happened, turn);
    } else if (happened.touched() != null) {
      var in = happened.open().orElseGet(DeviceSession::begin);
      var touched = happened.touched().toArray(String[]::new);
      var envelopes = envelopes(happened.who().voiceless());
      ask(happened, in, envelopes.touch(in, clock.stamp(), touched), turn);
    } else {
      happened.open().ifPresent(session -> end(happened, session, happened.ended(), turn));
    }
    turn.put("after", remembered(happened.who()));
    skill.slip().ifPresent(slip -> turn.put("slip", slip));
    turn.put("now", clock.now().toString());
    return turn;
  }

  /** Lets time pass in which nothing is said. */
  Instant pass(long seconds) {
    if (seconds < 0 || seconds > LONGEST_PASS_SECONDS) {
      throw new IllegalArgumentException("At most 500 days can pass at once");
    }
    clock.advanceBy(Duration.ofSeconds(seconds));
    return clock.now();
  }

  List<String> locales() {
    var files = Stream.of(Objects.requireNonNull(models.toFile().list(), "no models"));
    return files
        .filter(name -> name.endsWith(".json"))
        .map(name -> name.replace(".json", ""))
        .sorted()
        .toList();
  }

  Recognizer recognizer(String locale) {
    return recognizers.computeIfAbsent(locale, this::read);
  }

  private Recognizer read(String locale) {
    if (!locales().contains(locale)) {
      throw new IllegalArgumentException("There is no interaction model for " + locale);
    }
    try {
      return new Recognizer(InteractionModel.read(models.resolve(locale + ".json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void said(DeskRequest happened, Map<String, Object> turn) {
    var recognizer = recognizer(happened.who().locale());
    var invocation = Invocation.of(happened.said(), recognizer.model().invocationName());
    var order = DeviceOrder.of(invocation, happened.session() != null, recognizer);
    var envelopes = envelopes(happened.who());
    if (order instanceof DeviceOrder.Launch) {
      var begun = DeviceSession.begin();
      ask(happened, begun, envelopes.launch(begun, clock.stamp()), turn);
    } else if (order instanceof DeviceOrder.Wish wish) {
      wish.note().ifPresent(note -> turn.put("note", note));
      turn.put("heard", Transcript.written(wish.understood()));
      var in = wish.inSession() ? happened.open().orElseThrow() : DeviceSession.begin();
      ask(happened, in, envelopes.intent(in, clock.stamp(), wish.understood()), turn);
    } else if (order instanceof DeviceOrder.Nothing nothing) {
      turn.put("note", nothing.note());
      happened.open().ifPresent(session -> turn.put("session", session));
    } else {
      end(happened, happened.open().orElseThrow(), Ending.USER_INITIATED, turn);
    }
  }

  private void ask(
      DeskRequest happened, DeviceSession in, ObjectNode envelope, Map<String, Object> turn) {
    turn.put("request", envelope);
    if (happened.network() == Network.IS_DOWN) {
      fail("the device does not reach the skill", UNREACHED, turn);
      return;
    }
    try {
      var bytes = send(happened, envelope);
      var answer = SkillResponse.read(bytes);
      if (happened.network() == Network.LOSES_ANSWERS) {
        fail("the skill answered, and the answer was lost", APOLOGY, turn);
      } else {
        turn.put("response", new RawValue(new String(bytes, StandardCharsets.UTF_8)));
        take(answer, in, turn);
      }
    } catch (RefusedRequestException | RuntimeException e) {
      fail("the skill failed: " + e, APOLOGY, turn);
      end(happened, in, Ending.ERROR, turn);
    }
  }

  private static void take(SkillResponse answer, DeviceSession in, Map<String, Object> turn) {
    turn.put("speech", answer.speech().parts());
    answer.sound().ifPresent(after -> turn.put("soundAfter", after.toMillis() / 1000.0));
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

  /** The skill may not answer the end of a session, so whatever it says is not heard. */
  private void end(DeskRequest happened, DeviceSession open, Ending why, Map<String, Object> turn) {
    turn.put("note", "the session is over: " + why);
    var envelope = envelopes(happened.who()).ended(open, clock.stamp(), why);
    turn.putIfAbsent("request", envelope);
    try {
      if (happened.network() != Network.IS_DOWN) {
        send(happened, envelope);
      }
    } catch (RefusedRequestException | RuntimeException e) {
      turn.put("failure", "the skill failed: " + e);
    }
  }

  private byte[] send(DeskRequest happened, ObjectNode envelope) throws RefusedRequestException {
    var bytes = envelope.toString().getBytes(StandardCharsets.UTF_8);
    return happened.memoryOutOfReach() ? skill.answerWithoutMemory(bytes) : skill.answer(bytes);
  }

  private Map<String, String> remembered(Who who) {
    var profile = who.profile(skillId, alexa);
    var household = Hash.of(profile.userId());
    try {
      var all = skill.store().load(household, clock.now(), MEMORY_TIMEOUT);
      return Remembered.lines(all.of(new Listener(household, profile.personId().map(Hash::of))));
    } catch (StoreUnavailableException e) {
      return Map.of("memory", "out of reach");
    }
  }

  private RequestEnvelopes envelopes(Who who) {
    var model = recognizer(who.locale()).model();
    return new RequestEnvelopes(who.profile(skillId, alexa), model, who.shape());
  }
}
