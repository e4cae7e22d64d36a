package org.steadyhearts.tools.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What many listeners do in one evening, against what AWS allows: a bell curve of arrivals, its
 * busiest minute, and that minute with a rush.
 *
 * @param launches visits that begin in a second of it
 */
record Evening(CostOfTurns turns, JsonNode limits, double launches) {

  private static final double MINUTE = 60;

  static Evening busiestMinute(CostOfTurns turns, JsonNode limits) {
    var evening = limits.path("evening");
    double perMinute =
        evening.required("listeners").asDouble()
            / (evening.required("deviationMinutes").asDouble() * Math.sqrt(2 * Math.PI));
    return new Evening(turns, limits, perMinute / MINUTE);
  }

  Evening rush() {
    return new Evening(turns, limits, launches * limits.at("/evening/rush").asDouble());
  }

  /** As visits are short beside the curve, as many turns are taken as belong to the visits. */
  double turnsPerSecond() {
    return launches * turns.perVisit();
  }

  double writesPerSecond() {
    return turnsPerSecond() * turns.writes() * turns.writeUnits();
  }

  double readsPerSecond() {
    return turnsPerSecond() * turns.reads() * turns.readUnits();
  }

  /** An instance takes one request at a time, and no more than so many in a second. */
  double instances() {
    return Math.max(
        turnsPerSecond() * turns.billedMillis() / 1e3,
        turnsPerSecond() / limit("lambdaRequestsPerInstanceSecond"));
  }

  private double sharePerPartition() {
    return 1 / limits.at("/evening/secondsBetweenTurns").asDouble();
  }

  double limit(String name) {
    return limits.required(name).asDouble();
  }

  static void print(CostOfTurns turns, JsonNode limits, Consumer<String> out) {
    var usual = busiestMinute(turns, limits);
    var rush = usual.rush();
    var evening = limits.path("evening");
    say(
        out,
        "An evening of %,d listeners in one region, each once, spread as a bell curve of %d minutes' deviation:",
        evening.path("listeners").asInt(),
        evening.path("deviationMinutes").asInt());
    say(out, "  %-44s %12s %12s %12s", "", "peak minute", "with a rush", "allowed");
    row(out, "visits begun a second", usual.launches(), rush.launches(), "");
    row(out, "turns a second", usual.turnsPerSecond(), rush.turnsPerSecond(), "");
    row(
        out,
        "instances of the function at once",
        usual.instances(),
        rush.instances(),
        usual.allowed("lambdaConcurrency"));
    row(out, "  all of them restored anew, in seconds", usual.restoring(), rush.restoring(), "");
    row(
        out,
        "read units a second",
        usual.readsPerSecond(),
        rush.readsPerSecond(),
        usual.allowed("dynamoDbFirstReadUnitsPerSecond"));
    row(
        out,
        "write units a second",
        usual.writesPerSecond(),
        rush.writesPerSecond(),
        usual.allowed("dynamoDbFirstWriteUnitsPerSecond"));
    row(out, "partitions that this takes, at least", usual.partitions(), rush.partitions(), "");
    row(
        out,
        "write units a second of one household",
        usual.sharePerPartition(),
        usual.sharePerPartition(),
        usual.allowed("dynamoDbPartitionWriteUnitsPerSecond"));
    row(out, "MB of log a second", usual.logMegabytes(), rush.logMegabytes(), "");
    say(
        out,
        "  (a rush brings %s times as many in the busiest minute; an instance takes %s requests a second at most)",
        evening.path("rush").asText(),
        limits.path("lambdaRequestsPerInstanceSecond").asText());
    say(out, "  (keys are hashes, so households lie evenly on the partitions)");
  }

  private String allowed(String name) {
    return String.format(Locale.ROOT, "%,.0f", limit(name));
  }

  /** As after a release, when no instance is left. */
  double restoring() {
    return 10 * instances() / limit("lambdaNewInstancesPerTenSeconds");
  }

  double partitions() {
    return Math.ceil(
        Math.max(
            writesPerSecond() / limit("dynamoDbPartitionWriteUnitsPerSecond"),
            readsPerSecond() / limit("dynamoDbPartitionReadUnitsPerSecond")));
  }

  private double logMegabytes() {
    return turnsPerSecond() * turns.logBytes() / 1e6;
  }

  private static void row(
      Consumer<String> out, String what, double usual, double rush, String allowed) {
    say(out, "  %-44s %,12.2f %,12.2f %12s", what, usual, rush, allowed);
  }

  private static void say(Consumer<String> out, String format, Object... arguments) {
    out.accept(String.format(Locale.ROOT, format, arguments));
  }
}
