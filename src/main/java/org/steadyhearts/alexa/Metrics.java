package org.steadyhearts.alexa;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.progress.Progress;

/**
 * Counts turns, as lines in CloudWatch's embedded metric format: numbers and the wish, never an id
 * or a topic. They go past the logger, whose level must not decide what is counted. A turn of care
 * is never counted, and of the end of a session only what it shows to be finished or forgotten.
 */
final class Metrics {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String namespace;
  private final InstantSource clock;
  private final Consumer<String> lines;

  Metrics(String namespace, InstantSource clock, Consumer<String> lines) {
    this.namespace = namespace;
    this.clock = clock;
    this.lines = lines;
  }

  void turn(
      CoachIntent wish, Kept kept, List<Duration> storeCalls, Progress before, Progress after) {
    var line = new Emission();
    if (!wish.endsSession()) {
      line.root.put("Wish", wish.publicName());
      line.count("Turns", 1, "Wish");
      line.millis("StoreMillis", storeCalls);
    }
    if (kept == Kept.YES) {
      line.count("FinishedLessons", after.finished().count() - before.finished().count());
      line.count("FinishedExercises", after.practice().exercises() - before.practice().exercises());
    } else if (kept == Kept.FAILED) {
      line.count("UnrememberedTurns", 1);
    }
    line.write();
  }

  /** A turn that ended in an apology, whatever was wished for. */
  void failedTurn() {
    var line = new Emission();
    line.count("FailedTurns", 1);
    line.write();
  }

  private final class Emission {
    final ObjectNode root = JSON.createObjectNode();
    private final ArrayNode directives;
    private final Map<List<String>, ArrayNode> definitions = new HashMap<>();

    Emission() {
      var meta = root.putObject("_aws").put("Timestamp", clock.millis());
      directives = meta.putArray("CloudWatchMetrics");
    }

    void count(String name, int many, String... dimensions) {
      if (many > 0) {
        root.put(name, many);
        define(name, "Count", List.of(dimensions));
      }
    }

    void millis(String name, List<Duration> durations) {
      if (!durations.isEmpty()) {
        var values = root.putArray(name);
        durations.forEach(duration -> values.add(Math.round(duration.toNanos() / 1e4) / 100.0));
        define(name, "Milliseconds", List.of());
      }
    }

    private void define(String name, String unit, List<String> dimensions) {
      var metrics = definitions.computeIfAbsent(dimensions, this::directive);
      metrics.addObject().put("Name", name).put("Unit", unit);
    }

    private ArrayNode directive(List<String> dimensions) {
      var directive = directives.addObject().put("Namespace", namespace);
      var names = directive.putArray("Dimensions").addArray();
      dimensions.forEach(names::add);
      return directive.putArray("Metrics");
    }

    void write() {
      if (!directives.isEmpty()) {
        lines.accept(root.toString());
      }
    }
  }
}
