package org.steadyhearts.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class LogLinesTest {

  @Test
  void theLevelIsTheEnvironments() {
    assertThat(LogLines.level(Map.of("LOG_LEVEL", " warn "))).isEqualTo(Level.WARN);
    assertThat(LogLines.level(Map.of())).isEqualTo(Level.INFO);
  }

  @Test
  void whatIsNoLevelLosesNoLine() {
    assertThat(LogLines.level(Map.of("LOG_LEVEL", "LOUD"))).isEqualTo(Level.INFO);
  }

  @Test
  void librariesAreNotAskedBelowWarnings() {
    assertThat(LogLines.wants("software.amazon.awssdk.request", Level.INFO)).isFalse();
    assertThat(LogLines.wants("software.amazon.awssdk.request", Level.WARN)).isTrue();
  }

  @Test
  void aLineIsOneJsonObject() {
    var line =
        new LogLine(
            Instant.parse("2026-03-01T19:00:00.123456Z"),
            Level.INFO,
            "turn",
            "a \"turn\"\nof two lines",
            Map.of("wish", "TIP"),
            Optional.of("java.io.IOException"));

    assertThat(line.json())
        .isEqualTo(
            "{\"time\":\"2026-03-01T19:00:00.123Z\",\"level\":\"INFO\",\"logger\":\"turn\","
                + "\"message\":\"a \\\"turn\\\"\\nof two lines\",\"wish\":\"TIP\","
                + "\"error\":\"java.io.IOException\"}");
  }
}
