package org.steadyhearts.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.amazon.ask.exception.AskSdkException;
import com.amazon.ask.model.services.ApiClientRequest;
import com.amazon.ask.model.services.Pair;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdkApiClientTest {

  private final JdkApiClient client = new JdkApiClient(Duration.ofSeconds(30));
  private HttpServer alexa;

  @BeforeEach
  void start() throws IOException {
    alexa = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    alexa.start();
  }

  @AfterEach
  void stop() {
    alexa.stop(0);
  }

  @Test
  void theAnswerComesBackWithStatusBodyAndHeaders() {
    var authorization = new AtomicReference<String>();
    alexa.createContext(
        "/v2/devices/d/settings/System.timeZone",
        exchange -> {
          authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
          var body = "\"Europe/Paris\"".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });

    var response = client.invoke(get("/v2/devices/d/settings/System.timeZone"));

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody()).isEqualTo("\"Europe/Paris\"");
    assertThat(response.getHeaders())
        .anySatisfy(header -> assertThat(header.getValue()).isEqualTo("application/json"));
    assertThat(authorization.get()).isEqualTo("Bearer token");
  }

  @Test
  void anErrorStatusIsLeftToTheCaller() {
    alexa.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(403, -1);
          exchange.close();
        });

    assertThat(client.invoke(get("/")).getStatusCode()).isEqualTo(403);
  }

  @Test
  void nobodyThereIsSaidWithoutTheAddress() {
    int port = alexa.getAddress().getPort();
    alexa.stop(0);

    assertThatThrownBy(() -> client.invoke(get("/device-id", port)))
        .isInstanceOf(AskSdkException.class)
        .hasMessage("Alexa's service did not answer");
  }

  @Test
  void oneThatAcceptsAndNeverAnswersIsGivenUp() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var hasty = new JdkApiClient(Duration.ofMillis(50));

      assertThatThrownBy(() -> hasty.invoke(get("/", silent.getLocalPort())))
          .isInstanceOf(AskSdkException.class);
    }
  }

  @Test
  void aBodyThatNeverEndsIsGivenUpInTime() {
    alexa.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('"');
          exchange.getResponseBody().flush();
        });
    var hasty = new JdkApiClient(Duration.ofMillis(100));

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThatThrownBy(() -> hasty.invoke(get("/"))).isInstanceOf(AskSdkException.class));
  }

  @Test
  void aHugeBodyIsNotReadOn() {
    alexa.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(new byte[200_000]);
          exchange.close();
        });

    assertThatThrownBy(() -> client.invoke(get("/"))).isInstanceOf(AskSdkException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.amazonalexa.com/v2/x",
        "https://api.eu.amazonalexa.com/v2/x",
        "http://127.0.0.1:8080/v2/x",
        "http://localhost:8080/v2/x"
      })
  void alexasHostsAndThisMachineAreAsked(String url) {
    assertThat(JdkApiClient.isAlexas(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.amazonalexa.com/v2/x",
        "https://api.amazonalexa.com.evil.example/v2/x",
        "https://evilamazonalexa.com/v2/x",
        "http://127.0.0.1:9@evil.example/v2/x",
        "http://169.254.169.254/v2/x",
        "file:///v2/x",
        "/v2/x",
        "not an address"
      })
  void nobodyElseIsAsked(String url) {
    var request = new ApiClientRequest();
    request.setMethod("GET");
    request.setUrl(url);
    assertThatThrownBy(() -> client.invoke(request))
        .isInstanceOf(AskSdkException.class)
        .hasMessage("The address that a request names is not Alexa's");
  }

  private ApiClientRequest get(String path) {
    return get(path, alexa.getAddress().getPort());
  }

  private static ApiClientRequest get(String path, int port) {
    var request = new ApiClientRequest();
    request.setMethod("GET");
    request.setUrl("http://127.0.0.1:" + port + path);
    request.setHeaders(List.of(new Pair<>("Authorization", "Bearer token")));
    return request;
  }
}
