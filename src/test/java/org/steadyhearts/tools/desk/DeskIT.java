package org.steadyhearts.tools.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.steadyhearts.Node;
import org.steadyhearts.tools.writing.Synthesiser;

/** The page as somebody uses it, in a real browser. Shots are in {@code target/desk}. */
class DeskIT {

  private static final Duration ONE_EXERCISE = Duration.ofMinutes(2);
  private static final String LISTENS = "listening";
  private static final Map<String, String> WORDS = Map.of("Breathe in", "In", "Breathe out", "Out");

  private static DeskBrowser desk;

  @BeforeAll
  static void open() throws IOException {
    desk = DeskBrowser.open();
  }

  @AfterAll
  static void close() {
    if (desk != null) {
      desk.close();
    }
  }

  @BeforeEach
  void load() {
    desk.size(1280, 900, 1);
    desk.prefer("prefers-color-scheme", "light");
    desk.load("");
    // Each test is a household of its own.
    desk.run("document.getElementById('user').value = arguments[0]", "home " + System.nanoTime());
  }

  @Test
  void aWholeConversationIsTyped() {
    desk.speakAtOnce();
    desk.say("open steady hearts");
    desk.awaitLight(LISTENS);
    desk.say("a tip about trust");
    desk.await(page -> page.log().contains("heard as: TipIntent, topic trust"));
    desk.awaitLight(LISTENS);
    assertThat(desk.one("#facts").getText()).contains("TipIntent, topic trust", "Reprompt", "open");
    assertThat(desk.one("#memory").getText()).contains("(changed)");
    desk.say("no thanks");
    desk.awaitLight("idle");
    assertThat(desk.one("#facts").getText()).contains("Session\nover");
    assertThat(desk.log()).contains("You: open steady hearts", "You: no thanks");
  }

  @Test
  void silenceBringsTheRepromptAndThenTheEnd() {
    desk.speakAtOnce();
    desk.say("open steady hearts");
    desk.awaitLight(LISTENS);
    desk.await(Duration.ofSeconds(12), page -> page.log().contains("8 seconds of silence"));
    assertThat(desk.light()).isEqualTo(LISTENS);
    desk.await(Duration.ofSeconds(12), page -> page.light().equals("idle"));
    assertThat(desk.log()).contains("the session is over: EXCEEDED_MAX_REPROMPTS");
  }

  @Test
  void anInterruptionIsHeardAtOnceAndKeepsThePlace() {
    new Select(desk.one("#voice")).selectByValue("text");
    desk.say("ask steady hearts to start the first series");
    desk.awaitLight("speaking");
    desk.await(page -> page.log().contains("(0.6 s)"));
    new Actions(desk.driver).sendKeys(Keys.ESCAPE).perform();
    desk.awaitLight(LISTENS);
    assertThat(desk.log()).contains("--", "it falls silent and listens");
    desk.say("stop");
    desk.awaitLight("idle");
    assertThat(desk.one("#memory").getText()).contains("places.open");
  }

  @Test
  void aWishThatCutsInLeavesNothingOfWhatItCutOff() {
    new Select(desk.one("#voice")).selectByValue("text");
    desk.say("ask steady hearts to start the first series");
    desk.await(page -> page.log().contains("(0.6 s)"));
    desk.say("ask steady hearts for one minute of even breathing");
    desk.await(page -> page.log().contains("(1 s)"));
    pause(10_000);
    assertThat(desk.light()).isEqualTo("speaking");
    assertThat(desk.log()).doesNotContain("of silence");
  }

  @Test
  void withoutAmazonsRendererThePageDrawsTheSamePicture() {
    desk.speakAtOnce();
    desk.say("ask steady hearts for one minute of even breathing");
    desk.awaitLight(LISTENS);
    desk.run(
        "const screen = document.createElement('desk-screen'); screen.id = 'drawn';"
            + "document.body.prepend(screen); screen.use(false); screen.shape('HUB');"
            + "const answer = JSON.parse(document.getElementById('response').textContent);"
            + "screen.show(answer.response.directives[0])");
    assertThat(desk.one("#drawn").getText())
        .contains("Even breathing", "Stop", "Drawn by this page", "npm ci");
    desk.await(Duration.ofSeconds(40), page -> page.one("#drawn .word").getText().equals("In"));
    double small = drawnWidth();
    pause(3_000);
    assertThat(drawnWidth()).isGreaterThan(small);
  }

  private static double drawnWidth() {
    var width = "return document.querySelector('#drawn .disc').getBoundingClientRect().width";
    return ((Number) desk.run(width)).doubleValue();
  }

  @Test
  void aTouchOnTheScreenAnswersTheQuestion() {
    Node.module("apl-viewhost-web");
    desk.speakAtOnce();
    desk.waitForMe();
    desk.say("open steady hearts");
    desk.awaitLight(LISTENS);
    desk.touchScreen("Yes");
    desk.await(page -> page.log().contains("(touch “yes”)"));
    desk.awaitLight(LISTENS);
    assertThat(desk.one("#request").getAttribute("textContent")).contains("UserEvent");
  }

  @Test
  void aNewcomerFinishesAnExerciseByClicksAndTheCircleIsWhereTheVoiceIs() {
    Node.module("apl-viewhost-web");
    var begun = Instant.now();
    desk.one("#starts button:nth-child(2)").click();
    int seen = 0;
    while (!desk.light().equals(LISTENS)) {
      seen += circleIsWhereTheVoiceIs() ? 1 : 0;
      assertThat(Duration.between(begun, Instant.now())).isLessThan(ONE_EXERCISE);
    }
    assertThat(seen).as("breaths that were looked at").isGreaterThanOrEqualTo(8);
    assertThat(desk.log()).contains("[soft chime]");
  }

  @Test
  void theRainIsHeardBesideTheVoiceUntilTheExerciseIsStopped() {
    assumeTrue(Synthesiser.on(System.getenv("PATH")).isPresent(), "needs a synthesiser");
    desk.run(
        "window.beds = []; const Plain = window.Audio; window.Audio = function (url) {"
            + " const one = new Plain(url);"
            + " one.addEventListener('playing', () => one.duration > 60 && beds.push(one));"
            + " return one; };");
    new Select(desk.one("#voice")).selectByValue("machine");
    desk.say("ask steady hearts for a two minute breathing exercise with rain");
    desk.await(ONE_EXERCISE, page -> page.run("return window.beds.length").equals(1L));

    desk.say("alexa, stop");
    desk.await(ONE_EXERCISE, page -> page.run("return window.beds[0].paused").equals(true));
  }

  /** Looks a while after a phase begins, when a picture that is late or early would show it. */
  private static boolean circleIsWhereTheVoiceIs() {
    var first = phase();
    pause(700);
    var word = circle();
    if (first.isEmpty() || !first.equals(phase())) {
      return false;
    }
    assertThat(word).as("the circle while \"%s\" is said", first).isEqualTo(WORDS.get(first));
    return true;
  }

  /** The phase of breath that was called last. */
  private static String phase() {
    return (String)
        desk.run(
            "const words = [...document.querySelectorAll('#log .words')].map((w) => w.textContent);"
                + "return /^Breathe (in|out)$/.test(words.at(-1)) ? words.at(-1) : ''");
  }

  private static String circle() {
    desk.driver.switchTo().frame(desk.one("iframe"));
    try {
      return (String)
          desk.run(
              "return [...document.querySelectorAll('p')].map((p) => p.textContent.trim())"
                  + ".find((word) => /^(In|Out)$/.test(word)) ?? ''");
    } finally {
      desk.driver.switchTo().defaultContent();
    }
  }

  @Test
  void aNewcomerFinishesAnExerciseByKeyboard() {
    // What it takes in real time is seen above.
    desk.run(
        "const voice = document.getElementById('voice'); voice.value = 'at-once';"
            + "voice.dispatchEvent(new Event('change'))");
    var keys = new Actions(desk.driver);
    for (int tabs = 0; tabs < 10 && !focused().equals("One minute of breathing"); tabs++) {
      keys.sendKeys(Keys.TAB).perform();
    }
    assertThat(focused()).isEqualTo("One minute of breathing");
    keys.sendKeys(Keys.ENTER).perform();
    desk.awaitLight(LISTENS);
    assertThat(desk.log()).contains("Breathe out", "[soft chime]");
  }

  private static String focused() {
    return String.valueOf(desk.run("return document.activeElement.textContent"));
  }

  @Test
  void aLinkSaysNothingUntilItIsPlayed() {
    desk.load("#say=open+steady+hearts&say=a+tip+about+trust");
    desk.speakAtOnce();
    assertThat(desk.one("#replay").getText()).contains("“open steady hearts”, “a tip about trust”");
    assertThat(desk.log()).isEmpty();
    desk.one("#replay-go").click();
    desk.await(page -> page.log().contains("TipIntent, topic trust"));
    desk.awaitLight(LISTENS);
  }

  @Test
  void aLessonOnTheBoardIsFoundAskedForAndHeard() {
    desk.speakAtOnce();
    desk.waitForMe();
    desk.one("#find").sendKeys("their side of it");
    desk.await(page -> page.seen("[aria-label^='Hear: 3. Their side of it']"));
    desk.one("[aria-label^='Hear: 3. Their side of it']").click();
    desk.await(page -> page.log().contains("the hands that knitted it"));
    desk.one("[aria-label^='Ask for it: 3. Their side of it']").click();
    desk.await(page -> page.log().contains("LessonIntent"));
    assertThat(desk.log()).contains("number 3", "series closer");
    desk.awaitLight(LISTENS);
  }

  @Test
  void anotherPersonAnotherDeviceAndALostMemoryAreChosenOnThePage() {
    desk.speakAtOnce();
    desk.waitForMe();
    desk.one("#person").sendKeys("kim");
    new Select(desk.one("#reach")).selectByValue("out");
    desk.say("open steady hearts");
    desk.awaitLight(LISTENS);
    assertThat(desk.one("#nothing").isDisplayed()).isTrue();
    assertThat(desk.one("#request").getAttribute("textContent")).contains("simulated.person.");
    new Select(desk.one("#reach")).selectByValue("");
    new Select(desk.one("#network")).selectByValue("LOSES_ANSWERS");
    desk.say("a tip");
    desk.awaitLight("idle");
    assertThat(desk.log()).contains("the answer was lost", "There was a problem");
  }

  @ParameterizedTest
  @CsvSource({
    "light, 1280, 900, 1",
    "dark, 820, 1180, 1",
    "light, 390, 844, 1",
    "dark, 640, 450, 2"
  })
  void nothingOverlapsOrIsCutAndTheRulesOfAxeHold(String scheme, int width, int height, int zoom)
      throws IOException {
    var axe = Node.module("axe-core").resolve("axe.min.js");
    desk.prefer("prefers-color-scheme", scheme);
    desk.size(width, height, zoom);
    desk.speakAtOnce();
    desk.waitForMe();
    desk.say("ask steady hearts for a tip about trust");
    desk.await(page -> !page.light().equals("thinking") && page.log().contains("Alexa:"));
    desk.run(
        "document.querySelectorAll('details:not(details details), summary + details')"
            + ".forEach((d) => (d.open = true))");
    pause(1_000);
    desk.shoot("desk-%s-%dx%d".formatted(scheme, width, height));
    assertThat(desk.faults()).isEmpty();
    desk.run(Files.readString(axe));
    var found =
        desk.driver.executeAsyncScript(
            "axe.run({iframes: false}).then((all) => arguments[0](all.violations.flatMap((one) =>"
                + " one.nodes.map((node) => one.id + ': ' + node.html.slice(0, 200) + node.failureSummary))))");
    assertThat((List<?>) found).isEmpty();
  }

  @Test
  void aPageOfAnotherOriginNeitherAsksNorFramesIt() throws IOException {
    var pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try {
      var page = OTHER_PAGE.replace("DESK", desk.address.toString());
      pages.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(page.getBytes(StandardCharsets.UTF_8));
            exchange.close();
          });
      pages.start();
      desk.driver.get("http://localhost:" + pages.getAddress().getPort() + "/");
      desk.await(browser -> browser.one("#ends").getText().startsWith("ends:"));
      assertThat(desk.one("#ends").getText()).isEqualTo("ends: opaque failed failed");
      desk.driver.switchTo().frame(0);
      assertThat(desk.all("#words")).isEmpty();
      desk.driver.switchTo().defaultContent();
    } finally {
      pages.stop(0);
    }
    desk.load("");
    desk.run("document.getElementById('user').value = 'stranger'");
    desk.speakAtOnce();
    desk.say("ask steady hearts where was I");
    desk.await(browser -> browser.log().contains("heard as"));
    assertThat(desk.one("#memory").getText()).doesNotContain("places.bookmarks");
  }

  private static final String OTHER_PAGE =
      """
      <!doctype html><body><p id="ends"></p><iframe src="DESK"></iframe><script>
      const turn = JSON.stringify({
        who: {user: "stranger", device: "k", person: "", locale: "en-US", timeZone: "UTC", screen: ""},
        said: "ask steady hearts to start the first series", memoryOutOfReach: false, network: "WORKS",
      });
      const ways = [
        {method: "POST", mode: "no-cors", body: turn},
        {method: "POST", headers: {"Content-Type": "application/json"}, body: turn},
        {},
      ];
      (async () => {
        const ends = [];
        for (const way of ways) {
          ends.push(await fetch("DESKturn", way).then((answer) => answer.type, () => "failed"));
        }
        document.getElementById("ends").textContent = "ends: " + ends.join(" ");
      })();
      </script></body>
      """;

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
