package org.steadyhearts.tools.desk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.steadyhearts.Chromium;
import org.steadyhearts.alexa.Configuration;
import org.steadyhearts.coach.render.SoundSetting;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.DeviceProfile;
import org.steadyhearts.tools.device.SimulatedClock;
import org.steadyhearts.tools.speaker.AlexaEndpoint;

/** The desk's page, looked at by a real browser. */
final class DeskBrowser implements AutoCloseable {

  private static final String SKILL_ID = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555";
  private static final Path MODELS = Path.of("interaction-models");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String FAULTS =
      """
      const found = [];
      if (document.documentElement.scrollWidth > innerWidth) found.push("wider than the window");
      const seen = [...document.querySelectorAll("h1,h2,h3,p,b,span,label,button,input,select,summary,dt,dd,small")]
        .filter((e) => e.checkVisibility() && !e.closest("pre, table, #log, .glass"));
      for (const e of seen) {
        if (e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).display !== "inline") {
          found.push("cut: " + e.textContent.trim().slice(0, 40) + e.id);
        }
      }
      const leaves = seen.filter((e) => !seen.some((other) => other !== e && e.contains(other)));
      leaves.forEach((one, i) => leaves.slice(i + 1).forEach((other) => {
        const over = (a, b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
        if ([...one.getClientRects()].some((a) => [...other.getClientRects()].some((b) => over(a, b)))) {
          found.push("overlap: " + (one.textContent || one.id) + " / " + (other.textContent || other.id));
        }
      }));
      return found;
      """;

  final ChromeDriver driver;
  final AlexaEndpoint door;
  final URI address;

  private DeskBrowser(ChromeDriver driver, AlexaEndpoint door) {
    this.driver = driver;
    this.door = door;
    this.address = door.address().resolve(DeskPage.HOME);
  }

  /** Skips the test, with a word, where there is no browser or no driver of it. */
  static DeskBrowser open() throws IOException {
    var chromium = Chromium.onThePath();
    var program = driverProgram();
    var skill =
        new LiveSkill(
            new Configuration(SKILL_ID, "none", Optional.empty())
                .with(new SoundSetting(true, true)),
            new InMemoryProgressStore());
    var door = AlexaEndpoint.open(0, skill, ZoneOffset.UTC);
    var clock = new SimulatedClock(InstantSource.system(), Optional.empty());
    door.add(DeskPage.HOME, new DeskPage(skill, clock, MODELS, usual(door), ZoneOffset.UTC));
    try {
      var service = new ChromeDriverService.Builder().usingDriverExecutable(program).build();
      return new DeskBrowser(new ChromeDriver(service, options(chromium)), door);
    } catch (RuntimeException e) {
      door.close();
      throw e;
    }
  }

  private static DeviceProfile usual(AlexaEndpoint door) {
    return new DeviceProfile(
        SKILL_ID, "home", "kitchen", Optional.empty(), true, Locale.US, door.address());
  }

  private static File driverProgram() {
    var found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .map(folder -> Path.of(folder, "chromedriver"))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(found.isPresent(), "Skipped: there is no chromedriver. Install chromium-driver");
    return found.get().toFile();
  }

  private static ChromeOptions options(String chromium) {
    var options = new ChromeOptions();
    options.setBinary(chromium);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--mute-audio",
        "--hide-scrollbars",
        "--window-size=1280,900");
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
    return options;
  }

  /** Loads the page anew, with what stands behind the hash. */
  void load(String hash) {
    driver.get("about:blank");
    driver.get(address + hash);
    await(page -> !all("#items details").isEmpty());
  }

  /** Nobody waits for what is said: it is written at once. */
  void speakAtOnce() {
    new Select(one("#voice")).selectByValue("at-once");
  }

  void waitForMe() {
    one("#patient").click();
  }

  /** What the browser is made to prefer, as in {@code prefers-color-scheme}. */
  void prefer(String feature, String value) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", feature, "value", value))));
  }

  void say(String words) {
    one("#words").sendKeys(words);
    one("#say button").click();
  }

  String light() {
    return String.valueOf(run("return document.getElementById('light').dataset.state"));
  }

  String log() {
    return one("#log").getText();
  }

  void awaitLight(String state) {
    await(page -> light().equals(state));
  }

  void await(Predicate<DeskBrowser> condition) {
    await(PATIENCE, condition);
  }

  void await(Duration patience, Predicate<DeskBrowser> condition) {
    new WebDriverWait(driver, patience, Duration.ofMillis(50))
        .withMessage(() -> "the page says: " + run("return document.body.innerText"))
        .until(page -> condition.test(this));
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  boolean seen(String selector) {
    return all(selector).stream().anyMatch(WebElement::isDisplayed);
  }

  /** Touches some words on the screen. The driver does not see that the frame is scaled. */
  void touchScreen(String words) {
    var frame = one("iframe");
    run("arguments[0].scrollIntoView()", frame);
    driver.switchTo().frame(frame);
    var on = By.xpath("//p[normalize-space()='" + words + "']");
    await(page -> !driver.findElements(on).isEmpty());
    var box =
        (Map<?, ?>) run("return arguments[0].getBoundingClientRect()", driver.findElement(on));
    driver.switchTo().defaultContent();
    var around = (Map<?, ?>) run("return arguments[0].getBoundingClientRect()", frame);
    double scale =
        number(around, "width")
            / ((Number) run("return arguments[0].offsetWidth", frame)).doubleValue();
    double x = number(around, "x") + scale * (number(box, "x") + number(box, "width") / 2);
    double y = number(around, "y") + scale * (number(box, "y") + number(box, "height") / 2);
    new Actions(driver).moveToLocation((int) x, (int) y).click().perform();
  }

  private static double number(Map<?, ?> box, String key) {
    return ((Number) box.get(key)).doubleValue();
  }

  Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  /** The size of what is seen, in pixels of CSS, each of so many of the screen. */
  void size(int width, int height, int zoom) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", zoom, "mobile", false));
  }

  /** What overlaps, is cut, or does not fit. */
  List<?> faults() {
    return (List<?>) run(FAULTS);
  }

  void shoot(String name) {
    try {
      var shots = Files.createDirectories(Path.of("target/desk"));
      Files.write(shots.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
    door.close();
  }
}
