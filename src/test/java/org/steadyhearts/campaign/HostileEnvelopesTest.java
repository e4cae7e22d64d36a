package org.steadyhearts.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.steadyhearts.alexa.Configuration;
import org.steadyhearts.alexa.RefusedRequestException;
import org.steadyhearts.alexa.SteadyHearts;
import org.steadyhearts.conversation.LogCapture;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.AnswerChecker;
import org.steadyhearts.tools.device.Conversation;

/** Whatever comes is answered as it should be, or refused in one clean sentence. */
class HostileEnvelopesTest {

  private static final int TURNS = 40;

  /** One of so many rounds is looked at in the log. */
  private static final int LOGGED = 20;

  private final InMemoryProgressStore store = new InMemoryProgressStore();
  private boolean failed;
  private final SteadyHearts skill =
      new SteadyHearts(
          new Configuration(Conversation.SKILL_ID, "any", Optional.empty()), store, this::count);

  @Test
  void everythingIsAnsweredOrRefused() {
    JqwikSession.run(() -> Campaign.run("hostile envelopes", 25, this::round));
  }

  private void count(String line) {
    failed |= line.contains("FailedTurns");
  }

  private void round(long seed) {
    if (seed % LOGGED != 0 && !Campaign.isOne()) {
      Campaign.quietly();
      turns(seed);
      return;
    }
    try (var log = new LogCapture()) {
      turns(seed);
      assertThat(log.lines()).noneMatch(line -> line.contains(HostileEnvelopes.SECRET));
    }
  }

  private void turns(long seed) {
    var kitchen = new Conversation(store);
    var hostile = new HostileEnvelopes(seed);
    var attributes = kitchen.request("LaunchRequest").objectNode();
    for (int turn = 0; turn < TURNS; turn++) {
      var base = kitchen.request("LaunchRequest");
      base.withObjectProperty("session").set("attributes", attributes.deepCopy());
      base.withObjectProperty("session").put("new", attributes.isEmpty());
      var envelope = hostile.next(base);
      attributes = goOn(answered(hostile, envelope, false), attributes);
      answered(hostile, hostile.torn(envelope.deepCopy()), true);
    }
  }

  /** Whatever else is torn: for care the name of the intent is enough, and that it is ours. */
  private static boolean isCare(byte[] bytes) {
    try {
      var envelope = new ObjectMapper().readTree(bytes);
      return envelope.at("/request/type").asText().equals("IntentRequest")
          && envelope.at("/request/intent/name").asText().startsWith("Care")
          && envelope
              .at("/context/System/application/applicationId")
              .asText()
              .equals(Conversation.SKILL_ID);
    } catch (IOException e) {
      return false;
    }
  }

  private static ObjectNode goOn(Optional<JsonNode> answer, ObjectNode before) {
    return answer
        .map(json -> json.path("sessionAttributes"))
        .filter(JsonNode::isObject)
        .map(ObjectNode.class::cast)
        .orElse(before);
  }

  private Optional<JsonNode> answered(HostileEnvelopes hostile, ObjectNode envelope, boolean torn) {
    byte[] bytes = new byte[0];
    try {
      bytes = torn ? hostile.bytes(envelope) : envelope.toString().getBytes(StandardCharsets.UTF_8);
      var answer = AnswerChecker.check(skill.answer(bytes));
      assertThat(failed).as("something went wrong").isFalse();
      if (isCare(bytes)) {
        assertThat(answer.at("/response/shouldEndSession").asBoolean()).isTrue();
        assertThat(answer.at("/response/outputSpeech/ssml").asText()).hasSizeGreaterThan(100);
        assertThat(answer.path("response")).hasSize(2);
      }
      return Optional.of(answer);
    } catch (RefusedRequestException e) {
      assertThat(e).hasNoCause().hasMessageNotContaining(HostileEnvelopes.SECRET);
      assertThat(isCare(bytes)).as("care refused: %s", envelope).isFalse();
      boolean silent = torn || e.reason() == RefusedRequestException.Reason.UNKNOWN_TYPE;
      assertThat(silent).as("refused: %s", envelope).isTrue();
      return Optional.empty();
    } catch (RuntimeException | JsonProcessingException | AssertionError e) {
      throw new AssertionError("To " + new String(bytes, StandardCharsets.UTF_8), e);
    }
  }
}
