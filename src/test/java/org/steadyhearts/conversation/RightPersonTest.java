package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.steadyhearts.alexa.Configuration;
import org.steadyhearts.alexa.RefusedRequestException;
import org.steadyhearts.alexa.SteadyHearts;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.progress.Progress;

/** One session in which Alexa recognises now one voice, now another, now none. */
class RightPersonTest {

  private static final String SKILL_ID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000";
  private static final String USER = "a user";
  private static final Optional<String> ANN = Optional.of("ann");
  private static final Optional<String> BO = Optional.of("bo");
  private static final Optional<String> NOBODY = Optional.empty();

  private final ObjectMapper json = new ObjectMapper();
  private final InMemoryProgressStore store = new InMemoryProgressStore();
  private final SteadyHearts skill =
      new SteadyHearts(new Configuration(SKILL_ID, "any", Optional.empty()), store);
  private final Random chance = new Random(1);
  private Instant now = Instant.parse("2026-05-01T10:00:00Z");
  private String session = "first";
  private JsonNode attributes = json.createObjectNode();
  private boolean fresh = true;

  @Test
  void anErasureIsTheirsWhoAskedForItWhoeverSaysYes() throws Exception {
    tell(NOBODY, "TipIntent");
    anew();
    tell(ANN, "TipIntent");

    tell(ANN, "ForgetMeIntent");
    tell(NOBODY, "AMAZON.YesIntent");

    assertThat(of(ANN)).isEmpty();
    assertThat(household().shared()).isPresent();
  }

  @Test
  void aPartnersYesErasesNotThePartner() throws Exception {
    tell(BO, "TipIntent");
    anew();
    tell(NOBODY, "TipIntent");

    tell(NOBODY, "ForgetMeIntent");
    tell(BO, "AMAZON.YesIntent");

    assertThat(of(BO)).isPresent();
    assertThat(household().shared()).isEmpty();
  }

  @Test
  void theQuestionStaysTheirsWhoAskedWhenSomebodyElseSpeaksBetween() throws Exception {
    tell(NOBODY, "TipIntent");
    anew();
    tell(ANN, "TipIntent");

    tell(ANN, "ForgetMeIntent");
    tell(NOBODY, "AMAZON.FallbackIntent");
    tell(NOBODY, "AMAZON.YesIntent");

    assertThat(of(ANN)).isEmpty();
    assertThat(household().shared()).isPresent();
  }

  @Test
  void discretionHoldsForTheSessionWhoeverSpeaks() throws Exception {
    tell(ANN, "TipIntent");
    tell(ANN, "DiscreetIntent");

    assertThat(tell(NOBODY, "TipIntent")).contains("whispered");
    assertThat(tell(BO, "AMAZON.HelpIntent")).contains("whispered");
    assertThat(tell(BO, "SpeakNormallyIntent")).doesNotContain("whispered");
  }

  @Test
  void aStopBySomebodyUnrecognisedKeepsThePlaceOfWhomItWasTold() throws Exception {
    tell(ANN, "LessonIntent");
    now = now.plusSeconds(60);
    tell(NOBODY, "AMAZON.StopIntent");

    assertThat(of(ANN).orElseThrow().speaking()).isEmpty();
    assertThat(of(ANN).orElseThrow().places().here().orElseThrow().atStart()).isFalse();
    assertThat(household().shared()).isEmpty();
  }

  @Test
  void theEndOfAnotherSessionFinishesNothing() throws Exception {
    tell(NOBODY, "LaunchRequest");
    var old = attributes;
    now = now.plusSeconds(5);
    anew();
    tell(NOBODY, "LessonIntent");
    var telling = household();
    now = now.plusSeconds(1);
    attributes = old;

    tell(NOBODY, "SessionEndedRequest");

    assertThat(household()).isEqualTo(telling);
  }

  private String id() {
    return new UUID(chance.nextLong(), chance.nextLong()).toString();
  }

  private void anew() {
    session = id();
    attributes = json.createObjectNode();
    fresh = true;
    now = now.plus(Duration.ofHours(6));
  }

  private String tell(Optional<String> person, String what)
      throws IOException, RefusedRequestException {
    var envelope = envelope(person, what);
    var answer = json.readTree(skill.answer(envelope.toString().getBytes(StandardCharsets.UTF_8)));
    attributes = answer.path("sessionAttributes");
    fresh = false;
    now = now.plusSeconds(40);
    return answer.at("/response/outputSpeech/ssml").asText();
  }

  private ObjectNode envelope(Optional<String> person, String what) {
    var envelope = json.createObjectNode();
    var in = envelope.putObject("session").put("new", fresh).put("sessionId", session);
    in.set("attributes", attributes.isObject() ? attributes : json.createObjectNode());
    var system = envelope.putObject("context").putObject("System");
    system.putObject("application").put("applicationId", SKILL_ID);
    system.putObject("user").put("userId", USER);
    system.putObject("device").put("deviceId", "kitchen");
    person.ifPresent(id -> system.putObject("person").put("personId", id));
    boolean intent = what.endsWith("Intent");
    var request =
        envelope
            .putObject("request")
            .put("type", intent ? "IntentRequest" : what)
            .put("requestId", id())
            .put("timestamp", now.toString())
            .put("locale", "en-US");
    if (intent) {
      request.putObject("intent").put("name", what).put("confirmationStatus", "NONE");
    } else if (what.equals("SessionEndedRequest")) {
      request.put("reason", "EXCEEDED_MAX_REPROMPTS");
    }
    return envelope;
  }

  private Household household() {
    return store.load(Hash.of(USER), now, Duration.ofSeconds(1));
  }

  private Optional<Progress> of(Optional<String> person) {
    return Optional.ofNullable(household().people().get(Hash.of(person.orElseThrow())));
  }
}
