package org.steadyhearts.tools.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.steadyhearts.alexa.Configuration;
import org.steadyhearts.alexa.RefusedRequestException;
import org.steadyhearts.alexa.SteadyHearts;
import org.steadyhearts.coach.render.SoundSetting;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.tools.recognition.InteractionModel;
import org.steadyhearts.tools.recognition.Recognizer;
import org.steadyhearts.tools.recognition.RecognizerResult;

/**
 * A talk with the real skill, written as a script: what is said goes through the real interaction
 * model, bytes in and bytes out, and every answer is checked. Time stands still but for what is
 * said to pass, and what is drawn by chance is drawn the same in every run; {@code
 * -Dconversation.seed=2} draws otherwise.
 *
 * <pre>{@code
 * var kitchen = new Conversation(store);
 * kitchen.say("open steady hearts");
 * assertThat(kitchen.say("a tip please").open()).isTrue();
 * }</pre>
 */
public final class Conversation {

  public static final String SKILL_ID = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555";

  /** The session's attribute that holds a copy of what is remembered. */
  public static final String COPY = "memory";

  private static final Instant BEGIN = Instant.parse("2026-03-01T19:00:00Z");
  private static final Duration ANSWERING = Duration.ofSeconds(3);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Curriculum CURRICULUM = CurriculumReader.read("en");
  private static final PrivacyLaw PRIVACY = new PrivacyLaw(CURRICULUM);
  private static final InteractionModel MODEL = model();
  private static final Recognizer RESOLVER = new Recognizer(MODEL);

  /** What was heard. */
  public record Reply(
      String speech,
      Optional<String> reprompt,
      Optional<String> card,
      boolean open,
      double seconds,
      JsonNode json) {}

  private final SteadyHearts skill;
  private final ProgressStore store;
  private final DeviceProfile speaker;
  private final World world;
  private RequestEnvelopes.DeviceSession session;
  private boolean open;
  private Duration sounding = Duration.ZERO;
  private ObjectNode lastRequest;
  private Optional<Reply> lastReply = Optional.empty();

  /** What all devices of a talk share. */
  private static final class World {
    Instant now = BEGIN;
    private final PrivacyLaw privacy = PRIVACY.ofAnotherTalk();
    boolean carriesCopies = true;
    private final Random chance = new Random(Long.getLong("conversation.seed", 1));

    UUID id() {
      return new UUID(chance.nextLong(), chance.nextLong());
    }
  }

  public Conversation(ProgressStore store) {
    this(store, line -> {});
  }

  /**
   * A talk whose turns are counted.
   *
   * @param metrics takes the lines that go to CloudWatch
   */
  public Conversation(ProgressStore store, Consumer<String> metrics) {
    this(
        new SteadyHearts(
            new Configuration(SKILL_ID, "any", Optional.empty()), store, metrics, CURRICULUM),
        store,
        new DeviceProfile(
            SKILL_ID,
            "household",
            "kitchen",
            Optional.empty(),
            false,
            Locale.US,
            URI.create("http://127.0.0.1:9")),
        new World());
  }

  /** A talk with a skill whose operator lets exercises be heard over a sound. */
  public static Conversation withSound(ProgressStore store, SoundSetting setting) {
    var configuration = new Configuration(SKILL_ID, "any", Optional.empty()).with(setting);
    var plain = new Conversation(store);
    return new Conversation(
        new SteadyHearts(configuration, store, line -> {}, CURRICULUM),
        store,
        plain.speaker,
        plain.world);
  }

  /** A talk in which Alexa's own services are had at an address. */
  public static Conversation with(ProgressStore store, URI alexa) {
    var plain = new Conversation(store);
    return plain.having(
        new DeviceProfile(
            SKILL_ID, "household", "kitchen", Optional.empty(), false, Locale.US, alexa));
  }

  private Conversation having(DeviceProfile profile) {
    return new Conversation(skill, store, profile, world);
  }

  /** The same, where the account has allowed the skill to set reminders. */
  public Conversation withReminders() {
    return goingOn(allowing(true));
  }

  /** The same session, with a word of the same speaker whom Alexa does not recognise by it. */
  public Conversation unrecognised() {
    return goingOn(with(speaker.device(), Optional.empty(), speaker.locale()));
  }

  private Conversation goingOn(Conversation other) {
    other.session = session;
    other.open = open;
    other.sounding = sounding;
    return other;
  }

  /** The same, where the account has taken that back. */
  public Conversation withoutReminders() {
    return allowing(false);
  }

  private Conversation allowing(boolean reminders) {
    return having(
        new DeviceProfile(
            SKILL_ID,
            speaker.user(),
            speaker.device(),
            speaker.person(),
            speaker.screen(),
            speaker.locale(),
            speaker.alexa(),
            reminders));
  }

  /**
   * What becomes of Alexa's own question for a permission: {@code ACCEPTED}, {@code DENIED} or
   * {@code NOT_ANSWERED}.
   */
  public Reply permission(String status) {
    world.now = world.now.plus(ANSWERING);
    return send(envelopes().permission(session, world.now, status));
  }

  private Conversation(
      SteadyHearts skill, ProgressStore store, DeviceProfile speaker, World world) {
    this.skill = skill;
    this.store = store;
    this.speaker = speaker;
    this.world = world;
    this.session = RequestEnvelopes.DeviceSession.begin(world.id());
  }

  /** From now on every device loses the copy of what is remembered, and each turn has to read. */
  public Conversation withoutCopies() {
    world.carriesCopies = false;
    return this;
  }

  /** Another device of the same household. */
  public Conversation on(String device) {
    return with(device, speaker.person(), speaker.locale());
  }

  /** The same device, spoken to by a voice that Alexa recognises. */
  public Conversation as(String person) {
    return with(speaker.device(), Optional.of(person), speaker.locale());
  }

  public Conversation in(Locale locale) {
    return with(speaker.device(), speaker.person(), locale);
  }

  /** A device that has a screen. */
  public Conversation withScreen() {
    return with(speaker.device(), speaker.person(), speaker.locale(), true);
  }

  private Conversation with(String device, Optional<String> person, Locale locale) {
    return with(device, person, locale, speaker.screen());
  }

  private Conversation with(String device, Optional<String> person, Locale locale, boolean screen) {
    return having(
        new DeviceProfile(
            SKILL_ID,
            speaker.user(),
            device,
            person,
            screen,
            locale,
            speaker.alexa(),
            speaker.reminders()));
  }

  /** Says something once the last answer was heard to its end. */
  public Reply say(String words) {
    return interrupt(untilHeard(), words);
  }

  /** Says something so long after the last answer began. */
  public Reply interrupt(Duration after, String words) {
    world.now = world.now.plus(after);
    var invocation = Invocation.of(words, MODEL.invocationName());
    if (invocation.named() || !open) {
      session = RequestEnvelopes.DeviceSession.begin(world.id());
    }
    var envelopes = envelopes();
    return send(
        invocation.isLaunch()
            ? envelopes.launch(session, world.now)
            : envelopes.intent(session, world.now, RESOLVER.understand(invocation.wish())));
  }

  /** An intent as Alexa sends it, in the open session or else in a new one. */
  public Reply intent(Duration after, String name) {
    world.now = world.now.plus(after);
    if (!open) {
      session = RequestEnvelopes.DeviceSession.begin(world.id());
    }
    var understood = new RecognizerResult(name, Map.of(), 1);
    return send(envelopes().intent(session, world.now, understood));
  }

  /** What a picture sends, so long after the last answer began. A touch has no voice. */
  public Reply touch(Duration after, String... arguments) {
    world.now = world.now.plus(after);
    var voiceless = with(speaker.device(), Optional.empty(), speaker.locale());
    return send(voiceless.envelopes().touch(session, world.now, arguments));
  }

  private RequestEnvelopes envelopes() {
    return new RequestEnvelopes(speaker, MODEL, world::id);
  }

  /** The device reports, so long after the last answer began, that it can't play the sound. */
  public Reply soundFails(Duration after) {
    return soundFails(after, "AUDIO_SOURCE_ERROR INTERNAL_SERVER_ERROR");
  }

  /**
   * Likewise, for a reason.
   *
   * @param error its type and its reason
   */
  public Reply soundFails(Duration after, String error) {
    world.now = world.now.plus(after);
    return send(envelopes().soundFailed(session, world.now, error));
  }

  /** How long it takes until the last answer was heard to its end, and somebody speaks. */
  public Duration untilHeard() {
    return sounding.plus(ANSWERING);
  }

  /** Nobody answers the question, nor the reprompt. */
  public void silence() {
    ended(sounding.plusSeconds(16), RequestEnvelopes.Ending.EXCEEDED_MAX_REPROMPTS);
  }

  /** "Exit", so long after the last answer began. */
  public void exit(Duration after) {
    ended(after, RequestEnvelopes.Ending.USER_INITIATED);
  }

  private void ended(Duration after, RequestEnvelopes.Ending ending) {
    world.now = world.now.plus(after);
    send(envelopes().ended(session, world.now, ending));
    open = false;
  }

  public void pass(Duration duration) {
    world.now = world.now.plus(duration);
    open = false;
  }

  /** Sends the last request once more, as Alexa does when an answer got lost. */
  public Reply again() {
    return send(lastRequest);
  }

  /** Sends an envelope as it is. */
  public Reply send(ObjectNode envelope) {
    lastRequest = envelope;
    if (!world.carriesCopies && envelope.at("/session/attributes") instanceof ObjectNode carried) {
      carried.remove(COPY);
    }
    try {
      var bytes = skill.answer(JSON.writeValueAsBytes(envelope));
      var json = AnswerChecker.check(bytes);
      asksForASlotOfTheIntentThatWasHeard(envelope, json);
      var answer = SkillResponse.read(bytes);
      boolean unanswered = !json.path("response").has("shouldEndSession");
      sounding = unanswered ? sounding : answer.speech().length();
      open = unanswered ? open : !answer.ends();
      session = session.goOn(answer.attributes());
      var reply =
          new Reply(
              words(answer.speech()),
              answer.reprompt().map(Conversation::words),
              answer.card(),
              open,
              sounding.toMillis() / 1000.0,
              json);
      world.privacy.check(envelope, json, allOf(reply));
      lastReply = Optional.of(reply);
      return reply;
    } catch (RefusedRequestException | JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** No answer can ask for a slot of another intent, as after help. */
  private static void asksForASlotOfTheIntentThatWasHeard(JsonNode envelope, JsonNode answer) {
    var slots = envelope.at("/request/intent/slots");
    for (var directive : answer.at("/response/directives")) {
      if (directive.path("type").asText().equals("Dialog.ElicitSlot")) {
        assertThat(slots.fieldNames())
            .toIterable()
            .contains(directive.path("slotToElicit").asText());
      }
    }
  }

  /** Whatever is heard, read or seen of an answer. */
  private static String allOf(Reply reply) {
    var shown = reply.json().at("/response/directives").findValuesAsText("text");
    return String.join(
        " | ",
        reply.speech(),
        reply.reprompt().orElse(""),
        reply.card().orElse(""),
        String.join(" | ", shown));
  }

  /** Without the pauses and sounds. */
  private static String words(HeardSpeech heard) {
    return heard.text().replaceAll(" *(\\(\\d+(\\.\\d+)? s\\)|\\[[^]]*]) *", " ").strip();
  }

  /** A request of this device that no words bring about, to be changed before it is sent. */
  public ObjectNode request(String type) {
    var envelope = envelopes().launch(session, world.now);
    envelope.withObjectProperty("request").put("type", type);
    return envelope;
  }

  /** What opens the skill in a new session, to be changed before it is sent. */
  public ObjectNode opening() {
    session = RequestEnvelopes.DeviceSession.begin(world.id());
    return envelopes().launch(session, world.now);
  }

  public Optional<Reply> lastReply() {
    return lastReply;
  }

  public boolean isOpen() {
    return open;
  }

  public Instant now() {
    return world.now;
  }

  /** What the store knows of the household, its people included. */
  public Household remembered() {
    return store.load(Hash.of(speaker.userId()), world.now, Duration.ofSeconds(5));
  }

  /** The raw ids that this device sends. */
  public List<String> rawIds() {
    return Stream.of(Stream.of(speaker.userId(), speaker.deviceId()), speaker.personId().stream())
        .flatMap(ids -> ids)
        .toList();
  }

  public static List<String> intents() {
    return MODEL.intents().stream().map(InteractionModel.Intent::name).toList();
  }

  private static InteractionModel model() {
    try {
      return InteractionModel.read(Path.of("interaction-models/en-US.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
