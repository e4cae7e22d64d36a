package org.steadyhearts.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;

/** The lines that are said: a script, or what is typed. Those to come can be looked at. */
final class Lines {

  private static final Pattern WAIT = Pattern.compile("\\((\\d{1,6}(?:\\.\\d{1,3})?) ?s\\)");

  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

  private Lines() {}

  /** How long a line lets pass, if it is one like {@code (12 s)}. */
  static Optional<Duration> wait(String line) {
    var wait = WAIT.matcher(line.strip());
    return wait.matches()
        ? Optional.of(Duration.ofMillis(Math.round(1000 * Double.parseDouble(wait.group(1)))))
        : Optional.empty();
  }

  static Lines of(List<String> script) {
    var lines = new Lines();
    script.forEach(line -> lines.lines.add(Optional.of(line)));
    lines.lines.add(Optional.empty());
    return lines;
  }

  /** Reads in the background, so that a line can come while Alexa speaks. */
  static Lines from(InputStream input) {
    var lines = new Lines();
    var reader = new Thread(() -> lines.readAll(input), "lines");
    reader.setDaemon(true);
    reader.start();
    return lines;
  }

  /** The next line, or nothing at the end. */
  Optional<String> next() throws InterruptedException {
    return lines.take();
  }

  /** The lines that have come and were not taken yet. */
  List<String> waiting() {
    return lines.stream().flatMap(Optional::stream).toList();
  }

  private void readAll(InputStream input) {
    try (var reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
      reader.lines().forEach(line -> lines.add(Optional.of(line)));
    } catch (IOException | UncheckedIOException e) {
      // What cannot be read has ended.
    } finally {
      lines.add(Optional.empty());
    }
  }
}
