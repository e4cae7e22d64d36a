package org.steadyhearts.progress;

import java.util.regex.Pattern;

/**
 * How fast Alexa speaks to a listener, who may have set her to another speed. She never says; it is
 * learnt from lessons of which the end became known.
 *
 * @param percent how long she takes, of what {@code Pace} estimates; more is slower
 * @param certainty 0 while nothing was learnt, up to {@link #MOST}; one more for each answer to a
 *     closing question, and {@link #SILENCE} more for each that nobody answered
 */
public record SpeakingRate(int percent, int certainty) {

  public static final SpeakingRate UNKNOWN = new SpeakingRate(100, 0);

  /** More than this would only make it slow to follow a listener who changes the speed. */
  public static final int MOST = 8;

  /**
   * Three answers that agree are as good as one silence. An answer may come before its question,
   * and then tells too high a speed; a silence comes after it, and how long Alexa waits is known.
   */
  private static final int SILENCE = 3;

  /** Her slowest speed takes 1.4 times as long as the usual, and {@code Pace} is up to 4 % off. */
  private static final double SLOWEST = 1.46;

  /** Her fastest takes 0.7 times as long. */
  private static final double FASTEST = 0.68;

  /**
   * How much slower than learnt she may be, by certainty, once it is enough: what {@code Pace} is
   * off in the lessons that it was learnt from and in the one that is told, and the seconds that
   * people take to answer. With smaller ones the simulation skips something.
   */
  private static final double[] MARGINS = {0.07, 0.06, 0.055, 0.05, 0.045, 0.04};

  /**
   * Two ends that are further apart are of two speeds, and not of one that was measured badly: one
   * end alone may be off by half of it.
   */
  private static final double SAME_SPEED = 0.07;

  private static final Pattern TEXT = Pattern.compile("(\\d{2,3})x([1-8])");

  public boolean known() {
    return certainty >= SILENCE;
  }

  /** The likeliest; as {@code Pace} has it while too little is known. */
  public double slowness() {
    return known() ? percent / 100.0 : 1;
  }

  public double slowest() {
    return known() ? slowness() * (1 + margin()) : SLOWEST;
  }

  public double fastest() {
    return known() ? slowness() * (1 - margin()) : FASTEST;
  }

  private double margin() {
    return MARGINS[certainty - SILENCE];
  }

  /** After a closing question that nobody answered. */
  public SpeakingRate afterSilence(double slowness) {
    return (isSameSpeed(slowness) ? this : UNKNOWN).with(slowness, SILENCE);
  }

  /**
   * After an answer. One that is early may have come before its question; it makes what is known
   * less sure, and does not move it.
   */
  public SpeakingRate afterAnswer(double slowness) {
    if (isSameSpeed(slowness)) {
      return with(slowness, 1);
    }
    boolean early = slowness * 100 < percent;
    return early && certainty > 1
        ? new SpeakingRate(percent, certainty - 1)
        : UNKNOWN.with(slowness, 1);
  }

  private boolean isSameSpeed(double slowness) {
    return certainty > 0 && Math.abs(slowness * 100 / percent - 1) <= SAME_SPEED;
  }

  private SpeakingRate with(double slowness, int more) {
    double mean = (percent * certainty + 100 * slowness * more) / (certainty + more);
    return new SpeakingRate((int) Math.round(mean), Math.min(MOST, certainty + more));
  }

  /** A short form for storage, as in {@code 104x3}. */
  public String text() {
    return percent + "x" + certainty;
  }

  /** Reads what {@link #text()} wrote. */
  public static SpeakingRate parse(String text) {
    var matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not a speaking rate: it should look like 104x3");
    }
    return new SpeakingRate(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }
}
