package org.steadyhearts.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;

class LogLevelTest {

  @Test
  void aLevelIsReadInAnyCase() {
    assertThat(LogLevel.parsed("DEBUG")).contains(Level.DEBUG);
    assertThat(LogLevel.parsed("warn")).contains(Level.WARN);
  }

  @Test
  void anythingElseIsNone() {
    assertThat(LogLevel.parsed("LOUD")).isEmpty();
  }
}
