package org.steadyhearts.speech;

/** What may be heard behind the voice: a sound of Alexa's own library, again and again. */
public enum Bed {
  NONE(""),
  RAIN("nature/amzn_sfx_rain_03"),
  SEA("nature/amzn_sfx_ocean_wave_surf_01");

  private final String sound;

  Bed(String sound) {
    this.sound = sound;
  }

  public String uri() {
    return Chime.LIBRARY + sound;
  }
}
