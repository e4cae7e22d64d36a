package org.steadyhearts.tools.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.conversation.CannedSkill;
import org.steadyhearts.tools.recognition.InteractionModel;
import org.steadyhearts.tools.recognition.Recognizer;

class SimulatedDeviceTest {

  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
  private static final String TEN_SECONDS = "<break time='10s'/>";
  private static Recognizer resolver;

  private final CannedSkill skill = new CannedSkill();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Instant wall = START;
  private final SimulatedDevice device = device();

  @BeforeAll
  static void readTheModel() throws IOException {
    resolver = new Recognizer(InteractionModel.read(Path.of("interaction-models", "en-US.json")));
  }

  @Test
  void aLaunchBeginsASession() {
    device.hear("Alexa, open steady hearts.");
    assertThat(skill.last().at("/request/type").asText()).isEqualTo("LaunchRequest");
    assertThat(skill.last().at("/session/new").asBoolean()).isTrue();
    assertThat(heard()).contains("Alexa: Welcome.", "[reprompt: Well?]", "[microphone open]");
  }

  @Test
  void attributesComeBackInTheSameSession() {
    device.hear("open steady hearts");
    device.hear("yes");
    assertThat(skill.last().at("/session/new").asBoolean()).isFalse();
    assertThat(skill.last().at("/session/attributes/turn").asText()).isEqualTo("Welcome.");
    assertThat(skill.last().at("/session/sessionId"))
        .isEqualTo(skill.request(0).at("/session/sessionId"));
  }

  @Test
  void aClosingAnswerEndsTheSessionAndNothingMoreArrives() {
    skill.answers(CannedSkill.closing("Goodbye."));
    device.hear("ask steady hearts for a tip");
    device.hear("");
    device.hear("Alexa, stop");
    device.hear("exit");
    assertThat(skill.types()).containsExactly("IntentRequest");
    assertThat(heard()).contains("[card: Steady Hearts: Lesson 3.]", "the session is over");
  }

  @Test
  void aWishWithoutASessionIsTakenAsAOneShotAndSaysSo() {
    device.hear("give me a tip");
    assertThat(skill.last().at("/session/new").asBoolean()).isTrue();
    assertThat(heard())
        .contains("taken as \"Alexa, ask steady hearts ...\"", "heard as: TipIntent");
  }

  @Test
  void namingTheSkillAgainBeginsANewSession() {
    device.hear("open steady hearts");
    device.hear("Alexa, ask steady hearts to carry on");
    assertThat(skill.last().at("/session/new").asBoolean()).isTrue();
    assertThat(skill.last().at("/session/attributes")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit", "quit", "Alexa, exit."})
  void exitReachesTheSkillAsTheEndOnly(String exit) {
    device.hear("open steady hearts");
    device.hear(exit);
    assertThat(skill.types()).containsExactly("LaunchRequest", "SessionEndedRequest");
    assertThat(skill.last().at("/request/reason").asText()).isEqualTo("USER_INITIATED");
    assertThat(skill.last().at("/session/attributes/turn").asText()).isEqualTo("Welcome.");
  }

  @Test
  void silenceBringsTheRepromptAndMoreSilenceTheEnd() {
    skill.answers(CannedSkill.asking(TEN_SECONDS, TEN_SECONDS));
    device.hear("open steady hearts");
    device.hear("");
    assertThat(skill.types()).hasSize(1);
    device.hear("");
    assertThat(skill.last().at("/request/reason").asText()).isEqualTo("EXCEEDED_MAX_REPROMPTS");
    assertThat(timeOf(1)).isEqualTo(START.plusSeconds(10 + 8 + 10 + 8));
  }

  @Test
  void withoutARepromptTheFirstSilenceEndsTheSession() {
    skill.answers(
        "{\"response\": {\"outputSpeech\": {\"text\": \"Yes?\"}, \"shouldEndSession\": false}}");
    device.hear("open steady hearts");
    device.hear("");
    assertThat(skill.types()).containsExactly("LaunchRequest", "SessionEndedRequest");
  }

  @Test
  void aLineComesAfterTheWholeAnswerWasHeard() {
    skill.answers(CannedSkill.asking(TEN_SECONDS, "Well?"));
    device.hear("open steady hearts");
    device.hear("yes");
    assertThat(timeOf(1)).isEqualTo(START.plusSeconds(10));
  }

  @Test
  void theWakeWordInterrupts() {
    skill.answers(CannedSkill.asking("One. " + TEN_SECONDS + " Two.", "Well?"));
    device.hear("open steady hearts");
    wall = wall.plusSeconds(3);
    device.hear("Alexa, stop");
    assertThat(timeOf(1)).isEqualTo(START.plusSeconds(3));
    assertThat(heard()).contains("[interrupted after 3.0 s, at: (10 s)]");
  }

  @Test
  void aWaitLetsAnInterruptionComeLaterWithoutWaiting() {
    skill.answers(CannedSkill.asking(TEN_SECONDS + TEN_SECONDS, "Well?"));
    device.hear("open steady hearts");
    device.hear("(12 s)");
    device.hear("alexa, stop");
    assertThat(timeOf(1)).isEqualTo(START.plusSeconds(12));
  }

  @Test
  void aWaitCountsFromTheAnswerEvenIfTimeWentByMeanwhile() {
    skill.answers(CannedSkill.asking(TEN_SECONDS + TEN_SECONDS, "Well?"));
    device.hear("open steady hearts");
    wall = wall.plusSeconds(5);
    device.hear("(12 s)");
    device.hear("(3 s)");
    device.hear("alexa, stop");
    assertThat(timeOf(1)).isEqualTo(START.plusSeconds(15));
  }

  @Test
  void aLongWaitIsSilenceToo() {
    skill.answers(CannedSkill.asking(TEN_SECONDS, TEN_SECONDS));
    device.hear("open steady hearts");
    device.hear("(60 s)");
    assertThat(timeOf(1)).isEqualTo(START.plusSeconds(36));
    device.hear("open steady hearts");
    assertThat(timeOf(2)).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void aBrokenAnswerEndsTheSessionAsAlexaDoes() {
    device.hear("open steady hearts");
    skill.answers("{\"response\": {\"outputSpeech\": {\"ssml\": \"<speak>a & b</speak>\"}}}");
    device.hear("yes");
    assertThat(skill.types()).endsWith("IntentRequest", "SessionEndedRequest");
    assertThat(skill.last().at("/request/reason").asText()).isEqualTo("ERROR");
    assertThat(heard()).contains("Alexa would refuse this SSML");
  }

  @Test
  void aSkillThatFailsStopsNothing() {
    skill.answers(null);
    device.hear("open steady hearts");
    skill.answers(CannedSkill.closing("Here again."));
    device.hear("open steady hearts");
    assertThat(heard()).contains("the skill failed", "Here again.");
  }

  @Test
  void theSameNamesAreTheSameIdsAndNeverRealOnes() {
    device.hear("open steady hearts");
    device().hear("open steady hearts");
    for (var id : List.of("user/userId", "device/deviceId", "person/personId")) {
      var first = skill.request(0).at("/context/System/" + id).asText();
      assertThat(first)
          .startsWith("simulated.")
          .isEqualTo(skill.last().at("/context/System/" + id).asText());
      assertThat(first).doesNotContainPattern("amzn1\\.ask\\.account\\.[A-Z0-9]{20,}");
    }
  }

  private SimulatedDevice device() {
    var speaker =
        new DeviceProfile(
            "amzn1.ask.skill.test",
            "home",
            "kitchen",
            Optional.of("ada"),
            true,
            Locale.US,
            URI.create("http://127.0.0.1:1"));
    var transcript =
        new Transcript(
            new PrintStream(printed, true, StandardCharsets.UTF_8), Transcript.AT_ONCE, false);
    var clock = new SimulatedClock(() -> wall, Optional.empty());
    return new SimulatedDevice(skill, resolver, speaker, clock, transcript);
  }

  private Instant timeOf(int request) {
    return Instant.parse(skill.request(request).at("/request/timestamp").asText());
  }

  private String heard() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
