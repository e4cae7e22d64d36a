package org.steadyhearts.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.steadyhearts.progress.InMemoryProgressStore;

/** What the JVM itself has read of how long a name's address is kept, after the skill started. */
class AddressesTest {

  @Test
  void noAddressIsKeptLongerThanItIsWaitedForBeforeASnapshot() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var process =
        new ProcessBuilder(
                java,
                "--add-exports",
                "java.base/sun.net=ALL-UNNAMED",
                "-cp",
                classes,
                Started.class.getName())
            .start();

    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said.lines()).contains("kept " + Addresses.KEPT.toSeconds() + " failed 0");
  }

  @Test
  void beforeASnapshotEverythingIsUsedThenDisconnectedThenForgotten() {
    List<String> done = new ArrayList<>();

    new Snapshot(() -> done.add("use"), () -> done.add("disconnect"), () -> done.add("forget"))
        .beforeCheckpoint(null);

    assertThat(done).containsExactly("use", "disconnect", "forget");
  }

  /** The skill is made, a name is looked up, and the JVM's policy is told. */
  static final class Started {

    private Started() {}

    public static void main(String[] arguments) throws Exception {
      var configuration = new Configuration("amzn1.ask.skill.x", "any", Optional.empty());
      var skill = new SteadyHearts(configuration, new InMemoryProgressStore());
      assertThat(skill).isNotNull();
      assertThat(InetAddress.getAllByName("localhost")).isNotEmpty();
      var policy = Class.forName("sun.net.InetAddressCachePolicy");
      System.out.println(
          "kept %s failed %s"
              .formatted(
                  policy.getMethod("get").invoke(null),
                  policy.getMethod("getNegative").invoke(null)));
    }
  }
}
