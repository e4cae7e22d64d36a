package org.steadyhearts.tools.writing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Reads a lesson, a series, an exercise or a file of tips aloud with whatever synthesiser there is,
 * or writes it to a WAV file. An exercise is read as it is heard; its chimes are left silent.
 *
 * <pre>
 * mvn -q compile exec:java -Dexec.args="aloud a3-3"
 * mvn -q compile exec:java -Dexec.args="aloud box --minutes 2 --wav box.wav"
 * </pre>
 */
@Command(name = "aloud", description = "reads a text aloud by this machine's synthesiser")
public final class AloudCommand implements Runnable {

  private static final double BETWEEN_MANUSCRIPTS = 2;

  @Mixin private ChosenText text;

  @Option(
      names = "--wav",
      paramLabel = "FILE",
      description = "write this file instead of playing it")
  private Optional<Path> wav;

  @Override
  public void run() {
    var manuscripts = text.manuscripts();
    var synthesiser =
        Synthesiser.on(System.getenv().getOrDefault("PATH", ""))
            .orElseThrow(() -> new ToolException(Synthesiser.MISSING));
    var recording = Recording.of(speech(manuscripts), synthesiser::say);
    System.out.printf(
        "%s, read by %s: %.0f s (%.0f s by our own pace)%n",
        text.name(),
        synthesiser.program(),
        recording.seconds(),
        manuscripts.stream().mapToDouble(Manuscript::seconds).sum());
    wav.ifPresentOrElse(recording::save, recording::play);
  }

  private static Ssml speech(List<Manuscript> manuscripts) {
    var quiet = Ssml.silence((int) (BETWEEN_MANUSCRIPTS * 1000));
    return manuscripts.stream()
        .map(Manuscript::speech)
        .reduce((all, next) -> all.then(quiet).then(next))
        .orElse(Ssml.NOTHING);
  }
}
