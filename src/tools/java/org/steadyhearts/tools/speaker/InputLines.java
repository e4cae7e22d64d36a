package org.steadyhearts.tools.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The lines that are said: a script, or what is typed. Those to come can be looked at. */
public final class InputLines {

  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

  private InputLines() {}

  public static InputLines of(List<String> script) {
    var lines = new InputLines();
    script.forEach(line -> lines.lines.add(Optional.of(line)));
    lines.lines.add(Optional.empty());
    return lines;
  }

  /** Reads in the background, so that a line can come while Alexa speaks. */
  public static InputLines from(InputStream input) {
    var lines = new InputLines();
    var reader = new Thread(() -> lines.readAll(input), "lines");
    reader.setDaemon(true);
    reader.start();
    return lines;
  }

  /** The next line, or nothing at the end. */
  public Optional<String> next() throws InterruptedException {
    return lines.take();
  }

  /** The lines that have come and were not taken yet. */
  public List<String> waiting() {
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
