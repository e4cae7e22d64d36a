package org.steadyhearts.tools.speaker;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.steadyhearts.alexa.Configuration;
import org.steadyhearts.tools.ToolException;
import org.steadyhearts.tools.desk.DeskPage;
import org.steadyhearts.tools.desk.LiveSkill;
import org.steadyhearts.tools.device.DeviceProfile;
import org.steadyhearts.tools.device.SimulatedClock;
import org.steadyhearts.tools.device.SimulatedDevice;
import org.steadyhearts.tools.device.Skill;
import org.steadyhearts.tools.device.Transcript;
import org.steadyhearts.tools.recognition.InteractionModel;
import org.steadyhearts.tools.recognition.Recognizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The speaker: the real skill, a terminal to talk to it, and an endpoint for other Alexa clients.
 * When its input ends it is as if somebody had pulled the plug: nothing more is sent.
 */
@Command(
    name = "",
    customSynopsis = "mvn -q compile exec:java [-Dexec.args=\"[OPTIONS] [COMMAND]\"]",
    description = "Talk to Steady Hearts, or use one of the tools below. Options of the speaker:",
    commandListHeading = "%nTools (each with a --help of its own):%n")
public final class SpeakerCommand implements Callable<Integer> {

  private static final Path MODELS = Path.of("interaction-models");
  private static final String SKILL_ID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000";

  private final String skillId = System.getenv().getOrDefault(Configuration.SKILL_ID, SKILL_ID);
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Mixin private SpeakerOptions options;

  @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "show this")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Override
  public Integer call() throws IOException, InterruptedException {
    // Whoever talks to the speaker wants to see the conversation.
    System.setProperty("log4j2.configurationFile", "org/steadyhearts/tools/speaker/log4j2.xml");
    var model = model(options.locale());
    // Beside the skill, since whoever started the speaker waits for both.
    var resolver = CompletableFuture.supplyAsync(() -> resolver(model));
    try (var memory = SpeakerMemory.open(options.data())) {
      var configuration =
          new Configuration(skillId, SpeakerMemory.TABLE, Optional.empty())
              .with(Configuration.sound(System.getenv()));
      var skill = new LiveSkill(configuration, memory.store());
      skill.prime();
      var clock =
          new SimulatedClock(
              InstantSource.system(), options.data().map(data -> data.resolve("clock")));
      try (var door = door(skill)) {
        door.add(
            DeskPage.HOME, new DeskPage(skill, clock, MODELS, speaker(door), options.timeZone()));
        note("see and hear it: " + door.address().resolve(DeskPage.HOME));
        note("other Alexa clients there: POST /alexa, skill id " + skillId);
        if (options.terminal()) {
          talk(skill, resolver.join(), door, clock);
        } else {
          new CountDownLatch(1).await();
        }
      }
    }
    return 0;
  }

  private static Recognizer resolver(Path model) {
    try {
      return new Recognizer(InteractionModel.read(model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void talk(Skill skill, Recognizer resolver, AlexaEndpoint door, SimulatedClock clock)
      throws InterruptedException {
    var typed = options.say().isEmpty();
    boolean prompt = typed && Terminal.isInput();
    var lines = typed ? InputLines.from(System.in) : InputLines.of(options.say());
    var voice =
        options.live()
            ? new LivePacing(lines, time -> Thread.sleep(time.toMillis()))
            : Transcript.AT_ONCE;
    var transcript = new Transcript(out, voice, options.showJson());
    var device = new SimulatedDevice(skill, resolver, speaker(door), clock, transcript);
    if (prompt) {
      prepare(resolver);
      var name = resolver.model().invocationName();
      out.println("Say: Alexa, open " + name + ". (Ctrl-D ends.)");
    }
    while (true) {
      if (prompt) {
        out.print("\n> ");
        out.flush();
      }
      var line = lines.next();
      if (line.isEmpty()) {
        return;
      }
      if (!prompt) {
        out.println("\n> " + line.get());
      }
      device.hear(line.get());
    }
  }

  /** While the listener still types. */
  private void prepare(Recognizer resolver) {
    var preparing = new Thread(resolver::prepare, "prepare");
    preparing.setDaemon(true);
    preparing.setUncaughtExceptionHandler((thread, e) -> note(e.getMessage()));
    preparing.start();
  }

  private DeviceProfile speaker(AlexaEndpoint door) {
    return new DeviceProfile(
        skillId,
        options.user(),
        options.device(),
        options.person(),
        options.screen(),
        options.locale(),
        door.address());
  }

  private AlexaEndpoint door(Skill skill) throws IOException {
    int port = options.port().orElse(SpeakerOptions.DEFAULT_PORT);
    try {
      return AlexaEndpoint.open(port, skill, options.timeZone());
    } catch (BindException e) {
      if (options.port().isPresent() || !options.terminal()) {
        throw new ToolException(
            "--port: " + port + " is taken; choose another, or 0 for a free one");
      }
      note("port " + port + " is taken, so a free one is used; --port gives one");
      return AlexaEndpoint.open(0, skill, options.timeZone());
    }
  }

  private void note(String text) {
    out.println("  [" + text + "]");
  }

  private static Path model(Locale locale) throws IOException {
    var file = MODELS.resolve(locale.toLanguageTag() + ".json");
    if (Files.exists(file)) {
      return file;
    }
    if (!Files.isDirectory(MODELS)) {
      throw new ToolException(
          "There is no " + MODELS + " here: start the speaker in the project's folder");
    }
    try (var files = Files.list(MODELS)) {
      var there =
          files
              .map(path -> path.getFileName().toString().replace(".json", ""))
              .sorted()
              .collect(Collectors.joining(", "));
      throw new ToolException("--locale " + locale.toLanguageTag() + ": there is only " + there);
    }
  }
}
