package org.steadyhearts.tools.sound;

import java.util.Random;
import org.steadyhearts.speech.Bed;
import org.steadyhearts.speech.Chime;

/**
 * What stands in for the sounds of Alexa's library, which cannot be downloaded: noise for rain,
 * swelling noise for the sea, fading tones for bells. The beds are as loud as speech is recorded,
 * so that a level in a document can be judged; how loud Amazon's own are, only a device tells.
 */
final class StandInSounds {

  private static final double LEVEL = 0.1;
  private static final double BED_SECONDS = 5;
  private static final double BELL_SECONDS = 1.6;
  private static final double[] PARTIALS = {1, 2.76, 5.4};
  private static final long SEED = 7;

  private StandInSounds() {}

  /**
   * The sound at an address.
   *
   * @throws IllegalArgumentException for one that nothing stands in for
   */
  static Samples of(String source) {
    if (source.equals(Bed.RAIN.uri())) {
      return rain();
    }
    if (source.equals(Bed.SEA.uri())) {
      return sea();
    }
    for (var chime : Chime.values()) {
      if (source.equals(chime.uri())) {
        return bell(hertz(chime));
      }
    }
    throw new IllegalArgumentException("Nothing stands in for " + source);
  }

  /** A major third apart, so that they can be told from one another. */
  private static double hertz(Chime chime) {
    return switch (chime) {
      case SOFT -> 523.25;
      case TURN -> 659.26;
      case END -> 830.61;
    };
  }

  /** Noise without its lowest tones. */
  private static Samples rain() {
    var noise = noise();
    float before = 0;
    for (int i = 0; i < noise.length; i++) {
      float now = noise[i];
      noise[i] = now - 0.7f * before;
      before = now;
    }
    return loud(noise);
  }

  /** Noise without its highest tones, that swells once. */
  private static Samples sea() {
    var noise = noise();
    float smooth = 0;
    for (int i = 0; i < noise.length; i++) {
      smooth += 0.08f * (noise[i] - smooth);
      double swell = 0.55 - 0.45 * Math.cos(2 * Math.PI * i / noise.length);
      noise[i] = (float) (smooth * swell);
    }
    return loud(noise);
  }

  private static Samples bell(double hertz) {
    var values = new float[Samples.frames(BELL_SECONDS)];
    for (int i = 0; i < values.length; i++) {
      double at = i / (double) Samples.RATE;
      for (int partial = 0; partial < PARTIALS.length; partial++) {
        double fade = Math.exp(-at * (3 + 2 * partial)) / (partial + 1);
        values[i] += (float) (fade * Math.sin(2 * Math.PI * hertz * PARTIALS[partial] * at));
      }
    }
    return loud(values).fadedOut(0.1);
  }

  private static float[] noise() {
    var random = new Random(SEED);
    var values = new float[Samples.frames(BED_SECONDS)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static Samples loud(float[] values) {
    var all = new Samples(values);
    return all.times(LEVEL / all.level(0, all.seconds()));
  }
}
