package org.steadyhearts.exercise;

import java.util.stream.Stream;
import org.steadyhearts.speech.Ssml;

/**
 * Makes the pauses in words a little longer or shorter, so that a whole exercise comes out even.
 */
final class Pauses {

  private static final int LONGEST_MILLIS = 6_000;
  private static final double MOST_STRETCHED = 2;
  private static final double LEAST_SHRUNK = 0.6;

  private Pauses() {}

  /**
   * How much of the room that the pauses have is needed to win some milliseconds, or to lose them.
   *
   * @return from -1, all of them as short as may be, to 1, all of them as long as may be
   */
  static double share(int millis, Ssml... speeches) {
    double room =
        Stream.of(speeches)
            .flatMap(speech -> speech.parts().stream())
            .mapToDouble(part -> room(part, millis))
            .sum();
    return room == 0 ? 0 : Math.max(-1, Math.min(1, millis / room));
  }

  static Ssml fitted(Ssml speech, double share) {
    return new Ssml(
        speech.parts().stream().map(part -> fitted(part, share)).toList(), speech.delivery());
  }

  private static Ssml.Element fitted(Ssml.Element part, double share) {
    return part instanceof Ssml.Pause pause
        ? new Ssml.Pause(
            (int) Math.round(pause.millis() + Math.abs(share) * signedRoom(pause, share)))
        : part;
  }

  private static double room(Ssml.Element part, double direction) {
    return part instanceof Ssml.Pause pause ? Math.abs(signedRoom(pause, direction)) : 0;
  }

  private static double signedRoom(Ssml.Pause pause, double direction) {
    double limit =
        direction < 0
            ? pause.millis() * LEAST_SHRUNK
            : Math.min(LONGEST_MILLIS, pause.millis() * MOST_STRETCHED);
    return limit - pause.millis();
  }
}
