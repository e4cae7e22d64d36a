package org.steadyhearts.tools.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steadyhearts.tools.Tools;

/** The whole speaker, as a process of its own that can be killed. */
class SpeakerIT {

  @TempDir private Path temporary;

  @Test
  void aKilledSpeakerStillKnowsThePlace() throws Exception {
    var speaker = start("--data", data());
    say(speaker, "start the first series");
    hear(speaker, "microphone open");
    speaker.destroyForcibly().waitFor();
    assertThat(run("--data", data(), "--say", "open steady hearts"))
        .contains("lesson one")
        .contains("microphone open");
  }

  @Test
  void aRemovedFolderStopsNothing() throws Exception {
    var speaker = start("--data", data());
    say(speaker, "give me a tip");
    hear(speaker, "microphone closed");
    remove(Path.of(data()));
    say(speaker, "give me a tip");
    assertThat(hear(speaker, "microphone closed")).contains("Alexa: ");
    speaker.getOutputStream().close();
    assertThat(speaker.waitFor()).isZero();
    assertThat(run("--data", data(), "--say", "where was I")).doesNotContain("lesson one");
  }

  @Test
  void twoSpeakersOfAHouseholdShareWhatIsRemembered() throws Exception {
    var kitchen = start("--data", data());
    say(kitchen, "start the first series");
    hear(kitchen, "microphone open");
    assertThat(run("--data", data(), "--device", "bedroom", "--say", "open steady hearts"))
        .contains("lesson one");
    kitchen.destroy();
  }

  @Test
  void aSecondSpeakerKeepsItsMemoryWhenTheFirstIsKilled() throws Exception {
    var kitchen = start("--data", data());
    say(kitchen, "alexa, open steady hearts");
    hear(kitchen, "microphone open");
    var bedroom = start("--data", data(), "--device", "bedroom");
    say(bedroom, "alexa, ask steady hearts to start the first series");
    hear(bedroom, "microphone open");
    kitchen.destroyForcibly().waitFor();
    awaitTable();
    say(bedroom, "(40 s)");
    say(bedroom, "alexa, stop");
    hear(bedroom, "microphone closed");
    say(bedroom, "alexa, ask steady hearts where was I");
    assertThat(hear(bedroom, "microphone")).contains("lesson one").contains("microphone open");
    bedroom.destroy();
  }

  @Test
  void aWrongOptionEndsWithTwo() throws Exception {
    var speaker = start("--colour", "red");
    assertThat(speaker.waitFor()).isEqualTo(2);
  }

  private String data() {
    return temporary.resolve("data").toString();
  }

  /** Until the speaker that is left serves the table itself. */
  private void awaitTable() throws Exception {
    var table = URI.create(Files.readString(Path.of(data(), "endpoint")));
    for (int i = 0; i < 600; i++) {
      try (var socket = new Socket(table.getHost(), table.getPort())) {
        assertThat(socket.isConnected()).isTrue();
        return;
      } catch (ConnectException e) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError("Nobody took the table over");
  }

  private static String run(String... arguments) throws IOException {
    return new String(start(arguments).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Process start(String... arguments) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", path));
    command.addAll(List.of(Tools.class.getName(), "--port", "0"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static void say(Process speaker, String line) throws IOException {
    var in = speaker.outputWriter(StandardCharsets.UTF_8);
    in.write(line + "\n");
    in.flush();
  }

  /** What is printed up to a line that has this. */
  private static String hear(Process speaker, String last) throws IOException {
    BufferedReader out = speaker.inputReader(StandardCharsets.UTF_8);
    var heard = new StringBuilder();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      heard.append(line).append('\n');
      if (line.contains(last)) {
        return heard.toString();
      }
    }
    throw new AssertionError("The speaker ended after:\n" + heard);
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
