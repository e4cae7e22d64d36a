package org.steadyhearts.tools.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.steadyhearts.tools.device.DeviceProfile;
import org.steadyhearts.tools.device.SimulatedClock;
import org.steadyhearts.tools.recognition.Recognizer;
import org.steadyhearts.tools.sound.Background;

/**
 * The page and what it asks for, at one address of this machine. It takes requests of itself alone,
 * loads nothing from elsewhere and keeps nothing in the browser. Amazon's renderer, which has to
 * make code out of text, runs in a frame that can do nothing else.
 */
public final class DeskPage implements HttpHandler {

  /** The path of the page, and of all that it asks for. */
  public static final String HOME = "/desk/";

  private static final Path RENDERER =
      Path.of("src/test/node/node_modules/apl-viewhost-web/index.js");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SITUATIONS = Path.of("target/conversation-states.md");
  private static final int LARGEST_BODY = 256 * 1024;
  private static final Pattern ZONE =
      Pattern.compile("zones/([A-Za-z0-9_+:~-]+)/v2/devices/[^/]+/settings/System\\.timeZone");
  private static final String PAGE_MAY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " media-src blob:; connect-src 'self'; frame-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";
  private static final String FRAME_MAY =
      "sandbox allow-scripts; default-src data: blob:; script-src http://%1$s 'unsafe-eval';"
          + " style-src http://%1$s 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'";
  private static final Map<String, String> FAMILIES =
      Map.of("js", "text/javascript", "json", "application/json", "wav", "audio/wav");

  private final Desk desk;
  private final DeviceProfile usual;
  private final ZoneId timeZone;
  private final MachineVoice voice = new MachineVoice();

  /**
   * A page.
   *
   * @param models the folder of the interaction models
   * @param usual the device and the person with whom the page begins
   */
  public DeskPage(
      LiveSkill skill, SimulatedClock clock, Path models, DeviceProfile usual, ZoneId timeZone) {
    var alexa = usual.alexa().resolve(HOME);
    var recognizers = new ConcurrentHashMap<String, Recognizer>();
    this.desk = new Desk(skill, clock, models, usual.skillId(), alexa, recognizers);
    this.usual = usual;
    this.timeZone = timeZone;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().substring(HOME.length());
    switch (exchange.getRequestMethod()) {
      case "POST" -> answer(exchange, path);
      case "GET" -> show(exchange, path.isEmpty() ? "index.html" : path);
      default -> refuse(exchange, 405, "There is only GET and POST");
    }
  }

  private void answer(HttpExchange exchange, String name) throws IOException {
    var headers = exchange.getRequestHeaders();
    var body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
    if (!headers.getOrDefault("Sec-Fetch-Site", List.of("same-origin")).contains("same-origin")) {
      refuse(exchange, 403, "Only the desk's own page may ask");
    } else if (!String.valueOf(headers.getFirst("Content-Type")).startsWith("application/json")) {
      refuse(exchange, 415, "Send Content-Type: application/json");
    } else {
      try {
        var answer = answer(name, JSON.readTree(body));
        boolean sound = answer instanceof byte[];
        var bytes = sound ? (byte[]) answer : JSON.writeValueAsBytes(answer);
        respond(exchange, 200, sound ? "wav" : "json", bytes);
      } catch (JsonProcessingException | RuntimeException e) {
        refuse(exchange, 400, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      }
    }
  }

  private Object answer(String name, JsonNode asked) throws IOException {
    return switch (name) {
      case "about" -> about();
      case "board" -> boardItems();
      case "speech" -> board().speech(asked.path("key").asText()).parts();
      case "pass" -> Map.of("now", desk.pass(asked.path("seconds").asLong()).toString());
      case "turn" -> desk.turn(JSON.treeToValue(asked, DeskRequest.class));
      case "sound" -> Background.wav(asked.path("document"));
      case "say" -> voice.say(asked.path("words").asText(), asked.path("manner").asText());
      default -> throw new IllegalArgumentException("There is no " + name + " here");
    };
  }

  private Map<String, Object> about() {
    var locale = usual.locale().toLanguageTag();
    // While the page is looked at, so that the first free sentence is understood at once.
    var warmUp = new Thread(() -> desk.recognizer(locale).prepare(), "recognizer");
    warmUp.setDaemon(true);
    warmUp.start();
    var about = new LinkedHashMap<String, Object>();
    about.put("locales", desk.locales());
    about.put("synthesiser", voice.name().orElse(""));
    about.put("renderer", Files.exists(RENDERER));
    about.put("now", desk.clock().now().toString());
    about.put("user", usual.user());
    about.put("device", usual.device());
    about.put("person", usual.person().orElse(""));
    about.put("locale", locale);
    about.put("timeZone", timeZone.getId());
    return about;
  }

  private Board board() {
    var model = desk.recognizer(usual.locale().toLanguageTag()).model();
    return new Board(desk.skill().curriculum(), model.invocationName());
  }

  private Map<String, Object> boardItems() throws IOException {
    var items = board().items();
    var situations = Files.exists(SITUATIONS) ? Board.situations(SITUATIONS) : Map.of();
    var slip = desk.skill().slip().orElse("");
    return Map.of("items", items, "situations", situations, "slip", slip);
  }

  private void show(HttpExchange exchange, String file) throws IOException {
    var zone = ZONE.matcher(file);
    if (zone.matches()) {
      var name = zone.group(1).replace('~', '/');
      respond(exchange, 200, "json", JSON.writeValueAsBytes(name));
      return;
    }
    boolean amazons = file.equals("apl.js") && Files.exists(RENDERER);
    var content = amazons ? Optional.of(Files.readAllBytes(RENDERER)) : resource(file);
    if (content.isEmpty()) {
      refuse(exchange, 404, "There is no " + file + " here");
    } else {
      respond(exchange, 200, file.substring(file.lastIndexOf('.') + 1), content.get());
    }
  }

  private static Optional<byte[]> resource(String file) throws IOException {
    if (!file.matches("[a-z]+\\.(html|js|css)")) {
      return Optional.empty();
    }
    try (var stream = DeskPage.class.getResourceAsStream(HOME + file)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    }
  }

  private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
    respond(exchange, status, "json", JSON.writeValueAsBytes(Map.of("error", why)));
  }

  private static void respond(HttpExchange exchange, int status, String kind, byte[] body)
      throws IOException {
    boolean frame = exchange.getRequestURI().getPath().equals(HOME + "frame.html");
    var host = exchange.getRequestHeaders().getFirst("Host");
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", FAMILIES.getOrDefault(kind, "text/" + kind));
    headers.set("Content-Security-Policy", frame ? FRAME_MAY.formatted(host) : PAGE_MAY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Permissions-Policy", "microphone=(self), camera=(), geolocation=()");
    headers.set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
