package org.steadyhearts.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Starts instances that all use one table, and looks at them from outside. */
final class Lab {

  /** What Lambda sets by itself. */
  static final List<String> LAMBDAS_OWN = List.of("-XX:TieredStopAtLevel=1");

  static final String HEAP = "384m";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TableProcess table;

  Lab(TableProcess table) {
    this.table = table;
  }

  LambdaProcess start(Variant variant, List<String> flags, String heap) throws IOException {
    return start(variant, flags, heap, "on-demand");
  }

  /** Primed, as before a snapshot, and restored. */
  LambdaProcess restore(Variant variant, List<String> flags) throws Exception {
    var process = start(variant, flags, HEAP, "snap-start");
    process.restored();
    return process;
  }

  private LambdaProcess start(Variant variant, List<String> flags, String heap, String kind)
      throws IOException {
    var all = new ArrayList<>(List.of("-Xmx" + heap, "-XX:+UseSerialGC"));
    all.addAll(flags);
    return new LambdaProcess(
        Processors.MEASURED,
        all,
        variant.jar(),
        variant.handler(),
        Map.of(
            "SKILL_ID",
            Events.SKILL_ID,
            "TABLE_NAME",
            table.table(),
            "DYNAMODB_ENDPOINT",
            table.endpoint().toString(),
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            kind));
  }

  static Events household() {
    return new Events("amzn1.ask.account." + UUID.randomUUID());
  }

  /** From the start of its process to its first answer. */
  static double coldMillis(LambdaProcess process) throws Exception {
    answer(process.invoke(household().launch()));
    return (System.nanoTime() - process.started()) / 1e6;
  }

  static JsonNode answer(RuntimeApi.Outcome outcome) throws IOException {
    if (outcome.error().isPresent()) {
      throw new IllegalStateException("No answer: " + outcome);
    }
    return JSON.readTree(outcome.body());
  }

  static double millis(RuntimeApi.Outcome outcome) {
    long nanos = outcome.took().toNanos();
    return nanos / 1e6;
  }

  /** What it has used of its processor so far: what others do on the machine changes it little. */
  static double processorMillis(LambdaProcess process) {
    return ProcessHandle.of(process.pid())
        .flatMap(handle -> handle.info().totalCpuDuration())
        .map(Duration::toMillis)
        .orElse(0L);
  }

  /** The most that it ever used. */
  static double megabytes(LambdaProcess process) throws IOException {
    return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .sum();
  }

  static double classes(LambdaProcess process) throws IOException {
    var jstat = Path.of(System.getProperty("java.home"), "bin", "jstat").toString();
    var output =
        new ProcessBuilder(jstat, "-class", "" + process.pid())
            .start()
            .inputReader()
            .lines()
            .toList();
    return Double.parseDouble(output.get(1).strip().replaceAll(" .*", ""));
  }
}
