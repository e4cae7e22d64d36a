package org.steadyhearts.speech;

/** How loud the chimes are. */
public enum Bells {
  USUAL(1),
  SOFT(0.4),
  NONE(0);

  private final double level;

  Bells(double level) {
    this.level = level;
  }

  /** From 0, not to be heard, to 1, as Amazon recorded them. */
  public double level() {
    return level;
  }
}
