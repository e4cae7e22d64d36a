package org.steadyhearts.tools.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.steadyhearts.tools.device.HeardSpeech;

class LivePacingTest {

  private static final HeardSpeech SPEECH =
      HeardSpeech.ssml("<speak>One two. <break time=\"20s\"/> Three.</speak>");

  private Duration slept = Duration.ZERO;

  @Test
  void speechTakesItsTime() {
    assertThat(said()).isEqualTo("One two. (20 s) Three. \n");
    assertThat(slept).isCloseTo(SPEECH.length(), Duration.ofMillis(5));
  }

  @Test
  void theWakeWordCutsIn() {
    assertThat(said("alexa, stop")).isEqualTo("One --\n");
  }

  @Test
  void theWakeWordAfterAWaitCutsInThen() {
    assertThat(said("(12 s)", "Alexa, stop")).isEqualTo("One two. (20 s) --\n");
    assertThat(slept).isBetween(Duration.ofSeconds(12), Duration.ofMillis(12_250));
  }

  @Test
  void anyOtherLineWaits() {
    assertThat(said("stop", "alexa, stop")).contains("Three.");
  }

  private String said(String... waiting) {
    var out = new ByteArrayOutputStream();
    var lines = InputLines.of(List.of(waiting));
    new LivePacing(lines, time -> slept = slept.plus(time))
        .say(SPEECH, new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
