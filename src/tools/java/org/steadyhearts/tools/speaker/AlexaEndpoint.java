package org.steadyhearts.tools.speaker;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steadyhearts.alexa.RefusedRequestException;
import org.steadyhearts.tools.device.Skill;

/**
 * The way in for other Alexa clients, on this machine only: {@code POST /alexa} takes a request
 * envelope and gives the skill's answer, byte for byte as Lambda would. It also stands in for the
 * one service of Alexa's that the skill asks, the settings of a device.
 *
 * <p>Every web page that is open on this machine can send requests here, and none may be heard. A
 * page's POST carries its {@code Origin}; a page whose own name was made to point here carries that
 * name as {@code Host}; and JSON cannot be sent by a page that did not ask first.
 */
public final class AlexaEndpoint implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AlexaEndpoint.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost");
  private static final int LARGEST_BODY = 256 * 1024;
  private static final int MOST_THROWN_AWAY = 64 * 1024 * 1024;
  private static final Pattern TIME_ZONE =
      Pattern.compile("/v2/devices/[^/]+/settings/System\\.timeZone");

  private final HttpServer server;
  private final DeadlineExecutor threads;
  private final Skill skill;
  private final ZoneId timeZone;

  private AlexaEndpoint(HttpServer server, Skill skill, ZoneId timeZone, Duration timeout) {
    this.server = server;
    this.skill = skill;
    this.timeZone = timeZone;
    this.threads = new DeadlineExecutor(timeout);
    server.setExecutor(threads);
    server.createContext("/v2/", exchange -> admit(exchange, false, this::settings));
  }

  /**
   * Opens the door.
   *
   * @param port 0 for any that is free
   * @throws BindException if the port is taken
   */
  public static AlexaEndpoint open(int port, Skill skill, ZoneId timeZone) throws IOException {
    return open(port, skill, timeZone, TIMEOUT);
  }

  /**
   * Opens the door to clients that may take so long.
   *
   * @param timeout for a whole exchange, its answer included
   */
  static AlexaEndpoint open(int port, Skill skill, ZoneId timeZone, Duration timeout)
      throws IOException {
    var door = new AlexaEndpoint(listening(port), skill, timeZone, timeout);
    door.server.createContext("/", exchange -> door.admit(exchange, false, door::alexa));
    door.server.start();
    return door;
  }

  /** Adds a page of the speaker's own, which alone of all pages may be heard, and only there. */
  public void add(String path, HttpHandler page) {
    server.createContext(path, exchange -> admit(exchange, true, page));
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private static HttpServer listening(int port) throws IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
  }

  private void admit(HttpExchange exchange, boolean ownPage, HttpHandler handler)
      throws IOException {
    var host = exchange.getRequestHeaders().getFirst("Host");
    var origins = exchange.getRequestHeaders().getOrDefault("Origin", List.of());
    // What a page of ours gives away is no secret; a sandboxed frame of it asks as nobody.
    boolean harmless = ownPage && exchange.getRequestMethod().equals("GET");
    boolean own = ownPage && origins.equals(List.of("http://" + host));
    try (exchange) {
      if (!origins.isEmpty() && !harmless && !own) {
        refuse(exchange, 403, "No web page may speak for a device: send no Origin");
      } else if (!isOurs(host)) {
        refuse(exchange, 403, "The Host is not this one: use " + address());
      } else {
        handler.handle(exchange);
      }
    }
  }

  private boolean isOurs(String host) {
    int port = server.getAddress().getPort();
    return OWN_NAMES.stream().anyMatch(name -> (name + ":" + port).equalsIgnoreCase(host));
  }

  private void alexa(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals("/alexa")) {
      refuse(exchange, 404, "There is nothing here: send requests to POST /alexa");
    } else if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      refuse(exchange, 405, "Send an Alexa request envelope by POST");
    } else if (!isJson(exchange.getRequestHeaders().getFirst("Content-Type"))) {
      refuse(exchange, 415, "Send the envelope with Content-Type: application/json");
    } else {
      answer(exchange);
    }
  }

  private static boolean isJson(String type) {
    return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      drain(exchange.getRequestBody());
      refuse(exchange, 413, "The body is larger than 256 KB: no device sends as much");
      return;
    }
    try {
      respond(exchange, 200, skill.answer(body));
    } catch (RefusedRequestException e) {
      refuse(exchange, status(e.reason()), e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("The skill failed on a request at the door", e);
      refuse(exchange, 500, "The skill failed on this request: its log says why");
    }
  }

  /** Else the client would find the connection broken while it still writes. */
  private static void drain(InputStream body) throws IOException {
    var buffer = new byte[LARGEST_BODY];
    int read;
    for (int left = MOST_THROWN_AWAY; left > 0; left -= read) {
      read = body.read(buffer);
      if (read < 0) {
        return;
      }
    }
  }

  private static int status(RefusedRequestException.Reason reason) {
    return switch (reason) {
      case NOT_JSON, NO_REQUEST -> 400;
      case WRONG_SKILL -> 403;
      case UNKNOWN_TYPE -> 422;
    };
  }

  private void settings(HttpExchange exchange) throws IOException {
    if (!TIME_ZONE.matcher(exchange.getRequestURI().getPath()).matches()) {
      refuse(exchange, 404, "Of a device's settings there is only System.timeZone");
    } else if (!exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().set("Allow", "GET");
      refuse(exchange, 405, "Settings can only be read, by GET");
    } else {
      respond(exchange, 200, JSON.writeValueAsBytes(TextNode.valueOf(timeZone.getId())));
    }
  }

  private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
    respond(exchange, status, JSON.writeValueAsBytes(Map.of("error", why)));
  }

  private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
    boolean nothing = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, nothing ? -1 : body.length);
    if (!nothing) {
      exchange.getResponseBody().write(body);
    }
  }
}
