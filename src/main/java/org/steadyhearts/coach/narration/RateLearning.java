package org.steadyhearts.coach.narration;

import org.steadyhearts.progress.SpeakingRate;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;

/**
 * Learns the rate at which a listener is spoken to from a narration whose end became known: what
 * went by is the words at that rate, the silences between them, and what is not speech.
 */
final class RateLearning {

  /** What is not speech, in the middle of what it may be; see {@link HeardEstimate}. */
  private static final double USUAL_OVERHEAD_SECONDS = 2.5;

  /** Alexa waits 6 to 10 s for an answer, asks again, and waits once more. */
  private static final double USUAL_WAIT_SECONDS = 8;

  /** People take a moment to answer. */
  private static final double USUAL_ANSWER_SECONDS = 2;

  /**
   * Of fewer seconds of words, what is not known of the rest would be too large a part: seven
   * seconds either way.
   */
  private static final double LEAST_WORDS_SECONDS = 60;

  /** No listener's rate is outside of it, so what seems to be is of something else. */
  private static final double FASTEST = 0.6;

  private static final double SLOWEST = 1.6;

  private RateLearning() {}

  /** After a session that ended because nobody answered. */
  static SpeakingRate afterSilence(HeardEstimate heard) {
    var reprompt = heard.around().reprompt();
    double waits = (reprompt.isEmpty() ? 1 : 2) * USUAL_WAIT_SECONDS;
    double slowness = slowness(heard, reprompt, waits);
    return isPossible(slowness) && teaches(heard.narration())
        ? heard.rate().afterSilence(slowness)
        : heard.rate();
  }

  /** After an answer to the closing question. */
  static SpeakingRate afterAnswer(HeardEstimate heard) {
    double slowness = slowness(heard, Ssml.NOTHING, USUAL_ANSWER_SECONDS);
    return isPossible(slowness) && teaches(heard.narration())
        ? heard.rate().afterAnswer(slowness)
        : heard.rate();
  }

  private static double slowness(HeardEstimate heard, Ssml reprompt, double waitSeconds) {
    var narration = heard.narration();
    var around = heard.around();
    double words =
        words(narration)
            + Pace.seconds(around.before())
            + Pace.seconds(around.after())
            + Pace.seconds(reprompt);
    double spoken = heard.elapsed() - USUAL_OVERHEAD_SECONDS - waitSeconds;
    return (spoken - narration.seconds(0)) / words;
  }

  private static boolean teaches(Narration narration) {
    return words(narration) >= LEAST_WORDS_SECONDS;
  }

  private static double words(Narration narration) {
    return narration.seconds(1) - narration.seconds(0);
  }

  private static boolean isPossible(double slowness) {
    return slowness >= FASTEST && slowness <= SLOWEST;
  }
}
