package org.steadyhearts.tools.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.alexa.Configuration;
import org.steadyhearts.coach.render.SoundSetting;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.DeviceProfile;
import org.steadyhearts.tools.device.SimulatedClock;
import org.steadyhearts.tools.speaker.AlexaEndpoint;

class DeskPageTest {

  private static final String ID = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static AlexaEndpoint door;

  @BeforeAll
  static void open() throws IOException {
    var configuration =
        new Configuration(ID, "none", Optional.empty()).with(new SoundSetting(true, true));
    var skill = new LiveSkill(configuration, new InMemoryProgressStore());
    door = AlexaEndpoint.open(0, skill, ZoneOffset.UTC);
    var clock = new SimulatedClock(InstantSource.system(), Optional.empty());
    var usual =
        new DeviceProfile(
            ID, "home", "kitchen", Optional.empty(), false, Locale.US, door.address());
    var models = Path.of("interaction-models");
    door.add(DeskPage.HOME, new DeskPage(skill, clock, models, usual, ZoneOffset.UTC));
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "desk.js", "desk.css", "frame.html"})
  void thePageMayLoadNothingFromElsewhere(String file) throws Exception {
    var answer = send(request(file).GET());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("base-uri 'none'", "form-action 'none'")
        .doesNotContain("https:", "*");
  }

  @Test
  void codeIsMadeOfTextInTheSandboxedFrameAlone() throws Exception {
    assertThat(policy("")).doesNotContain("unsafe").contains("frame-ancestors 'none'");
    assertThat(policy("frame.html")).contains("'unsafe-eval'", "sandbox allow-scripts;");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://elsewhere.example, 403",
    "Origin, null, 403",
    "Sec-Fetch-Site, cross-site, 403",
    "Content-Type, text/plain, 415"
  })
  void onlyThePageItselfMayAsk(String header, String value, int status) throws Exception {
    var post = request("about").setHeader(header, value).POST(BodyPublishers.ofString("{}"));
    assertThat(send(post).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../desk.js", "log4j2.xml", "nothing.js", "desk.css/"})
  void otherFilesAreNotGivenAway(String file) throws Exception {
    assertThat(send(request(file).GET()).statusCode()).isEqualTo(404);
  }

  @Test
  void aTimeZoneIsToldAsThePageChoseIt() throws Exception {
    var file = "zones/Europe~London/v2/devices/d/settings/System.timeZone";
    assertThat(send(request(file).GET()).body()).isEqualTo("\"Europe/London\"");
  }

  @Test
  void aTurnTellsWhatWasHeardSaidAndRemembered() throws Exception {
    var turn = turn("ask steady hearts to start the first series", "turns", "false", "WORKS");
    assertThat(turn.path("heard").asText()).isEqualTo("SeriesIntent, series closer");
    assertThat(turn.at("/response/response/outputSpeech/ssml").asText()).startsWith("<speak>");
    assertThat(turn.path("speech").size()).isGreaterThan(10);
    assertThat(turn.path("before")).isEmpty();
    assertThat(turn.path("after").toString()).contains("places.open");
    assertThat(turn.at("/session/id").asText()).isNotEmpty();
  }

  @Test
  void whatIsHeardBesideTheVoiceIsAWavFileThatBeginsAfterTheFirstWords() throws Exception {
    var turn = turn("ask steady hearts for box breathing with rain", "rainy", "false", "WORKS");
    var directive = turn.at("/response/response/directives/1");
    var body = "{\"document\": " + directive.path("document") + "}";
    var request = request("sound").POST(BodyPublishers.ofString(body)).build();
    var sound = CLIENT.send(request, BodyHandlers.ofByteArray());

    assertThat(turn.path("soundAfter").asDouble()).isBetween(1.0, 15.0);
    assertThat(sound.headers().firstValue("Content-Type")).contains("audio/wav");
    var format = AudioSystem.getAudioFileFormat(new ByteArrayInputStream(sound.body()));
    double seconds = format.getFrameLength() / format.getFormat().getFrameRate();
    double whole = 0;
    for (var part : turn.path("speech")) {
      whole += part.path("seconds").asDouble();
    }
    assertThat(turn.path("soundAfter").asDouble() + seconds).isCloseTo(whole, within(0.5));
  }

  @Test
  void aSoundThatNothingStandsInForIsRefusedInWords() throws Exception {
    var body =
        "{\"document\": {\"mainTemplate\": {\"item\": {\"type\": \"Audio\", \"source\": \"x\"}}}}";
    var answer = send(request("sound").POST(BodyPublishers.ofString(body)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("stands in");
  }

  @Test
  void memoryOutOfReachIsSpokenOfAndRemembersNothing() throws Exception {
    var turn = turn("ask steady hearts to start the first series", "forgetful", "true", "WORKS");
    assertThat(turn.path("after")).isEmpty();
    assertThat(turn.path("speech").toString()).contains("remember");
  }

  @Test
  void aNetworkThatFailsEndsInAlexasOwnWords() throws Exception {
    var down = turn("open steady hearts", "down", "false", "IS_DOWN");
    assertThat(down.path("speech").toString()).contains("having trouble understanding");
    assertThat(down.has("session") || down.has("response")).isFalse();
    var lost =
        turn("ask steady hearts to start the first series", "lost", "false", "LOSES_ANSWERS");
    assertThat(lost.path("failure").asText()).contains("lost");
    assertThat(lost.path("after").toString()).contains("places.open");
  }

  @Test
  void whatNoDeviceIsLikeIsRefusedInWords() throws Exception {
    var body = body("hello", " ", "false", "WORKS");
    var answer = send(request("turn").POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("need a short name");
  }

  private static JsonNode turn(String said, String user, String forgets, String network)
      throws Exception {
    var body = body(said, user, forgets, network);
    return JSON.readTree(send(request("turn").POST(BodyPublishers.ofString(body))).body());
  }

  private static String body(String said, String user, String forgets, String network) {
    return """
    {"who": {"user": "%s", "device": "kitchen", "person": "", "locale": "en-US",
     "timeZone": "Europe/London", "screen": "ROUND"},
     "said": "%s", "memoryOutOfReach": %s, "network": "%s"}
    """
        .formatted(user, said, forgets, network);
  }

  private static String policy(String file) throws Exception {
    return send(request(file).GET()).headers().firstValue("Content-Security-Policy").orElse("");
  }

  private static HttpRequest.Builder request(String file) {
    return HttpRequest.newBuilder(door.address().resolve(DeskPage.HOME + file))
        .header("Content-Type", "application/json");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
