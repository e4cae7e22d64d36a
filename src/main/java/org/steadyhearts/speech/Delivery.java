package org.steadyhearts.speech;

/**
 * How something is said.
 *
 * @param whispered in a whisper
 * @param speed in steps from the voice's usual one: below 0 is slower
 */
public record Delivery(boolean whispered, int speed) {

  public static final Delivery USUAL = new Delivery(false, 0);

  public static final int SLOWEST = -2;
  public static final int FASTEST = 2;

  private static final int USUAL_PERCENT = 100;
  private static final int STEP_PERCENT = 15;

  public Delivery {
    // What another release kept may be a step that this one does not have.
    speed = Math.max(SLOWEST, Math.min(FASTEST, speed));
  }

  /** The rate of the voice, as in {@code <prosody rate="85%">}. */
  public int percent() {
    return USUAL_PERCENT + STEP_PERCENT * speed;
  }

  /** How much longer words take than at the usual speed; the silence between them does not. */
  public double slowness() {
    return (double) USUAL_PERCENT / percent();
  }

  boolean usualSpeed() {
    return speed == 0;
  }
}
