package org.steadyhearts.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.steadyhearts.dynamodb.DynamoDbProgressStore;
import org.steadyhearts.lambda.RuntimeApi.Outcome;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Household;
import org.steadyhearts.tools.device.AnswerChecker;
import org.steadyhearts.tools.device.LocalDynamoDb;

/** The jar that is deployed, under Amazon's runtime client, with a real table. */
class RuntimeIT {

  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private static String table;
  private static LambdaProcess lambda;

  private final String user = "amzn1.ask.account." + UUID.randomUUID();
  private final Events events = new Events(user);

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"),
        "Skipped: Amazon's runtime client has native parts for Linux only. Run it on Linux");
    table = LocalDynamoDb.freshTable();
    lambda = lambda(table, Map.of());
  }

  @AfterAll
  static void stop() throws Exception {
    if (lambda != null) {
      lambda.close();
    }
  }

  @Test
  void aVisitGoesFromLaunchToResumeAndIsErasedWhenTheSkillIsDisabled() throws Exception {
    assertThat(speech(answer(lambda, events.launch()))).contains("for adults");
    assertThat(speech(answer(lambda, events.intent("TipIntent", NOTHING)))).isNotEmpty();
    var lesson = answer(lambda, events.intent("NextLessonIntent", NOTHING));
    assertThat(lesson.at("/response/shouldEndSession").asBoolean()).isFalse();

    var ended = lambda.invoke(events.sessionEnded(lesson.path("sessionAttributes")));
    assertThat(ended.error()).isEmpty();
    assertThat(AnswerChecker.check(bytes(ended)).at("/response/outputSpeech").isMissingNode())
        .isTrue();

    assertThat(speech(answer(lambda, events.launch()))).contains("lesson one");
    assertThat(speech(answer(lambda, events.intent("ResumeLessonIntent", NOTHING)))).isNotEmpty();
    assertThat(remembered().shared()).isPresent();

    var disabled = lambda.invoke(events.skillDisabled(Instant.now().plusSeconds(1)));
    assertThat(disabled.error()).isEmpty();
    assertThat(remembered()).matches(Household::isEmpty);
  }

  @Test
  void whatIsNotForTheSkillFailsAndTheNextTurnIsAnswered() throws Exception {
    var strangers = new Events(Events.SKILL_ID.replace('1', '9'), user);

    for (var event : List.of("[1, 2]", "7", "{\"request\": 7}", strangers.launch())) {
      var outcome = lambda.invoke(event);

      assertThat(outcome.error()).as(event).isPresent();
      assertThat(outcome.body()).contains("IllegalArgumentException").doesNotContain("hello", user);
    }
    assertThat(speech(answer(lambda, events.launch()))).isNotEmpty();
  }

  @Test
  void anEventThatKeepsTheFunctionWarmIsNoFailure() throws Exception {
    var outcome = lambda.invoke("{\"source\": \"aws.events\", \"detail\": {}}");

    assertThat(outcome.error()).isEmpty();
    assertThat(outcome.body()).doesNotContain("aws.events");
  }

  @Test
  void anEventThatCannotBeHandledFailsSoThatAlexaSendsItAgain() throws Exception {
    try (var without = lambda("no-such-table", Map.of())) {
      var outcome = without.invoke(events.skillDisabled(Instant.now()));

      assertThat(outcome.error()).isPresent();
      assertThat(outcome.body()).contains("table missing").doesNotContain(user);
      assertThat(speech(answer(without, events.launch()))).isNotEmpty();
    }
  }

  @Test
  void aSnapshotHoldsNothingOfAnybodyAndNothingConnected() throws Exception {
    var fresh = LocalDynamoDb.freshTable();
    try (var primed = lambda(fresh, Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"))) {
      primed.restored();

      assertThat(connections(primed.pid(), LocalDynamoDb.endpoint().getPort())).isEmpty();
      assertThat(rows(fresh)).isZero();
      assertThat(primed.log()).doesNotContain("turn");

      assertThat(speech(answer(primed, events.launch()))).contains("for adults");
      assertThat(connections(primed.pid(), LocalDynamoDb.endpoint().getPort())).isNotEmpty();
      assertThat(rows(fresh)).isEqualTo(1);
      assertThat(primed.log()).contains("\"remembered\":true");
    }
  }

  /** What a process has established to a port here, as the kernel lists it. */
  private static List<String> connections(long pid, int port) throws IOException {
    var process = Path.of("/proc", String.valueOf(pid));
    List<String> open;
    try (var descriptors = Files.list(process.resolve("fd"))) {
      open =
          descriptors
              .map(RuntimeIT::target)
              .filter(target -> target.startsWith("socket:["))
              .map(target -> target.substring("socket:[".length(), target.length() - 1))
              .toList();
    }
    var remote = ":%04X 01 ".formatted(port);
    try (var tcp = Files.lines(process.resolve("net/tcp"));
        var tcp6 = Files.lines(process.resolve("net/tcp6"))) {
      return Stream.concat(tcp, tcp6)
          .filter(line -> line.contains(remote))
          .filter(line -> open.stream().anyMatch(inode -> line.contains(" " + inode + " ")))
          .toList();
    }
  }

  /** A descriptor may be closed while it is looked at. */
  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static int rows(String table) {
    return LocalDynamoDb.client().scan(scan -> scan.tableName(table)).count();
  }

  @Test
  void withoutASkillIdItRefusesToStart() throws Exception {
    try (var unset = lambda(table, Map.of("SKILL_ID", ""))) {
      assertThat(unset.outcome().error()).isPresent();
      assertThat(unset.log()).contains("SKILL_ID is not set");
    }
  }

  @Test
  void aLevelThatIsNoneCountsAsInfoAndOneLineSaysSo() throws Exception {
    try (var loud = lambda(table, Map.of("LOG_LEVEL", "LOUD"))) {
      answer(loud, events.launch());

      assertThat(loud.log().lines()).allMatch(line -> line.startsWith("{"));
      assertThat(loud.log().lines().filter(line -> line.contains("LOG_LEVEL"))).hasSize(1);
      assertThat(loud.log()).contains("\"wish\":\"LAUNCH\"");
    }
  }

  @Test
  void aLevelThatIsSetHolds() throws Exception {
    try (var quiet = lambda(table, Map.of("LOG_LEVEL", "warn"))) {
      answer(quiet, events.launch());

      assertThat(quiet.log()).doesNotContain("\"level\":\"INFO\"");
    }
  }

  private Household remembered() {
    return new DynamoDbProgressStore(LocalDynamoDb.client(), table)
        .load(Hash.of(user), Instant.now(), Duration.ofSeconds(10));
  }

  private static JsonNode answer(LambdaProcess lambda, String event) throws Exception {
    var outcome = lambda.invoke(event);
    assertThat(outcome.error()).isEmpty();
    return AnswerChecker.check(bytes(outcome));
  }

  private static byte[] bytes(Outcome outcome) {
    return outcome.body().getBytes(StandardCharsets.UTF_8);
  }

  private static String speech(JsonNode answer) {
    return answer.at("/response/outputSpeech/ssml").asText();
  }

  static LambdaProcess lambda(String table, Map<String, String> more) throws IOException {
    var environment =
        new HashMap<>(
            Map.of(
                "SKILL_ID",
                Events.SKILL_ID,
                "TABLE_NAME",
                table,
                "DYNAMODB_ENDPOINT",
                LocalDynamoDb.endpoint().toString()));
    environment.putAll(more);
    return new LambdaProcess(
        List.of(),
        List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
        Path.of(System.getProperty("lambda.jar")),
        LambdaProcess.HANDLER,
        environment);
  }
}
