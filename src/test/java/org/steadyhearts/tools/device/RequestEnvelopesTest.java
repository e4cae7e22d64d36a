package org.steadyhearts.tools.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.util.JacksonSerializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.steadyhearts.tools.recognition.InteractionModel;
import org.steadyhearts.tools.recognition.Recognizer;
import org.steadyhearts.tools.recognition.TextNormalizer;

class RequestEnvelopesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.9Z");
  private static InteractionModel model;

  @BeforeAll
  static void readTheModel() throws IOException {
    model = InteractionModel.read(Path.of("interaction-models", "en-US.json"));
  }

  @Test
  void aFilledSlotIsResolvedAsAlexaDoes() {
    var intent = asked("teach me about boundaries").at("/request/intent");
    assertThat(intent.at("/slots/topic/value").asText()).isEqualTo("boundaries");
    var authority = intent.at("/slots/topic/resolutions/resolutionsPerAuthority/0");
    assertThat(authority.at("/authority").asText())
        .isEqualTo("amzn1.er-authority.echo-sdk.amzn1.ask.skill.test.TOPIC");
    assertThat(authority.at("/status/code").asText()).isEqualTo("ER_SUCCESS_MATCH");
    assertThat(authority.at("/values/0/value/id").asText()).isEqualTo("limits");
  }

  @Test
  void slotsThatWereNotSaidAreThereWithoutAValue() {
    var number = asked("teach me about boundaries").at("/request/intent/slots/number");
    assertThat(number.at("/name").asText()).isEqualTo("number");
    assertThat(number.has("value")).isFalse();
  }

  @Test
  void timestampsAreWholeSeconds() {
    assertThat(asked("yes").at("/request/timestamp").asText()).isEqualTo("2026-11-22T08:00:00Z");
  }

  @Test
  void aScreenIsThereOnlyWithAScreen() {
    assertThat(launch(true).at("/context/System/device/supportedInterfaces").toString())
        .contains("Alexa.Presentation.APL", "maxVersion");
    assertThat(launch(true).at("/context/Viewport/shape").asText()).isEqualTo("RECTANGLE");
    assertThat(launch(false).at("/context").has("Viewport")).isFalse();
    assertThat(launch(false).at("/context/System/device/supportedInterfaces")).isEmpty();
  }

  @Test
  void amazonsOwnClassesReadIt() {
    var json = asked("two minutes of box breathing").toString();
    var envelope = new JacksonSerializer().deserialize(json, RequestEnvelope.class);
    var intent = ((IntentRequest) envelope.getRequest()).getIntent();
    assertThat(intent.getSlots().get("length").getValue()).isEqualTo("PT2M");
    assertThat(envelope.getContext().getSystem().getApiEndpoint()).isEqualTo("http://127.0.0.1:1");
  }

  private static ObjectNode launch(boolean screen) {
    return envelopes(screen).launch(RequestEnvelopes.DeviceSession.begin(), NOW);
  }

  private static ObjectNode asked(String text) {
    var understood = new Recognizer(model).understand(TextNormalizer.of(text));
    return envelopes(false).intent(RequestEnvelopes.DeviceSession.begin(), NOW, understood);
  }

  private static RequestEnvelopes envelopes(boolean screen) {
    return new RequestEnvelopes(
        new DeviceProfile(
            "amzn1.ask.skill.test",
            "home",
            "kitchen",
            Optional.empty(),
            screen,
            Locale.US,
            URI.create("http://127.0.0.1:1")),
        model);
  }
}
