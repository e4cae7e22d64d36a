package org.steadyhearts.alexa;

import java.util.Map;
import java.util.Optional;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * The skill's own level, as the operator sets it. Libraries keep theirs: below WARN they write
 * whole requests.
 */
final class LogLevel {

  private static final Logger LOG = LogManager.getLogger(LogLevel.class);
  private static final String VARIABLE = "LOG_LEVEL";

  private LogLevel() {}

  /** Sets it from {@code LOG_LEVEL}, which may be missing; one line says if it is no level. */
  static void set(Map<String, String> environment) {
    var text = environment.getOrDefault(VARIABLE, "").strip();
    if (text.isEmpty()) {
      return;
    }
    var level = parsed(text);
    if (level.isEmpty()) {
      LOG.warn("LOG_LEVEL is no level: set it to DEBUG, INFO, WARN or ERROR. INFO is used");
    }
    level
        .filter(wanted -> !wanted.equals(Level.INFO))
        .ifPresent(wanted -> Configurator.setLevel("org.steadyhearts", wanted));
  }

  static Optional<Level> parsed(String text) {
    return Optional.ofNullable(Level.toLevel(text, null));
  }
}
