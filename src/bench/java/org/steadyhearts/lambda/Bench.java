package org.steadyhearts.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.steadyhearts.tools.device.LocalDynamoDb;

/**
 * Measures the deployed jar beside the conventional way and the floor, round by round in turn, each
 * under Amazon's runtime client on one processor with the same flags. A ratio is the median of the
 * rounds' own ratios to the conventional way; it is called equal where the rounds lie on both
 * sides.
 */
public final class Bench {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
  private static final List<String> VISIT =
      List.of("TipIntent", "NextLessonIntent", "ResumeLessonIntent");
  private static final List<String> LAMBDAS_OWN = List.of("-XX:TieredStopAtLevel=1");
  private static final Path TARGET = Path.of("target");

  private enum Measure {
    COLD("process start to first answer, ms"),
    PRIMED("first answer after priming, ms"),
    P50("warm p50, ms"),
    P99("warm p99, ms"),
    P50_WITHOUT("warm p50 without the store, ms"),
    P99_WITHOUT("warm p99 without the store, ms"),
    MEMORY("memory, MB"),
    CLASSES("classes");

    private final String label;

    Measure(String label) {
      this.label = label;
    }
  }

  private record Variant(String name, Path jar, String handler) {}

  private static final Variant OURS =
      new Variant(
          "steady hearts", TARGET.resolve("steady-hearts-lambda.jar"), LambdaProcess.HANDLER);
  private static final Variant CONVENTIONAL =
      new Variant(
          "conventional",
          TARGET.resolve("bench/conventional/conventional.jar"),
          "peer.Conventional::handleRequest");
  private static final Variant FLOOR =
      new Variant("floor", TARGET.resolve("test-classes"), Floor.class.getName());

  private final int rounds;
  private final int turns;
  private final String table = LocalDynamoDb.freshTable();
  private final List<String> pinned = pinned();

  private Bench(int rounds, int turns) {
    this.rounds = rounds;
    this.turns = turns;
  }

  /** Takes how many rounds, and how many warm turns in each. */
  public static void main(String[] arguments) throws Exception {
    var bench = new Bench(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    System.out.printf(
        "Java %s, %d rounds of %d turns%n",
        System.getProperty("java.version"), bench.rounds, bench.turns);
    bench.compare("As Lambda sets it: " + LAMBDAS_OWN, LAMBDAS_OWN);
    bench.compare("Java's own flags", List.of());
    bench.archives();
    bench.memorySweep();
    System.exit(0);
  }

  private void compare(String title, List<String> flags) throws Exception {
    Map<Variant, List<Map<Measure, Double>>> results = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (var variant : List.of(CONVENTIONAL, FLOOR, OURS)) {
        results.computeIfAbsent(variant, v -> new ArrayList<>()).add(run(variant, flags));
      }
    }
    System.out.printf("%n%s%n", title);
    for (var variant : results.keySet()) {
      System.out.printf("%n  %s, jar of %.1f MB%n", variant.name(), megabytes(variant.jar()));
      for (var measure : Measure.values()) {
        print(measure, results.get(variant), results.get(CONVENTIONAL));
      }
    }
  }

  private static void print(
      Measure measure, List<Map<Measure, Double>> ours, List<Map<Measure, Double>> conventional) {
    // Nobody primes the conventional way, so its cold start is what priming saves.
    var base = measure == Measure.PRIMED ? Measure.COLD : measure;
    var values = ours.stream().mapToDouble(r -> r.get(measure)).sorted().toArray();
    var ratios = new double[values.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours.get(i).get(measure) / conventional.get(i).get(base);
    }
    Arrays.sort(ratios);
    double least = ratios[0];
    double most = ratios[ratios.length - 1];
    System.out.printf(
        "    %-34s %9.2f  [%.2f..%.2f]  ratio %.3f [%.3f..%.3f]%s%n",
        measure.label,
        median(values),
        values[0],
        values[values.length - 1],
        median(ratios),
        least,
        most,
        least < 1 && most > 1 ? " equal" : "");
  }

  private Map<Measure, Double> run(Variant variant, List<String> flags) throws Exception {
    Map<Measure, Double> measured = new EnumMap<>(Measure.class);
    try (var process = start(variant, flags, "384m", "on-demand")) {
      measured.put(Measure.COLD, first(process));
      measured.put(Measure.CLASSES, classes(process));
      var with = warm(process, VISIT);
      measured.put(Measure.P50, percentile(with, 50));
      measured.put(Measure.P99, percentile(with, 99));
      measured.put(Measure.MEMORY, memory(process));
      var without = warm(process, List.of("AMAZON.HelpIntent"));
      measured.put(Measure.P50_WITHOUT, percentile(without, 50));
      measured.put(Measure.P99_WITHOUT, percentile(without, 99));
    }
    try (var process = start(variant, flags, "384m", "snap-start")) {
      process.restored();
      measured.put(Measure.PRIMED, millis(process.invoke(events().launch())));
    }
    return measured;
  }

  private void archives() throws Exception {
    System.out.printf("%nFor an image: cold start with an archive, to the same without, C1%n");
    int java = Runtime.version().feature();
    for (var variant : List.of(CONVENTIONAL, OURS)) {
      archive(variant, "class-data archive", "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=");
      if (java >= 25) {
        archive(variant, "AOT cache", "-XX:AOTCacheOutput=", "-XX:AOTCache=");
      }
    }
  }

  private void archive(Variant variant, String what, String make, String use) throws Exception {
    var file = TARGET.resolve("bench/" + variant.name().replace(' ', '-') + use.length());
    Files.deleteIfExists(file);
    try (var process = start(variant, with(make + file), "384m", "on-demand")) {
      for (int i = 0; i < 10; i++) {
        process.invoke(events().launch());
      }
    }
    var ratios = new double[rounds];
    var values = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      double plain = cold(variant, LAMBDAS_OWN, "384m");
      values[round] = cold(variant, with(use + file), "384m");
      ratios[round] = values[round] / plain;
    }
    System.out.printf(
        "    %-16s %-20s %7.0f ms  ratio %.3f%n",
        variant.name(), what, median(values), median(ratios));
  }

  private static List<String> with(String flag) {
    return List.of(LAMBDAS_OWN.get(0), flag);
  }

  private void memorySweep() throws Exception {
    System.out.printf("%nHeap sweep, ours, C1: cold ms, warm p50 and p99 ms, memory MB%n");
    for (var heap : List.of("48m", "64m", "96m", "128m", "192m", "256m", "384m", "768m")) {
      try (var process = start(OURS, LAMBDAS_OWN, heap, "on-demand")) {
        double cold = first(process);
        var warm = warm(process, VISIT);
        System.out.printf(
            "    -Xmx%-5s %8.0f %8.2f %8.2f %8.0f%n",
            heap, cold, percentile(warm, 50), percentile(warm, 99), memory(process));
      } catch (AssertionError e) {
        System.out.printf("    -Xmx%-5s does not run%n", heap);
      }
    }
  }

  private double cold(Variant variant, List<String> flags, String heap) throws Exception {
    try (var process = start(variant, flags, heap, "on-demand")) {
      return first(process);
    }
  }

  private LambdaProcess start(Variant variant, List<String> flags, String heap, String kind)
      throws IOException {
    var all = new ArrayList<>(List.of("-Xmx" + heap, "-XX:+UseSerialGC"));
    all.addAll(flags);
    return new LambdaProcess(
        pinned,
        all,
        variant.jar(),
        variant.handler(),
        Map.of(
            "SKILL_ID",
            Events.SKILL_ID,
            "TABLE_NAME",
            table,
            "DYNAMODB_ENDPOINT",
            LocalDynamoDb.endpoint().toString(),
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            kind));
  }

  private static double first(LambdaProcess process) throws Exception {
    answered(process.invoke(events().launch()));
    return (System.nanoTime() - process.started()) / 1e6;
  }

  /** Visits of one household, each answer's attributes going back as a device sends them. */
  private double[] warm(LambdaProcess process, List<String> intents) throws Exception {
    var took = new double[turns];
    var household = events();
    var attributes = NOTHING;
    for (int turn = 0; turn < turns; turn++) {
      int step = turn % (intents.size() + 1);
      var event =
          step == 0 && intents.size() > 1
              ? household.launch()
              : household.intent(intents.get(Math.max(0, step - 1)), attributes);
      var outcome = process.invoke(event);
      took[turn] = millis(outcome);
      attributes = answered(outcome).path("sessionAttributes");
    }
    // The first half warms up.
    return Arrays.copyOfRange(took, turns / 2, turns);
  }

  private static Events events() {
    return new Events("amzn1.ask.account." + UUID.randomUUID());
  }

  private static JsonNode answered(RuntimeApi.Outcome outcome) throws IOException {
    if (outcome.error().isPresent()) {
      throw new IllegalStateException("No answer: " + outcome);
    }
    return JSON.readTree(outcome.body());
  }

  private static double millis(RuntimeApi.Outcome outcome) {
    return nanos(outcome.took()) / 1e6;
  }

  private static double nanos(Duration duration) {
    return duration.toNanos();
  }

  private static double memory(LambdaProcess process) throws IOException {
    return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .sum();
  }

  private static double classes(LambdaProcess process) throws Exception {
    var jstat = Path.of(System.getProperty("java.home"), "bin", "jstat").toString();
    var output =
        new ProcessBuilder(jstat, "-class", "" + process.pid())
            .start()
            .inputReader()
            .lines()
            .toList();
    return Double.parseDouble(output.get(1).strip().replaceAll(" .*", ""));
  }

  private static double megabytes(Path jar) throws IOException {
    return Files.isDirectory(jar) ? 0 : Files.size(jar) / 1e6;
  }

  private static double percentile(double[] values, int percent) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length * percent / 100];
  }

  private static double median(double[] values) {
    return percentile(values, 50);
  }

  private static List<String> pinned() {
    return Files.isExecutable(Path.of("/usr/bin/taskset"))
        ? List.of("taskset", "-c", "0")
        : List.of();
  }
}
