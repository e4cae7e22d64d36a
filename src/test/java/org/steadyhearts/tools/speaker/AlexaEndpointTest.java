package org.steadyhearts.tools.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.alexa.Configuration;
import org.steadyhearts.alexa.SteadyHearts;
import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.tools.device.Skill;

class AlexaEndpointTest {

  private static final String ID = "amzn1.ask.skill.test";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static AlexaEndpoint door;

  @BeforeAll
  static void open() throws IOException {
    var configuration = new Configuration(ID, "none", Optional.empty());
    var skill = new SteadyHearts(configuration, mock(ProgressStore.class));
    door = AlexaEndpoint.open(0, failingOn("kaboom", skill::answer), ZoneId.of("Asia/Kolkata"));
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @Test
  void anEnvelopeIsAnsweredByteForByte() throws Exception {
    var answer = post(envelope(ID, "AudioPlayer.PlaybackStarted", ""));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("{\"version\":\"1.0\"");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "{", "[]", "7", "{}", "{\"request\": null}", "\u0000"})
  void whatIsNoEnvelopeIsABadRequest(String body) throws Exception {
    assertRefused(post(body), 400, "not an Alexa request envelope");
  }

  @Test
  void deepNestingIsABadRequest() throws Exception {
    assertRefused(post("[".repeat(100_000)), 400, "not an Alexa request envelope");
  }

  @Test
  void anotherSkillsRequestIsForbidden() throws Exception {
    assertRefused(post(envelope("amzn1.ask.skill.other", "LaunchRequest", "")), 403, "SKILL_ID");
  }

  @Test
  void anUnknownTypeCannotBeProcessed() throws Exception {
    assertRefused(post(envelope(ID, "Alexa.Unheard.Of", "")), 422, "request.type");
  }

  @Test
  void tooMuchIsTooMuch() throws Exception {
    var body = envelope(ID, "LaunchRequest", "x".repeat(3_000_000));
    assertRefused(post(body), 413, "256 KB");
  }

  @Test
  void aFailingSkillLeavesTheDoorOpen() throws Exception {
    assertRefused(post("kaboom"), 500, "failed");
    assertThat(post(envelope(ID, "AudioPlayer.PlaybackStarted", "")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /alexa, 405",
    "PUT, /alexa, 405",
    "POST, /, 404",
    "POST, /alexa/, 404",
    "GET, /v2/devices/d/settings/System.temperatureUnit, 404",
    "POST, /v2/devices/d/settings/System.timeZone, 405"
  })
  void otherWaysLeadNowhere(String method, String path, int status) throws Exception {
    var request =
        HttpRequest.newBuilder(door.address().resolve(path))
            .method(method, BodyPublishers.noBody());
    assertRefused(CLIENT.send(request.build(), BodyHandlers.ofString()), status, "");
  }

  @Test
  void theTimeZoneOfADeviceCanBeAsked() throws Exception {
    var path = door.address().resolve("/v2/devices/simulated.device.1/settings/System.timeZone");
    var answer = CLIENT.send(HttpRequest.newBuilder(path).build(), BodyHandlers.ofString());
    assertThat(answer.body()).isEqualTo("\"Asia/Kolkata\"");
  }

  @Test
  void aClientThatHangsUpHarmsNobody() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), door.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              "POST /alexa HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"
                  .getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(post(envelope(ID, "AudioPlayer.PlaybackStarted", "")).statusCode()).isEqualTo(200);
  }

  @Test
  void aTakenPortIsSaidToBeTaken() {
    int taken = door.address().getPort();
    assertThatThrownBy(() -> AlexaEndpoint.open(taken, envelope -> envelope, ZoneOffset.UTC))
        .isInstanceOf(BindException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1"})
  void noWebPageIsHeard(String origin) throws Exception {
    assertThat(raw("Origin: " + origin, "Host: " + own(), "Content-Type: application/json"))
        .startsWith("HTTP/1.1 403")
        .doesNotContain("Access-Control");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "127.0.0.1"})
  void aNameThatWasMadeToPointHereIsRefused(String host) throws Exception {
    assertThat(raw("Host: " + host, "Content-Type: application/json")).startsWith("HTTP/1.1 403");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "text/plain; application/json", "application/jsonp"})
  void whatAPageMaySendUnaskedIsNoJson(String type) throws Exception {
    assertThat(raw("Host: " + own(), "Content-Type: " + type)).startsWith("HTTP/1.1 415");
  }

  @Test
  void slowClientsBlockNobodyAndAreGivenUp() throws Exception {
    var configuration = new Configuration(ID, "none", Optional.empty());
    var skill = new SteadyHearts(configuration, mock(ProgressStore.class));
    List<Socket> slow = new ArrayList<>();
    try (var hasty =
        AlexaEndpoint.open(0, skill::answer, ZoneOffset.UTC, Duration.ofMillis(1_500))) {
      int port = hasty.address().getPort();
      for (int i = 0; i < 20; i++) {
        slow.add(halfSent(port, "POST /alexa HTTP/1.1\r\nHost: x"));
        slow.add(
            halfSent(
                port,
                "POST /alexa HTTP/1.1\r\nHost: 127.0.0.1:"
                    + port
                    + "\r\nContent-Type: application/json\r\nContent-Length: 10000000000"
                    + "\r\n\r\n{"));
      }
      var honest = envelope(ID, "AudioPlayer.PlaybackStarted", "");
      assertThat(post(hasty.address(), honest).statusCode()).isEqualTo(200);
      for (var socket : slow) {
        socket.setSoTimeout(10_000);
        assertThat(socket.getInputStream().readAllBytes()).isEmpty();
      }
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }

  private static Socket halfSent(int port, String beginning) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String own() {
    return "127.0.0.1:" + door.address().getPort();
  }

  /** The JDK's client sends no such headers. */
  private static String raw(String... headers) throws IOException {
    var head = "POST /alexa HTTP/1.1\r\n" + String.join("\r\n", headers);
    var request = head + "\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}";
    try (var socket = halfSent(door.address().getPort(), request)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Skill failingOn(String body, Skill skill) {
    return envelope -> {
      if (new String(envelope, StandardCharsets.UTF_8).equals(body)) {
        throw new IllegalStateException("as asked");
      }
      return skill.answer(envelope);
    };
  }

  private static String envelope(String skill, String type, String padding) {
    return """
    {"version": "1.0", "padding": "%s",
     "session": {"new": false, "sessionId": "s", "application": {"applicationId": "%s"}},
     "context": {"System": {"application": {"applicationId": "%s"}}},
     "request": {"type": "%s", "requestId": "r", "timestamp": "2026-11-22T08:00:00Z",
                 "locale": "en-US"}}\
    """
        .formatted(padding, skill, skill, type);
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String why) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).startsWith("{\"error\":\"").contains(why);
  }

  private static HttpResponse<String> post(String body) throws Exception {
    return post(door.address(), body);
  }

  private static HttpResponse<String> post(URI address, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(address.resolve("/alexa"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
