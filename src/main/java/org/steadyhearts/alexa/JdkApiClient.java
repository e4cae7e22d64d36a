package org.steadyhearts.alexa;

import com.amazon.ask.exception.AskSdkException;
import com.amazon.ask.model.services.ApiClient;
import com.amazon.ask.model.services.ApiClientRequest;
import com.amazon.ask.model.services.ApiClientResponse;
import com.amazon.ask.model.services.Pair;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Alexa's services over the JDK's own HTTP client; the SDK's client would bring Apache's. */
final class JdkApiClient implements ApiClient {

  /** A listener waits for the answer, so a question to Alexa may not take longer than this. */
  static final Duration TIMEOUT = Duration.ofMillis(500);

  /** A time zone is a few dozen. */
  private static final int MOST_BYTES = 65_536;

  /** Built on the first call: few turns need it, and it costs more than such a turn. */
  private static final class Lazy {
    static final HttpClient CLIENT = HttpClient.newHttpClient();
  }

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Duration timeout;

  JdkApiClient(Duration timeout) {
    this.timeout = timeout;
  }

  @Override
  public ApiClientResponse invoke(ApiClientRequest request) {
    if (!isAlexas(request.getUrl())) {
      throw new AskSdkException("The address that a request names is not Alexa's");
    }
    // The request's own timeout may end with the headers: this bounds the body too.
    var call = Lazy.CLIENT.sendAsync(httpRequest(request), head -> new CappedText(MOST_BYTES));
    try {
      var answer = call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      var response = new ApiClientResponse();
      response.setStatusCode(answer.statusCode());
      response.setBody(answer.body());
      response.setHeaders(
          answer.headers().map().entrySet().stream()
              .flatMap(
                  header -> header.getValue().stream().map(v -> new Pair<>(header.getKey(), v)))
              .collect(Collectors.toList()));
      return response;
    } catch (ExecutionException | TimeoutException e) {
      throw new AskSdkException("Alexa's service did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AskSdkException("Alexa's service was not waited for", e);
    } finally {
      call.cancel(true);
    }
  }

  /** The address comes with the request: whoever wrote one could have us ask anybody else. */
  static boolean isAlexas(String url) {
    try {
      var address = new URI(url);
      var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
      boolean alexas = "https".equals(address.getScheme()) && host.endsWith(".amazonalexa.com");
      return alexas || ("http".equals(address.getScheme()) && LOOPBACK.contains(host));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private HttpRequest httpRequest(ApiClientRequest request) {
    var body = Optional.ofNullable(request.getBody());
    var builder =
        HttpRequest.newBuilder(URI.create(request.getUrl()))
            .timeout(timeout)
            .method(
                request.getMethod(),
                body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
    Optional.ofNullable(request.getHeaders())
        .orElse(List.of())
        .forEach(header -> builder.header(header.getName(), header.getValue()));
    return builder.build();
  }
}
