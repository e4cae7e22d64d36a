package org.steadyhearts.speech;

/** Sounds of Alexa's own library, so that nothing has to be hosted. */
public enum Chime {
  SOFT("musical/amzn_sfx_bell_short_chime_01", 2.0),
  TURN("musical/amzn_sfx_bell_short_chime_02", 2.0),
  END("musical/amzn_sfx_bell_short_chime_03", 2.0);

  static final String LIBRARY = "soundbank://soundlibrary/";

  private final String sound;
  private final double seconds;

  Chime(String sound, double seconds) {
    this.sound = sound;
    this.seconds = seconds;
  }

  public String uri() {
    return LIBRARY + sound;
  }

  /** How long it sounds, in seconds, rounded up: Amazon does not publish the exact lengths. */
  public double seconds() {
    return seconds;
  }
}
