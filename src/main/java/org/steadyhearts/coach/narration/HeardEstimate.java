package org.steadyhearts.coach.narration;

import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.SpeakingRate;
import org.steadyhearts.speech.Pace;

/**
 * How much of a narration was heard, by the time between the request that made Alexa speak and the
 * next one.
 *
 * @param elapsed that time in seconds
 * @param factor how much slower than at the listener's rate it was said, as in a whisper
 */
record HeardEstimate(
    Narration narration, Around around, double elapsed, SpeakingRate rate, double factor) {

  /**
   * What of the time may not be speech, in seconds: our own time, the start of speech, the wake
   * word and the listener's words, up to 4.5 together, and half of the second that two timestamps
   * may lose by being cut to whole ones. What is rarely more costs the end of a sentence that had
   * begun, in one of a hundred interruptions; with 6 another half of a sentence is heard again.
   */
  static final double MAX_OVERHEAD_SECONDS = 5;

  /** A timestamp is cut to whole seconds, so that what was over may seem to lack one. */
  private static final double TIMESTAMP_SECONDS = 1;

  /** The last place that was surely reached. */
  Bookmark place() {
    return narration.resumePoint(surelyHeardSeconds(), atMost());
  }

  boolean isSurelyBegun() {
    return surelyHeardSeconds() > 0;
  }

  /** Whether nothing of it can have been left when the listener spoke. */
  boolean isSurelyHeard() {
    return surelyHeardSeconds() >= narration.seconds(atMost());
  }

  /** Whether its last sentence had begun, so that nothing is skipped by going on. */
  boolean isLastSurelyBegun() {
    return surelyHeardSeconds() >= narration.lastBegins(atMost());
  }

  /** Whether all of the answer was over at the likeliest rate, the question included. */
  boolean isLikelyOver() {
    return elapsed + TIMESTAMP_SECONDS >= seconds(rate.slowness() * factor);
  }

  /** Whether it may have been heard to its end by a listener of that rate. */
  boolean mayBeHeard(double slowness) {
    double all = before(slowness * factor) + told(slowness * factor);
    return elapsed + TIMESTAMP_SECONDS >= all;
  }

  /** The rate, in percent, up to which it was surely heard whole; 0 where it does not tell. */
  int percentHeardWhole() {
    double rest = before(0) + narration.seconds(0);
    double words = before(1) + narration.seconds(1) - rest;
    double percent = 100 * (elapsed - MAX_OVERHEAD_SECONDS - rest) / words / factor;
    return around.held() && percent < 100 ? 0 : (int) Math.floor(percent);
  }

  private double surelyHeardSeconds() {
    return elapsed - MAX_OVERHEAD_SECONDS - before(slowest());
  }

  private double slowest() {
    return rate.slowest() * factor;
  }

  /** Held to its length, nothing is shorter for a fast voice, and nothing longer than unheld. */
  private double atMost() {
    return around.held() ? Math.max(1, slowest()) : slowest();
  }

  private double told(double slowness) {
    return around.held() ? narration.heldSeconds(slowness) : narration.seconds(slowness);
  }

  private double before(double slowness) {
    return Pace.seconds(around.before(), slowness);
  }

  private double seconds(double slowness) {
    return before(slowness) + told(slowness) + Pace.seconds(around.after(), slowness);
  }
}
