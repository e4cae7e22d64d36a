package org.steadyhearts.simulator;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.steadyhearts.simulator.WritersDesk.Problem;
import org.steadyhearts.speech.Ssml;

/**
 * Reads a lesson, a series, an exercise or a file of tips aloud with whatever synthesiser there is,
 * or writes it to a WAV file.
 *
 * <pre>
 * mvn -q compile exec:java -Dexec.mainClass=org.steadyhearts.simulator.Aloud -Dexec.args=a3-3
 * mvn -q compile exec:java -Dexec.mainClass=org.steadyhearts.simulator.Aloud \
 *   -Dexec.args="a3-3 --wav a3-3.wav"
 * </pre>
 */
public final class Aloud {

  private static final double BETWEEN_MANUSCRIPTS = 2;

  private Aloud() {}

  public static void main(String[] args) {
    WritersDesk.run(
        args.length == 1 || (args.length == 3 && args[1].equals("--wav")),
        "Which one? Give a name, and a file if you like, as in -Dexec.args=\"a3-3 --wav a3-3.wav\"",
        () -> read(args[0], args.length == 3 ? Optional.of(Path.of(args[2])) : Optional.empty()));
  }

  private static void read(String name, Optional<Path> wav) {
    var manuscripts = WritersDesk.manuscripts(name);
    var synthesiser =
        Synthesiser.on(System.getenv().getOrDefault("PATH", ""))
            .orElseThrow(() -> new Problem(Synthesiser.MISSING));
    var recording = Recording.of(speech(manuscripts), synthesiser::say);
    System.out.printf(
        "%s, read by %s: %.0f s (%.0f s by our own pace)%n",
        name,
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
