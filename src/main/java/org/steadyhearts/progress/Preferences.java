package org.steadyhearts.progress;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.steadyhearts.speech.Soundscape;

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
 * @param uncounted days are neither counted nor told
 * @param soundscape what is heard beside the voice in an exercise
 */
public record Preferences(
    boolean discreet,
    int speed,
    Optional<ZoneId> zone,
    Optional<LocalDate> zoneAsked,
    boolean welcomed,
    boolean openOnly,
    boolean placeAsked,
    boolean uncounted,
    Soundscape soundscape) {

  public static final Preferences NONE =
      new Preferences(
          false,
          0,
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          false,
          false,
          Soundscape.PLAIN);

  public Preferences withDiscreet(boolean value) {
    return with(draft -> draft.discreet = value);
  }

  public Preferences withSpeed(int steps) {
    return with(draft -> draft.speed = steps);
  }

  public Preferences withZone(Optional<ZoneId> answer, LocalDate asked) {
    return with(
        draft -> {
          draft.zone = answer.or(() -> zone);
          draft.zoneAsked = Optional.of(asked);
        });
  }

  public Preferences withWelcomed() {
    return with(draft -> draft.welcomed = true);
  }

  public Preferences withOpenOnly(boolean value) {
    return with(draft -> draft.openOnly = value);
  }

  public Preferences withPlaceAsked() {
    return with(draft -> draft.placeAsked = true);
  }

  public Preferences withUncounted(boolean value) {
    return with(draft -> draft.uncounted = value);
  }

  public Preferences withSoundscape(Soundscape value) {
    return with(draft -> draft.soundscape = value);
  }

  private Preferences with(Consumer<PreferencesDraft> change) {
    var draft = new PreferencesDraft(this);
    change.accept(draft);
    return draft.preferences();
  }

  /** A copy in the making, so that each change names only what it changes. */
  private static final class PreferencesDraft {
    boolean discreet;
    int speed;
    Optional<ZoneId> zone;
    Optional<LocalDate> zoneAsked;
    boolean welcomed;
    boolean openOnly;
    boolean placeAsked;
    boolean uncounted;
    Soundscape soundscape;

    PreferencesDraft(Preferences from) {
      discreet = from.discreet;
      speed = from.speed;
      zone = from.zone;
      zoneAsked = from.zoneAsked;
      welcomed = from.welcomed;
      openOnly = from.openOnly;
      placeAsked = from.placeAsked;
      uncounted = from.uncounted;
      soundscape = from.soundscape;
    }

    Preferences preferences() {
      return new Preferences(
          discreet, speed, zone, zoneAsked, welcomed, openOnly, placeAsked, uncounted, soundscape);
    }
  }
}
