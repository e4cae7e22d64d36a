package org.steadyhearts.tools.device;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.steadyhearts.alexa.RefusedRequestException;
import org.steadyhearts.tools.device.RequestEnvelopes.DeviceSession;
import org.steadyhearts.tools.device.RequestEnvelopes.Ending;
import org.steadyhearts.tools.recognition.Recognizer;

/**
 * A speaker in a room: it hears lines, keeps the session as a device does, and lets time pass.
 *
 * <p>Time runs with the wall clock. What Alexa says takes its estimated time on top, unless it is
 * interrupted: a line that begins with "Alexa" is heard while she speaks, any other comes after she
 * has finished. {@code (12 s)} lets time pass until twelve seconds after she began to speak, or
 * after the wait before. An empty line is silence: eight seconds of it bring the reprompt, eight
 * more the end of the session. Thinking at the keyboard is no silence.
 */
public final class SimulatedDevice {

  private static final Pattern WAIT = Pattern.compile("\\((\\d{1,6}(?:\\.\\d{1,3})?) ?s\\)");
  private static final Duration SILENCE = Duration.ofSeconds(8);
  private final Skill skill;
  private final Recognizer resolver;
  private final RequestEnvelopes envelopes;
  private final SimulatedClock clock;
  private final Transcript transcript;

  private Optional<DeviceSession> session = Optional.empty();
  private Optional<HeardSpeech> reprompt = Optional.empty();
  private HeardSpeech sounding = HeardSpeech.NOTHING;
  private Instant soundingSince;

  /** From when the next wait counts. */
  private Instant mark;

  /** Of an open session's listener, so far. */
  private Duration silence = Duration.ZERO;

  public SimulatedDevice(
      Skill skill,
      Recognizer resolver,
      DeviceProfile speaker,
      SimulatedClock clock,
      Transcript transcript) {
    this.skill = skill;
    this.resolver = resolver;
    this.envelopes = new RequestEnvelopes(speaker, resolver.model());
    this.clock = clock;
    this.transcript = transcript;
    this.soundingSince = clock.now();
    this.mark = soundingSince;
  }

  /** How long a line lets pass, if it is one like {@code (12 s)}. */
  public static Optional<Duration> wait(String line) {
    var wait = WAIT.matcher(line.strip());
    return wait.matches()
        ? Optional.of(Duration.ofMillis(Math.round(1000 * Double.parseDouble(wait.group(1)))))
        : Optional.empty();
  }

  /** One line: something said, a wait, or silence. */
  public void hear(String line) {
    var wait = wait(line);
    if (wait.isPresent()) {
      var until = mark.plus(wait.get());
      pass(Duration.between(clock.now(), until));
      mark = until;
    } else if (line.isBlank()) {
      pass(untilSilent());
    } else {
      say(Invocation.of(line, resolver.model().invocationName()));
    }
  }

  private void say(Invocation invocation) {
    if (invocation.woken()) {
      interrupt();
    } else {
      clock.advanceTo(soundingUntil());
    }
    var order = DeviceOrder.of(invocation, session.isPresent(), resolver);
    if (order instanceof DeviceOrder.Launch) {
      var opened = DeviceSession.begin();
      ask(opened, envelopes.launch(opened, clock.stamp()));
    } else if (order instanceof DeviceOrder.Wish wish) {
      wish.note().ifPresent(transcript::note);
      transcript.understood(wish.understood());
      var in = wish.inSession() ? session.orElseThrow() : DeviceSession.begin();
      ask(in, envelopes.intent(in, clock.stamp(), wish.understood()));
    } else if (order instanceof DeviceOrder.Nothing nothing) {
      transcript.note(nothing.note());
    } else {
      end(Ending.USER_INITIATED);
    }
  }

  private void ask(DeviceSession in, ObjectNode envelope) {
    reprompt = Optional.empty();
    sounding = HeardSpeech.NOTHING;
    silence = Duration.ZERO;
    session = Optional.of(in);
    try {
      var answer = SkillResponse.read(send(envelope));
      session = answer.ends() ? Optional.empty() : Optional.of(in.goOn(answer.attributes()));
      reprompt = answer.reprompt();
      sound(answer.speech());
      transcript.answer(answer);
      if (answer.asksPermission()) {
        transcript.note("Alexa would ask for a permission here; this device says no");
        var asked = session.orElseThrow();
        ask(asked, envelopes.permission(asked, clock.stamp(), "DENIED"));
      }
    } catch (RefusedRequestException | RuntimeException e) {
      transcript.failure(e);
      end(Ending.ERROR);
    }
  }

  /** The skill may not answer the end of a session, so whatever it says is not heard. */
  private void end(Ending reason) {
    var ended = session.orElseThrow();
    session = Optional.empty();
    reprompt = Optional.empty();
    sounding = HeardSpeech.NOTHING;
    silence = Duration.ZERO;
    transcript.ended(reason);
    try {
      send(envelopes.ended(ended, clock.stamp(), reason));
    } catch (RefusedRequestException | RuntimeException e) {
      transcript.failure(e);
    }
  }

  private byte[] send(ObjectNode envelope) throws RefusedRequestException {
    transcript.exchanged("request", envelope);
    var answer = skill.answer(envelope.toString().getBytes(StandardCharsets.UTF_8));
    transcript.exchanged("response", answer);
    return answer;
  }

  private void sound(HeardSpeech speech) {
    sounding = speech;
    soundingSince = clock.now();
    mark = soundingSince;
  }

  private Instant soundingUntil() {
    return soundingSince.plus(sounding.length());
  }

  private Duration stillSounding() {
    var left = Duration.between(clock.now(), soundingUntil());
    return left.isNegative() ? Duration.ZERO : left;
  }

  private Duration untilSilent() {
    return stillSounding().plus(SILENCE).minus(silence);
  }

  private void interrupt() {
    if (!stillSounding().isZero()) {
      var after = Duration.between(soundingSince, clock.now());
      transcript.interrupted(after, sounding);
      sounding = HeardSpeech.NOTHING;
    }
  }

  /** Lets time pass, and what comes with silence happen. */
  private void pass(Duration time) {
    var left = time;
    while (session.isPresent()) {
      var until = untilSilent();
      if (left.compareTo(until) < 0) {
        break;
      }
      clock.advanceBy(until);
      left = left.minus(until);
      silence = Duration.ZERO;
      unanswered();
    }
    if (!left.isNegative()) {
      var quiet = left.minus(stillSounding());
      silence = session.isEmpty() || quiet.isNegative() ? silence : silence.plus(quiet);
      clock.advanceBy(left);
    }
  }

  private void unanswered() {
    if (reprompt.isPresent()) {
      sound(reprompt.get());
      transcript.reprompted(reprompt.get());
      reprompt = Optional.empty();
    } else {
      end(Ending.EXCEEDED_MAX_REPROMPTS);
    }
  }
}
