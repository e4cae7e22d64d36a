package org.steadyhearts.simulator;

import java.util.List;
import org.steadyhearts.simulator.WritersDesk.Problem;
import org.steadyhearts.speech.Ssml;

/**
 * Reads a lesson, a series, an exercise or a file of tips aloud with whatever synthesiser there is,
 * or writes it to a WAV file. An exercise is read as it is heard; its chimes are left silent.
 *
 * <pre>
 * mvn -q compile exec:java -Dexec.mainClass=org.steadyhearts.simulator.Aloud -Dexec.args=a3-3
 * mvn -q compile exec:java -Dexec.mainClass=org.steadyhearts.simulator.Aloud \
 *   -Dexec.args="box --minutes 2 --wav box.wav"
 * </pre>
 */
public final class Aloud {

  private static final double BETWEEN_MANUSCRIPTS = 2;

  private Aloud() {}

  public static void main(String[] args) {
    WritersDesk.run(() -> read(Order.of(args)));
  }

  private static void read(Order order) {
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
