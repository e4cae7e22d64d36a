package org.steadyhearts.skillpackage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipInputStream;

/**
 * A stand-in for Alexa's skill management service, as far as an upload needs it, on this machine
 * only.
 */
final class SkillManagement implements AutoCloseable {

  static final String SKILL_ID = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555";

  static final String KNOWN_IMPORTS = "POST /v1/skills/" + SKILL_ID + "/imports";

  private static final String IMPORT = "/v1/skills/imports/import-1";
  private static final String IMPORT_STATUS = "GET " + IMPORT;

  /** A request that came: method and path, and the body where it is text. */
  record Call(String route, String body) {}

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile byte[] upload = {};

  SkillManagement() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Call> calls() {
    return calls;
  }

  /** The files of the zip that was uploaded. */
  Map<String, byte[]> uploaded() throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(upload))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.put(entry.getName(), zip.readAllBytes());
        }
      }
    }
    return files;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var route = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      var body = exchange.getRequestBody().readAllBytes();
      if (route.equals("PUT /upload")) {
        upload = body;
      }
      calls.add(new Call(route, route.equals("PUT /upload") ? "" : new String(body, UTF_8)));
      switch (route) {
        case "POST /v1/skills" -> send(exchange, 202, "{\"skillId\": \"" + SKILL_ID + "\"}");
        case "POST /v1/skills/uploads" ->
            send(exchange, 201, "{\"uploadUrl\": \"" + url() + "/upload\"}");
        case "PUT /upload" -> send(exchange, 200, "{}");
        case "POST /v1/skills/imports", KNOWN_IMPORTS -> {
          exchange.getResponseHeaders().set("Location", IMPORT);
          send(exchange, 202, "{}");
        }
        case IMPORT_STATUS ->
            send(
                exchange,
                200,
                "{\"status\": \"SUCCEEDED\", \"skill\": {\"skillId\": \"" + SKILL_ID + "\"}}");
        default -> send(exchange, 404, "{\"message\": \"No such route\"}");
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
