package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** What routines and links ask for. */
class LaunchTasksTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path INFRASTRUCTURE = Path.of("infrastructure");

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());

  @Test
  void everyTaskOfTheManifestIsDefinedAndAnswered() throws IOException {
    var tasks =
        JSON.readTree(INFRASTRUCTURE.resolve("skill.json").toFile())
            .at("/manifest/apis/custom/tasks");

    kitchen.say("ask steady hearts for lesson three");
    kitchen.interrupt(Duration.ofSeconds(50), "alexa, stop");
    assertThat(tasks).hasSize(3);
    for (var task : tasks) {
      var name = task.path("name").asText();
      var file = name + "." + task.path("version").asText() + ".json";
      var definition = JSON.readTree(INFRASTRUCTURE.resolve("tasks").resolve(file).toFile());
      assertThat(definition.path("paths").fieldNames()).toIterable().containsExactly("/" + name);
      assertThat(Told.content(started(name, "{}"))).as(name).isPresent();
    }
  }

  @Test
  void todaysTipIsTheOneThatIsSpokenToAndCompleteAtOnce() {
    var reply = started("TodaysTip", "{}");
    var spoken = kitchen.say("ask steady hearts for today's tip");

    assertThat(reply.speech()).satisfies(Says.the(Phrase.TODAYS_TIP));
    assertThat(Told.content(reply)).isEqualTo(Told.content(spoken));
    assertThat(reply.open()).isFalse();
    assertThat(completions(reply)).isEqualTo(1);
    assertThat(completions(spoken)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"minutes\": 3}", "{\"minutes\": \"3\"}"})
  void breathingTakesTheMinutesThatWereAskedFor(String input) {
    var spoken =
        Told.content(kitchen.say("ask steady hearts for a three minute breathing exercise"));
    kitchen.pass(Duration.ofDays(1));

    assertThat(Told.content(started("Breathe", input))).isEqualTo(spoken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"minutes\": 0}", "{\"minutes\": -3}", "{\"minutes\": \"soon\"}", "3"})
  void breathingWithoutALengthThatCanBeTakesItsUsualOne(String input) {
    var spoken = Told.content(kitchen.say("ask steady hearts for a breathing exercise"));
    kitchen.pass(Duration.ofDays(1));

    assertThat(Told.content(started("Breathe", input))).isEqualTo(spoken);
  }

  @Test
  void anExerciseOpensTheSessionAndIsCompleteWhenTheSessionEnds() {
    var begun = started("Breathe", "{\"minutes\": 2}");
    assertThat(begun.open()).isTrue();
    assertThat(completions(begun)).isZero();

    assertThat(completions(kitchen.say("stop"))).isEqualTo(1);
    assertThat(completions(kitchen.say("ask steady hearts for a tip"))).isZero();
  }

  @Test
  void carryingOnGoesBackToThePlace() {
    kitchen.say("ask steady hearts for lesson three");
    var told = Told.content(kitchen.lastReply().orElseThrow());
    kitchen.interrupt(Duration.ofSeconds(50), "alexa, stop");

    var reply = started("CarryOn", "{}");
    assertThat(told).map(Content::isLesson).contains(true);
    assertThat(Told.content(reply)).isEqualTo(told);
  }

  @Test
  void aTaskThatIsNoneOfOursOpensTheSkill() {
    var reply = started("MakeTea", "{}");

    assertThat(reply.speech()).satisfies(Says.the(Phrase.WELCOME));
    assertThat(completions(kitchen.say("no"))).isZero();
  }

  /** As Alexa sends it: the task's name comes with the skill's id before it. */
  private Conversation.Reply started(String name, String input) {
    kitchen.pass(Duration.ofMinutes(10));
    var envelope = kitchen.opening();
    var task = envelope.withObject("/request/task");
    task.put("name", Conversation.SKILL_ID + "." + name).put("version", "1");
    task.set("input", read(input));
    return kitchen.send(envelope);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static long completions(Conversation.Reply reply) {
    return reply.json().at("/response/directives").findValuesAsText("type").stream()
        .filter("Tasks.CompleteTask"::equals)
        .count();
  }
}
