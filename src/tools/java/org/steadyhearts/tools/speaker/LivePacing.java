package org.steadyhearts.tools.speaker;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.steadyhearts.tools.device.HeardSpeech;
import org.steadyhearts.tools.device.Invocation;
import org.steadyhearts.tools.device.SimulatedDevice;
import org.steadyhearts.tools.device.Transcript;

/** Shows speech word by word at the pace at which it sounds, until somebody cuts in. */
final class LivePacing implements Transcript.SpeechOutput {

  /** Lets real time pass. */
  interface Sleep {
    void sleep(Duration time) throws InterruptedException;
  }

  private static final Duration STEP = Duration.ofMillis(250);

  private final InputLines lines;
  private final Sleep sleep;

  LivePacing(InputLines lines, Sleep sleep) {
    this.lines = lines;
    this.sleep = sleep;
  }

  @Override
  public void say(HeardSpeech heard, PrintStream out) {
    var elapsed = Duration.ZERO;
    for (var part : heard.parts()) {
      boolean pause = part.shown().startsWith("(");
      var words = pause ? List.of(part.shown()) : List.of(part.shown().split(" "));
      var each = Duration.ofMillis(Math.round(1000 * part.seconds() / words.size()));
      for (var word : words) {
        out.print(word + " ");
        out.flush();
        var end = elapsed.plus(each);
        if (!sounds(elapsed, end)) {
          out.println("--");
          return;
        }
        elapsed = end;
      }
    }
    out.println();
  }

  private boolean sounds(Duration from, Duration to) {
    for (var at = from; at.compareTo(to) < 0; at = at.plus(STEP)) {
      if (cutIn(at)) {
        return false;
      }
      var left = to.minus(at);
      pass(left.compareTo(STEP) < 0 ? left : STEP);
    }
    return true;
  }

  /** Whether a line with the wake word has come, after no more waits than have gone by. */
  private boolean cutIn(Duration elapsed) {
    var waits = Duration.ZERO;
    for (var line : lines.waiting()) {
      var wait = SimulatedDevice.wait(line);
      if (wait.isEmpty()) {
        return Invocation.wakes(line) && elapsed.compareTo(waits) >= 0;
      }
      waits = waits.plus(wait.get());
    }
    return false;
  }

  private void pass(Duration time) {
    try {
      sleep.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
