package org.steadyhearts.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steadyhearts.lambda.Events;
import org.steadyhearts.tools.Tools;

/** A speaker that is killed at any moment: whatever it had answered, it still knows. */
class KilledSpeakerIT {

  private static final String SKILL_ID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String READY = "see and hear it: ";

  /** So that there are more tips than could be told until the end. */
  private static final int PACE_MILLIS = 40;

  @TempDir private Path data;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void nothingThatWasAnsweredIsForgotten() {
    Campaign.run("kills of a speaker", 1, this::kill);
  }

  private void kill(long seed) {
    try {
      var events = new Events(SKILL_ID, "simulated.user." + seed);
      var random = new Random(seed);
      var speaker = start();
      var address = address(speaker);
      Set<String> told = new HashSet<>();
      told.add(tip(address, events));
      var killing =
          CompletableFuture.runAsync(
              speaker::destroyForcibly,
              CompletableFuture.delayedExecutor(random.nextInt(1_500), TimeUnit.MILLISECONDS));
      try {
        while (true) {
          assertThat(told.add(tip(address, events))).isTrue();
          Thread.sleep(PACE_MILLIS);
        }
      } catch (IOException e) {
        killing.join();
        speaker.waitFor();
      }

      var next = start();
      var nextAddress = address(next);
      for (int i = 0; i < 5; i++) {
        assertThat(told.add(tip(nextAddress, events))).as("a tip that it had not told").isTrue();
      }
      next.destroyForcibly().waitFor();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Asks for a tip, and says which it was: none comes twice while it is known. */
  private String tip(URI endpoint, Events events) throws IOException, InterruptedException {
    var event = events.intent("TipIntent", JSON.createObjectNode());
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(event))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    var told = JSON.readTree(answer.body()).at("/sessionAttributes/told").asText();
    assertThat(told).startsWith("TIP");
    return told;
  }

  private Process start() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                Tools.class.getName(),
                "--no-terminal",
                "--port",
                "0",
                "--data",
                data.resolve("memory").toString()))
        .redirectErrorStream(true)
        .start();
  }

  /** Beside the desk, whose address the speaker tells. */
  private static URI address(Process speaker) throws IOException {
    BufferedReader out = speaker.inputReader(StandardCharsets.UTF_8);
    var heard = new StringBuilder();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      heard.append(line).append('\n');
      if (line.contains(READY)) {
        return URI.create(line.substring(line.indexOf(READY) + READY.length()).split("]", -1)[0])
            .resolve("/alexa");
      }
    }
    throw new AssertionError("The speaker ended after:\n" + heard);
  }
}
