package org.steadyhearts.speech;

/**
 * How long Alexa takes to say something, in seconds. A first, cautious estimate: a little slower
 * than the usual voice, so that resuming repeats a sentence rather than skips one.
 */
public final class Pace {

  private static final double PER_LETTER = 0.063;
  private static final double PER_WORD = 0.03;
  private static final double PER_COMMA = 0.2;
  private static final double PER_SENTENCE = 0.4;

  private Pace() {}

  public static double seconds(Ssml ssml) {
    return ssml.parts().stream().mapToDouble(Pace::seconds).sum();
  }

  public static double seconds(String text) {
    return seconds(Ssml.of(text));
  }

  private static double seconds(Ssml.Part part) {
    if (part instanceof Ssml.Pause pause) {
      return pause.millis() / 1000.0;
    }
    if (part instanceof Ssml.Sound sound) {
      return sound.chime().seconds();
    }
    return ((Ssml.Words) part).text().codePoints().mapToDouble(Pace::seconds).sum();
  }

  private static double seconds(int character) {
    if (Character.isLetterOrDigit(character)) {
      return PER_LETTER;
    }
    return switch (character) {
      case ' ' -> PER_WORD;
      case ',' -> PER_COMMA;
      case '.', '?', '!' -> PER_SENTENCE;
      default -> 0;
    };
  }
}
