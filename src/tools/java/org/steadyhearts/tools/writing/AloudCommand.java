package org.steadyhearts.tools.writing;

import java.util.List;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.writing.WritersDesk.Problem;

/**
 * Reads a lesson, a series, an exercise or a file of tips aloud with whatever synthesiser there is,
 * or writes it to a WAV file. An exercise is read as it is heard; its chimes are left silent.
 *
 * <pre>
 * mvn -q compile exec:java -Dexec.mainClass=org.steadyhearts.tools.writing.AloudCommand -Dexec.args=a3-3
 * mvn -q compile exec:java -Dexec.mainClass=org.steadyhearts.tools.writing.AloudCommand \
 *   -Dexec.args="box --minutes 2 --wav box.wav"
 * </pre>
 */
public final class AloudCommand {

  private static final double BETWEEN_MANUSCRIPTS = 2;

  private AloudCommand() {}

  public static void main(String[] args) {
    WritersDesk.run(() -> read(WritingOptions.of(args)));
  }

  private static void read(WritingOptions order) {
    var manuscripts = WritersDesk.manuscripts(order);
    var synthesiser =
        Synthesiser.on(System.getenv().getOrDefault("PATH", ""))
            .orElseThrow(() -> new Problem(Synthesiser.MISSING));
    var recording = Recording.of(speech(manuscripts), synthesiser::say);
    System.out.printf(
        "%s, read by %s: %.0f s (%.0f s by our own pace)%n",
        order.name(),
        synthesiser.program(),
        recording.seconds(),
        manuscripts.stream().mapToDouble(Manuscript::seconds).sum());
    order.wav().ifPresentOrElse(recording::save, recording::play);
  }

  private static Ssml speech(List<Manuscript> manuscripts) {
    var quiet = Ssml.silence((int) (BETWEEN_MANUSCRIPTS * 1000));
    return manuscripts.stream()
        .map(Manuscript::speech)
        .reduce((all, next) -> all.then(quiet).then(next))
        .orElse(Ssml.NOTHING);
  }
}
