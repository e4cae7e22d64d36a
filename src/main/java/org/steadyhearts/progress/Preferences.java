package org.steadyhearts.progress;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a listener chose, and what was settled with them once.
 *
 * @param discreet everything is whispered and titles stay off the screen
 * @param speed how fast the voice speaks, in steps from its usual speed: below 0 is slower
 * @param zone the device's time zone, as last answered by Alexa
 * @param zoneAsked the day of that answer or of its failure: it is asked for at most once a day
 * @param welcomed they heard once that this is for adults
 * @param openOnly they would rather not be asked whether they want to hear what is private
 * @param placeAsked "Someone here was partway through. Is that you?" is not to be asked again; on
 *     the household's own progress it means: asked of nobody
 */
public record Preferences(
    boolean discreet,
    int speed,
    Optional<ZoneId> zone,
    Optional<LocalDate> zoneAsked,
    boolean welcomed,
    boolean openOnly,
    boolean placeAsked) {

  public static final Preferences NONE =
      new Preferences(false, 0, Optional.empty(), Optional.empty(), false, false, false);

  public Preferences withDiscreet(boolean value) {
    return new Preferences(value, speed, zone, zoneAsked, welcomed, openOnly, placeAsked);
  }

  public Preferences withSpeed(int steps) {
    return new Preferences(discreet, steps, zone, zoneAsked, welcomed, openOnly, placeAsked);
  }

  public Preferences withZone(Optional<ZoneId> answer, LocalDate asked) {
    return new Preferences(
        discreet, speed, answer.or(() -> zone), Optional.of(asked), welcomed, openOnly, placeAsked);
  }

  public Preferences withWelcomed() {
    return new Preferences(discreet, speed, zone, zoneAsked, true, openOnly, placeAsked);
  }

  public Preferences withOpenOnly(boolean value) {
    return new Preferences(discreet, speed, zone, zoneAsked, welcomed, value, placeAsked);
  }

  public Preferences withPlaceAsked() {
    return new Preferences(discreet, speed, zone, zoneAsked, welcomed, openOnly, true);
  }
}
