package org.steadyhearts.conversation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;
import org.steadyhearts.tools.reports.Template;

/** What talks leave to be counted: lines that CloudWatch can read, and nothing about anybody. */
class MetricsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema EMBEDDED_METRIC_FORMAT =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(MetricsTest.class.getResourceAsStream("/emf/schema.json"));

  private final FlakyStore store = new FlakyStore();
  private final List<String> lines = new ArrayList<>();
  private final Conversation kitchen = new Conversation(store, lines::add);

  /**
   * Or a slow machine would spend the first practice's time on making the client for time zones.
   */
  @BeforeAll
  static void finishAPractice() {
    var warm = new Conversation(new InMemoryProgressStore());
    warm.say("ask steady hearts to start the first series");
    warm.silence();
  }

  @AfterEach
  void everyLineIsOneThatCloudWatchReads() {
    for (var text : lines) {
      assertThat(text).doesNotContain("\n");
      var line = json(text);
      assertThat(EMBEDDED_METRIC_FORMAT.validate(line)).as(text).isEmpty();
      for (var directive : line.at("/_aws/CloudWatchMetrics")) {
        for (var metric : directive.path("Metrics")) {
          var value = line.path(metric.path("Name").asText());
          assertThat((value.isArray() ? value.path(0) : value).isNumber()).as(text).isTrue();
        }
        for (var dimension : directive.path("Dimensions").path(0)) {
          assertThat(line.path(dimension.asText()).isTextual()).as(text).isTrue();
        }
      }
    }
  }

  @Test
  void aTurnIsCountedByItsWish() {
    kitchen.say("open steady hearts");
    kitchen.say("a tip please");

    assertThat(values("Wish")).containsExactly("LAUNCH", "TIP");
    assertThat(values("Turns")).containsExactly("1", "1");
  }

  @Test
  void theWishIsTheOnlyDimension() {
    var ann = kitchen.as("ann");
    ann.say("open steady hearts");
    ann.say("a tip about forgiveness");
    ann.say("xylophones");

    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(Set.copyOf(json(line).findValuesAsText("Dimensions")))
                    .isSubsetOf("", "Wish"))
        .allSatisfy(
            line ->
                assertThat(json(line).fieldNames())
                    .toIterable()
                    .isSubsetOf(
                        "_aws",
                        "Wish",
                        "Turns",
                        "StoreMillis",
                        "FinishedLessons",
                        "FinishedExercises",
                        "UnrememberedTurns"))
        .allSatisfy(
            line ->
                assertThat(line.toLowerCase(Locale.ROOT))
                    .doesNotContain("forgiveness", "xylophone", "amzn1")
                    .doesNotContain(ann.rawIds()));
  }

  @Test
  void whatIsNotUnderstoodIsATurnToo() {
    kitchen.say("open steady hearts");
    kitchen.say("purple giraffes");

    assertThat(values("Wish")).containsExactly("LAUNCH", "NOT_UNDERSTOOD");
  }

  @Test
  void everyCallOfTheStoreIsTimed() {
    kitchen.say("ask steady hearts for a tip");

    assertThat(json(lines.get(0)).path("StoreMillis")).hasSize(2).allMatch(JsonNode::isNumber);
  }

  @Test
  void aTurnThatIsNotRememberedIsCounted() {
    store.down = true;

    kitchen.say("ask steady hearts for a tip");

    assertThat(values("UnrememberedTurns")).containsExactly("1");
  }

  @Test
  void aTurnOfNobodyIsNoFailureOfMemory() {
    var launch = kitchen.request("LaunchRequest");
    launch.withObject("/context/System").remove("user");
    launch.withObjectProperty("session").remove("user");

    kitchen.send(launch);

    assertThat(values("Turns")).containsExactly("1");
    assertThat(values("UnrememberedTurns")).isEmpty();
  }

  @Test
  void aLessonHeardToItsEndIsFinishedOnce() {
    kitchen.say("ask steady hearts to start the first series");
    kitchen.say("yes");
    kitchen.again();

    assertThat(values("FinishedLessons")).containsExactly("1");
  }

  @Test
  void aLessonThatEndsInSilenceIsFinishedWithoutAWish() {
    kitchen.say("ask steady hearts to start the first series");
    lines.clear();

    kitchen.silence();

    assertThat(values("FinishedLessons")).containsExactly("1");
    assertThat(values("Wish")).isEmpty();
    assertThat(values("Turns")).isEmpty();
  }

  @Test
  void anExerciseHeardToItsEndIsFinished() {
    kitchen.say("ask steady hearts for a two minute breathing exercise");
    kitchen.silence();

    assertThat(values("FinishedExercises")).containsExactly("1");
  }

  @Test
  void careIsNotCounted() {
    kitchen.say("open steady hearts");
    lines.clear();

    kitchen.say("I feel unsafe");
    kitchen.say("tell steady hearts she hits me");

    assertThat(lines).isEmpty();
  }

  @Test
  void theEndOfASessionLooksLikeCare() {
    kitchen.say("open steady hearts");
    lines.clear();

    kitchen.exit(Duration.ofSeconds(3));

    assertThat(lines).isEmpty();
  }

  @Test
  void anApologyIsCounted() {
    kitchen.say("open steady hearts");
    lines.clear();
    store.beforeNextSave =
        () -> {
          throw new IllegalStateException("a mistake of ours");
        };

    kitchen.say("a tip please");

    assertThat(values("FailedTurns")).containsExactly("1");
  }

  @Test
  void whatTheTemplateWatchesIsCounted() {
    kitchen.say("ask steady hearts to start the first series");
    kitchen.say("yes");
    kitchen.say("ask steady hearts for a two minute breathing exercise");
    kitchen.silence();
    store.beforeNextSave =
        () -> {
          throw new IllegalStateException("a mistake of ours");
        };
    kitchen.say("ask steady hearts for a tip");
    store.down = true;
    kitchen.say("ask steady hearts for a tip");

    var counted = lines.stream().flatMap(line -> json(line).findValuesAsText("Name").stream());

    assertThat(Template.metricsOfOurs(Template.read())).isEqualTo(counted.collect(toSet()));
  }

  private List<String> values(String name) {
    return lines.stream()
        .map(MetricsTest::json)
        .filter(line -> line.has(name))
        .map(line -> line.path(name).asText())
        .toList();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + line, e);
    }
  }
}
