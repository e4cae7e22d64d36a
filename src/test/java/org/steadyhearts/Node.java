package org.steadyhearts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tools and clients that run on Node, from {@code src/test/node}. Where Node or a module is not
 * installed, a test that asks for it is skipped and says so.
 */
public final class Node {

  /** The folder of {@code package.json} and of the scripts that tests run. */
  public static final Path HOME = Path.of("src/test/node").toAbsolutePath();

  private static final long LONGEST_MINUTES = 10;

  private Node() {}

  /** The folder of an installed module. Skips the test where it is not there. */
  public static Path module(String name) {
    assumeTrue(
        runs("node", "--version"),
        "Skipped: there is no node on the path. Install Node.js 20 or newer");
    var folder = HOME.resolve("node_modules").resolve(name);
    assumeTrue(
        Files.isDirectory(folder),
        () -> "Skipped: " + name + " is not installed. Run: npm ci --prefix src/test/node");
    return folder;
  }

  /**
   * Runs a script of {@link #HOME} to its end.
   *
   * @return what it printed to its standard output; a script that fails, fails the test with what
   *     it printed to its standard error
   */
  public static String run(Map<String, String> environment, String script, String... arguments) {
    var command =
        Stream.concat(Stream.of("node", HOME.resolve(script).toString()), Stream.of(arguments));
    return run(environment, command.toList());
  }

  /** Likewise, any command. */
  public static String run(Map<String, String> environment, List<String> command) {
    return run(Path.of("").toAbsolutePath(), environment, command);
  }

  /** Likewise, in a folder. */
  public static String run(Path folder, Map<String, String> environment, List<String> command) {
    try {
      var out = Files.createTempFile("node", ".out");
      var err = Files.createTempFile("node", ".err");
      try {
        var builder =
            new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("%s ended within %d minutes", command, LONGEST_MINUTES).isTrue();
        assertThat(process.exitValue())
            .as("%s%n%s%n%s", command, Files.readString(out), Files.readString(err))
            .isZero();
        return Files.readString(out, UTF_8);
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while running " + command, e);
    }
  }

  /** Whether a command is there and ends well. */
  public static boolean runs(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
