package org.steadyhearts.tools.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steadyhearts.tools.device.DeviceProfile;
import org.steadyhearts.tools.device.SimulatedClock;

/**
 * The page and what it asks for, at one address of this machine. It takes requests of itself alone,
 * loads nothing from elsewhere and keeps nothing in the browser. Amazon's renderer, which has to
 * make code out of text, runs in a frame that can do nothing else.
 */
public final class DeskPage implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(DeskPage.class);
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  /** The path of the page, and of all that it asks for. */
  public static final String HOME = "/desk/";

  static final Path RENDERER = Path.of("src/test/node/node_modules/apl-viewhost-web/index.js");

  private static final Path SITUATIONS = Path.of("target/conversation-states.md");
  private static final int LARGEST_BODY = 256 * 1024;
  private static final Duration LONGEST_PASS = Duration.ofDays(500);
  private static final Pattern ZONE =
      Pattern.compile("zones/([A-Za-z0-9_+~-]+)/v2/devices/[^/]+/settings/System\\.timeZone");
  private static final String PAGE_MAY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " media-src blob:; connect-src 'self'; frame-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";
  private static final String FRAME_MAY =
      "sandbox allow-scripts; default-src data: blob:; script-src http://%1$s 'unsafe-eval';"
          + " style-src http://%1$s 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "json", "application/json;charset=UTF-8",
          "wav", "audio/wav");

  /** What can be asked for, by its name. */
  private interface Answer {
    Object to(JsonNode asked) throws IOException;
  }

  private final LiveSkill skill;
  private final SimulatedClock clock;
  private final Path models;
  private final DeviceProfile usual;
  private final ZoneId timeZone;
  private final Path renderer;
  private final Desk desk;
  private final MachineVoice voice = new MachineVoice(System.getenv().getOrDefault("PATH", ""));

  /**
   * A page.
   *
   * @param models the folder of the interaction models
   * @param usual the device and the person with whom the page begins
   */
  public DeskPage(
      LiveSkill skill, SimulatedClock clock, Path models, DeviceProfile usual, ZoneId timeZone) {
    this(skill, clock, models, usual, timeZone, RENDERER);
  }

  DeskPage(
      LiveSkill skill,
      SimulatedClock clock,
      Path models,
      DeviceProfile usual,
      ZoneId timeZone,
      Path renderer) {
    this.skill = skill;
    this.clock = clock;
    this.models = models;
    this.usual = usual;
    this.timeZone = timeZone;
    this.renderer = renderer;
    this.desk = new Desk(skill, clock, models, usual.skillId(), usual.alexa().resolve(HOME));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().substring(HOME.length());
    if (exchange.getRequestMethod().equals("POST")) {
      answer(exchange, path);
    } else if (exchange.getRequestMethod().equals("GET")) {
      show(exchange, path);
    } else {
      refuse(exchange, 405, "There is only GET and POST");
    }
  }

  private void answer(HttpExchange exchange, String name) throws IOException {
    var site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
    var type = exchange.getRequestHeaders().getFirst("Content-Type");
    var body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
    if (site != null && !site.equals("same-origin")) {
      refuse(exchange, 403, "Only the desk's own page may ask");
    } else if (type == null || !type.startsWith("application/json")) {
      refuse(exchange, 415, "Send Content-Type: application/json");
    } else {
      try {
        var answer = answer(name).to(JSON.readTree(body));
        if (answer instanceof byte[] wav) {
          respond(exchange, 200, "wav", wav);
        } else {
          respond(exchange, 200, "json", JSON.writeValueAsBytes(answer));
        }
      } catch (JsonProcessingException e) {
        var cause = e.getCause() instanceof IllegalArgumentException wrong ? wrong : e;
        refuse(exchange, 400, String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
      } catch (RuntimeException e) {
        LOG.debug("The desk could not answer", e);
        refuse(exchange, 400, String.valueOf(e.getMessage()));
      }
    }
  }

  private Answer answer(String name) {
    return switch (name) {
      case "about" -> asked -> about();
      case "board" -> asked -> boardItems();
      case "speech" -> asked -> board().speech(asked.path("key").asText()).parts();
      case "pass" -> asked -> Map.of("now", pass(asked.path("seconds").asLong()).toString());
      case "turn" -> asked -> desk.turn(JSON.treeToValue(asked, DeskRequest.class));
      case "say" -> asked -> say(asked);
      default -> throw new IllegalArgumentException("There is no " + name + " here");
    };
  }

  private Map<String, Object> about() throws IOException {
    prepare();
    var about = new LinkedHashMap<String, Object>();
    about.put("locales", locales());
    about.put("synthesiser", voice.name().orElse(""));
    about.put("renderer", Files.isRegularFile(renderer));
    about.put("now", clock.now().toString());
    about.put("user", usual.user());
    about.put("device", usual.device());
    about.put("person", usual.person().orElse(""));
    about.put("locale", usual.locale().toLanguageTag());
    about.put("timeZone", timeZone.getId());
    about.put("screen", usual.screen());
    return about;
  }

  /** While the page is looked at, so that the first free sentence is understood at once. */
  private void prepare() {
    var preparing =
        new Thread(() -> desk.recognizer(usual.locale().toLanguageTag()).prepare(), "desk");
    preparing.setDaemon(true);
    preparing.setUncaughtExceptionHandler((thread, e) -> LOG.debug("Not prepared", e));
    preparing.start();
  }

  private List<String> locales() throws IOException {
    try (Stream<Path> files = Files.list(models)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.replace(".json", ""))
          .sorted()
          .toList();
    }
  }

  private Board board() {
    var locale = usual.locale().toLanguageTag();
    return new Board(skill.curriculum(), desk.recognizer(locale).model().invocationName());
  }

  private Map<String, Object> boardItems() throws IOException {
    var board = new LinkedHashMap<String, Object>();
    board.put("items", board().items());
    board.put("situations", Files.exists(SITUATIONS) ? Board.situations(SITUATIONS) : Map.of());
    skill.slip().ifPresent(slip -> board.put("slip", slip));
    return board;
  }

  private Instant pass(long seconds) {
    if (seconds < 0 || seconds > LONGEST_PASS.toSeconds()) {
      throw new IllegalArgumentException("At most 500 days can pass at once");
    }
    return desk.pass(Duration.ofSeconds(seconds));
  }

  private byte[] say(JsonNode asked) {
    var manner = MachineVoice.Manner.valueOf(asked.path("manner").asText("PLAIN"));
    return voice.say(asked.path("words").asText(), manner);
  }

  private void show(HttpExchange exchange, String path) throws IOException {
    var zone = ZONE.matcher(path);
    if (zone.matches()) {
      var name = TextNode.valueOf(zone.group(1).replace('~', '/'));
      respond(exchange, 200, "json", JSON.writeValueAsBytes(name));
      return;
    }
    var file = path.isEmpty() ? "index.html" : path;
    var content =
        file.equals("apl.js") && Files.exists(renderer)
            ? Optional.of(Files.readAllBytes(renderer))
            : resource(file);
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
    var frame = exchange.getRequestURI().getPath().equals(HOME + "frame.html");
    var host = exchange.getRequestHeaders().getFirst("Host");
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", TYPES.get(kind));
    headers.set("Content-Security-Policy", frame ? FRAME_MAY.formatted(host) : PAGE_MAY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Permissions-Policy", "microphone=(self), camera=(), geolocation=()");
    headers.set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
