package org.steadyhearts.log;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.event.Level;

/** Where lines go, and from which level on. */
public final class LogLines {

  private static volatile Level level = level(System.getenv());
  private static volatile Consumer<LogLine> out = LogLines::print;

  private LogLines() {}

  /** Sends lines elsewhere, as to a terminal or a test. */
  public static void redirect(Level from, Consumer<LogLine> to) {
    level = from;
    out = to;
  }

  /** As Lambda reads them. */
  public static void toStandardOutput() {
    redirect(level(System.getenv()), LogLines::print);
  }

  /** Below WARN the libraries write whole requests, so there they are not asked. */
  static boolean wants(String logger, Level asked) {
    return asked.toInt() >= level.toInt()
        && (LogLine.ours(logger) || asked.toInt() >= Level.WARN.toInt());
  }

  static void write(LogLine line) {
    out.accept(line);
  }

  static Level level(Map<String, String> environment) {
    var name = environment.getOrDefault("LOG_LEVEL", "INFO").strip().toUpperCase(Locale.ROOT);
    try {
      return Level.valueOf(name);
    } catch (IllegalArgumentException e) {
      complain(name);
      return Level.INFO;
    }
  }

  /** Past the level, which is not set yet. */
  private static void complain(String name) {
    print(
        new LogLine(
            Instant.now(),
            Level.WARN,
            LogLines.class.getName(),
            "LOG_LEVEL is no level and counts as INFO: set it to DEBUG, INFO, WARN or ERROR",
            Map.of("found", name),
            Optional.empty()));
  }

  private static void print(LogLine line) {
    System.out.println(line.json());
  }
}
