package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steadyhearts.Node;
import org.steadyhearts.alexa.Configuration;
import org.steadyhearts.alexa.SteadyHearts;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;
import org.steadyhearts.tools.speaker.AlexaEndpoint;

/** Clients that nobody here wrote hold conversations at the door, with our models. */
class ClientsTest {

  private AlexaEndpoint door;

  @BeforeEach
  void open() throws IOException {
    var skill =
        new SteadyHearts(
            new Configuration(Conversation.SKILL_ID, "any", Optional.empty()),
            new InMemoryProgressStore());
    door = AlexaEndpoint.open(0, skill::answer, ZoneId.of("America/New_York"));
  }

  @AfterEach
  void close() {
    door.close();
  }

  static List<Path> models() throws IOException {
    try (var files = Files.list(Path.of("interaction-models"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void virtualAlexaHoldsAConversation(Path model) {
    Node.module("virtual-alexa");

    var printed = Node.run(environment(model), "virtual-alexa.js", model.toString(), locale(model));

    assertThat(printed).contains("The conversation went as it should");
  }

  @ParameterizedTest
  @MethodSource("models")
  void askSdkTestFindsNothingThatCertificationWouldRefuse(Path model) {
    Node.module("ask-sdk-test");
    var mocha = Node.module("mocha").resolve("bin/mocha.js");

    var printed =
        Node.run(
            environment(model),
            List.of("node", mocha.toString(), Node.HOME.resolve("ask-sdk-test.js").toString()));

    assertThat(printed).contains("5 passing");
  }

  private Map<String, String> environment(Path model) {
    return Map.of(
        "SKILL_URL",
        door.address() + "/alexa",
        "SKILL_ID",
        Conversation.SKILL_ID,
        "LOCALE",
        locale(model));
  }

  private static String locale(Path model) {
    return model.getFileName().toString().replace(".json", "");
  }
}
