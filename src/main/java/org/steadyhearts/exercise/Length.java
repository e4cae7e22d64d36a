package org.steadyhearts.exercise;

import org.steadyhearts.speech.NumberWords;

/**
 * How long something takes, to the quarter of a minute, as it is said aloud.
 *
 * @param seconds a multiple of 15
 */
public record Length(int seconds) {

  private static final int QUARTER = 15;
  private static final int LONGEST = 3_600;

  private static final String[] PART_OF_A_MINUTE = {
    "", "a quarter of a minute", "half a minute", "three quarters of a minute"
  };
  private static final String[] MINUTE = {
    "one minute", "a minute and a quarter", "a minute and a half", "a minute and three quarters"
  };
  private static final String[] AND_A_PART = {
    "", " and a quarter", " and a half", " and three quarter"
  };

  /** The length nearest to some seconds: at least a quarter of a minute, at most an hour. */
  public static Length nearest(double seconds) {
    double quarters = Math.rint(Math.max(QUARTER, Math.min(LONGEST, seconds)) / QUARTER);
    return new Length((int) (quarters * QUARTER));
  }

  public int millis() {
    return seconds * 1000;
  }

  /** As in "two and a quarter minutes". */
  public String words() {
    int minutes = seconds / 60;
    int quarters = seconds % 60 / QUARTER;
    return switch (minutes) {
      case 0 -> PART_OF_A_MINUTE[quarters];
      case 1 -> MINUTE[quarters];
      default -> NumberWords.of(minutes) + AND_A_PART[quarters] + " minutes";
    };
  }
}
