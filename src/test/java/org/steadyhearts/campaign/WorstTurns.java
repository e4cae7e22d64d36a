package org.steadyhearts.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long the worst turn took under each fault, as a table. */
final class WorstTurns {

  private static final Path FILE = Path.of("target", "campaign", "worst-turns.md");

  private final Map<Fault, Map<String, Duration>> worst = new TreeMap<>();
  private final Map<String, Duration> places = new LinkedHashMap<>();
  private int turns;

  synchronized void add(String where, Fault fault, Duration took) {
    turns++;
    worst.computeIfAbsent(fault, one -> new TreeMap<>()).merge(where, took, WorstTurns::longer);
    places.merge(where, took, WorstTurns::longer);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  synchronized void write() throws IOException {
    var lines = new StringBuilder("| fault, worst turn in ms |");
    places.keySet().forEach(where -> lines.append(" " + where + " |"));
    lines.append("\n|---|" + "---|".repeat(places.size()) + "\n");
    worst.forEach(
        (fault, turns) ->
            lines.append(
                places.keySet().stream()
                    .map(where -> turns.containsKey(where) ? turns.get(where).toMillis() + "" : "")
                    .collect(Collectors.joining(" | ", "| " + fault + " | ", " |\n"))));
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, lines);
    Campaign.say("faults: %d turns; the worst of each, in %s\n%s".formatted(turns, FILE, lines));
  }
}
