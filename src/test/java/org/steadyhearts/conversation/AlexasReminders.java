package org.steadyhearts.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Stands in for Alexa's reminders on this machine, and fails in each way in which they may. */
final class AlexasReminders implements AutoCloseable {

  static final String PATH = "/v1/alerts/reminders";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SILENCE_MILLIS = 3_000;

  /** What becomes of the next calls. */
  enum Mood {
    WELL,
    /** The permission was taken back. */
    UNAUTHORIZED,
    DEVICE_CANNOT,
    QUOTA_REACHED,
    TOO_BUSY,
    DOWN,
    /** Answers as it should, a little late. */
    SLOW,
    /** Does what it is asked, and says nothing. */
    DOES_AND_IS_SILENT,
    /** Neither does nor says anything. */
    SILENT
  }

  private final HttpServer server;
  private final Map<String, ObjectNode> reminders = new LinkedHashMap<>();
  private final List<String> calls = new ArrayList<>();
  private volatile Mood mood = Mood.WELL;
  private volatile Optional<String> createdAt = Optional.empty();

  AlexasReminders() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void is(Mood other) {
    mood = other;
  }

  synchronized List<JsonNode> all() {
    return List.copyOf(reminders.values());
  }

  synchronized JsonNode only() {
    if (reminders.size() != 1) {
      throw new AssertionError("Not one reminder but " + reminders.size());
    }
    return reminders.values().iterator().next();
  }

  /** As {@code POST}, in the order in which they came. */
  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  synchronized void forgetAll() {
    reminders.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var method = exchange.getRequestMethod();
    var path = exchange.getRequestURI().getPath();
    if (!path.startsWith(PATH)) {
      send(exchange, 404, "{}");
      return;
    }
    synchronized (this) {
      calls.add(method);
    }
    var now = mood;
    switch (now) {
      case UNAUTHORIZED -> send(exchange, 401, error("UNAUTHORIZED"));
      case DEVICE_CANNOT -> send(exchange, 403, error("DEVICE_NOT_SUPPORTED"));
      case QUOTA_REACHED -> send(exchange, 403, error("MAX_REMINDERS_EXCEEDED"));
      case TOO_BUSY -> send(exchange, 429, error("TOO_MANY_REQUESTS"));
      case DOWN -> send(exchange, 503, error("INTERNAL_ERROR"));
      case SLOW -> {
        pause(300);
        done(exchange, method, path, body);
      }
      case DOES_AND_IS_SILENT -> {
        if (method.equals("GET")) {
          done(exchange, method, path, body);
        } else {
          change(method, path, body);
          pause(SILENCE_MILLIS);
          exchange.close();
        }
      }
      case SILENT -> {
        pause(SILENCE_MILLIS);
        exchange.close();
      }
      default -> done(exchange, method, path, body);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void done(HttpExchange exchange, String method, String path, String body)
      throws IOException {
    var token = path.length() > PATH.length() + 1 ? path.substring(PATH.length() + 1) : "";
    synchronized (this) {
      if (!token.isEmpty() && !reminders.containsKey(token)) {
        send(exchange, 404, error("NOT_FOUND"));
        return;
      }
      if (method.equals("GET")) {
        var answer = JSON.createObjectNode().put("totalCount", "" + reminders.size());
        reminders.values().forEach(answer.putArray("alerts")::add);
        send(exchange, 200, token.isEmpty() ? answer.toString() : reminders.get(token).toString());
        return;
      }
    }
    send(exchange, method.equals("DELETE") ? 204 : 200, change(method, path, body));
  }

  private synchronized String change(String method, String path, String body) throws IOException {
    var last = path.substring(path.lastIndexOf('/') + 1);
    if (method.equals("DELETE")) {
      reminders.remove(last);
      return "";
    }
    var reminder = (ObjectNode) JSON.readTree(body);
    var token = method.equals("PUT") ? last : UUID.randomUUID().toString();
    createdAt = Optional.of(reminder.path("requestTime").asText());
    reminder.put("alertToken", token);
    reminder.put("createdTime", createdAt.get());
    reminder.put("updatedTime", createdAt.get());
    reminder.put("status", "ON");
    reminder.put("version", "1");
    reminders.put(token, reminder);
    return JSON.createObjectNode()
        .put("alertToken", token)
        .put("createdTime", createdAt.get())
        .put("updatedTime", createdAt.get())
        .put("status", "ON")
        .put("version", "1")
        .put("href", PATH + "/" + token)
        .toString();
  }

  private static String error(String code) {
    return JSON.createObjectNode().put("code", code).put("message", "no").toString();
  }

  private static void send(HttpExchange exchange, int status, String body) {
    try (exchange) {
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
