package org.steadyhearts.tools.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steadyhearts.Chromium;
import org.steadyhearts.Node;

/** A page of another origin, in a real browser, tries each way in that a page has. */
class WebPageTest {

  private static final String PAGE =
      """
      <!doctype html><body>waiting<script>
      const door = "%s/alexa";
      const ways = [
        {method: "POST", mode: "no-cors", headers: {"Content-Type": "text/plain"}, body: "{}"},
        {method: "POST", mode: "no-cors", body: new Blob(["{}"])},
        {method: "POST", headers: {"Content-Type": "application/json"}, body: "{}"},
      ];
      (async () => {
        const ends = [];
        for (const way of ways) {
          ends.push(await fetch(door, way).then((answer) => answer.type, () => "failed"));
        }
        navigator.sendBeacon(door, "{}");
        document.body.textContent = "tried: " + ends.join(" ");
      })();
      </script></body>
      """;

  @TempDir private Path temporary;

  @Test
  void noPageOfAnotherOriginReachesTheSkill() throws Exception {
    var chromium = Chromium.onThePath();
    var asked = new AtomicInteger();
    var pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try (var door =
        AlexaEndpoint.open(
            0,
            envelope -> {
              asked.incrementAndGet();
              return envelope;
            },
            ZoneOffset.UTC)) {
      var page = PAGE.formatted(door.address()).getBytes(StandardCharsets.UTF_8);
      pages.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
          });
      pages.start();
      var shown =
          Node.run(
              Map.of(),
              List.of(
                  chromium,
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-background-networking",
                  "--user-data-dir=" + temporary,
                  "--virtual-time-budget=10000",
                  "--dump-dom",
                  "http://localhost:" + pages.getAddress().getPort() + "/"));
      assertThat(shown).contains("tried: opaque opaque failed");
      assertThat(asked).hasValue(0);
    } finally {
      pages.stop(0);
    }
  }
}
