package org.steadyhearts.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The Lambda Runtime API on loopback: hands out one event at a time and takes what became of it.
 */
final class RuntimeApi implements AutoCloseable {

  private static final String VERSION = "/2018-06-01/runtime/";
  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:steady-hearts";

  /**
   * What became of an event.
   *
   * @param error its type, where there was no answer; it may have no event, as while starting
   */
  record Outcome(Optional<String> error, String body, Duration took) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
  private final BlockingQueue<Long> restores = new LinkedBlockingQueue<>();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile long handedOut;

  RuntimeApi() throws IOException {
    // Or each answer waits for the acknowledgement of its own header.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(VERSION, this::serve);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  void handOut(String event) {
    events.add(event);
  }

  Optional<Outcome> outcome(Duration patience) throws InterruptedException {
    return Optional.ofNullable(outcomes.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** When the process had taken its snapshot and asked to go on, by {@link System#nanoTime}. */
  Optional<Long> restored(Duration patience) throws InterruptedException {
    return Optional.ofNullable(restores.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    long now = System.nanoTime();
    try (exchange) {
      var path = exchange.getRequestURI().getPath().substring(VERSION.length());
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (path.equals("invocation/next")) {
        next(exchange);
      } else if (path.equals("restore/next")) {
        restores.add(now);
        exchange.sendResponseHeaders(200, -1);
      } else {
        var error =
            path.endsWith("/response")
                ? Optional.<String>empty()
                : Optional.of(
                    String.valueOf(
                        exchange
                            .getRequestHeaders()
                            .getFirst("Lambda-Runtime-Function-Error-Type")));
        outcomes.add(new Outcome(error, body, Duration.ofNanos(now - handedOut)));
        exchange.sendResponseHeaders(202, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    var event = events.take().getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set(
        "Lambda-Runtime-Aws-Request-Id",
        "%08d-0000-0000-0000-000000000000".formatted(requests.incrementAndGet()));
    headers.set("Lambda-Runtime-Deadline-Ms", String.valueOf(System.currentTimeMillis() + 8_000));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", ARN);
    handedOut = System.nanoTime();
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
  }
}
