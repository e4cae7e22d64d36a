package org.steadyhearts.simulator;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Shows speech word by word at the pace at which it sounds, until somebody cuts in. */
final class LiveVoice implements Transcript.Voice {

  /** Lets real time pass. */
  interface Sleep {
    void sleep(Duration time) throws InterruptedException;
  }

  private static final Duration STEP = Duration.ofMillis(250);
  private static final Pattern WAIT = Pattern.compile("\\((\\d+(?:\\.\\d+)?) ?s\\)");

  private final Lines lines;
  private final Sleep sleep;

  LiveVoice(Lines lines, Sleep sleep) {
    this.lines = lines;
    this.sleep = sleep;
  }

  @Override
  public void say(Heard heard, PrintStream out) {
    var elapsed = Duration.ZERO;
    for (var part : heard.parts()) {
      var words =
          part.shown().startsWith("(") ? List.of(part.shown()) : List.of(part.shown().split(" "));
      var each = Duration.ofMillis(Math.round(1000 * part.seconds() / words.size()));
      for (var word : words) {
        out.print(word + " ");
        out.flush();
        var end = elapsed.plus(each);
        while (elapsed.compareTo(end) < 0) {
          if (cutIn(elapsed)) {
            out.println("--");
            return;
          }
          var step = end.minus(elapsed).compareTo(STEP) < 0 ? end.minus(elapsed) : STEP;
          pass(step);
          elapsed = elapsed.plus(step);
        }
      }
    }
    out.println();
  }

  /** Whether a line with the wake word has come, after no more waits than have gone by. */
  private boolean cutIn(Duration elapsed) {
    var waits = Duration.ZERO;
    for (var line : lines.waiting()) {
      var wait = WAIT.matcher(line.strip());
      if (!wait.matches()) {
        return line.strip().toLowerCase(Locale.ROOT).startsWith("alexa")
            && elapsed.compareTo(waits) >= 0;
      }
      waits = waits.plusMillis(Math.round(1000 * Double.parseDouble(wait.group(1))));
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
