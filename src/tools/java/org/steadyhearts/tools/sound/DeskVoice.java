package org.steadyhearts.tools.sound;

import java.util.Optional;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.tools.device.HeardSpeech;
import org.steadyhearts.tools.writing.Synthesiser;

/** Says words by this machine's synthesiser; without one it hums, as long as they take. */
record DeskVoice(Optional<Synthesiser> synthesiser) {

  private static final double HUM_HERTZ = 180;
  private static final double HUM_LEVEL = 0.15;

  static DeskVoice ofThisMachine() {
    return new DeskVoice(Synthesiser.on(System.getenv().getOrDefault("PATH", "")));
  }

  /** At its usual speed, and aloud. */
  Samples say(HeardSpeech heard) {
    var words = heard.text().replaceAll("\\(\\d+(\\.\\d+)? s\\)|\\[[^]]*]", " ").strip();
    return synthesiser
        .map(one -> Samples.wav(one.say(words)))
        .orElseGet(() -> hum(Pace.seconds(words)));
  }

  /** By what it speaks. */
  String told() {
    return synthesiser
        .map(one -> "Read by " + one.program())
        .orElse("Hummed: " + Synthesiser.MISSING);
  }

  static Samples hum(double seconds) {
    var values = new float[Samples.frames(seconds)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (HUM_LEVEL * Math.sin(2 * Math.PI * HUM_HERTZ * i / Samples.RATE));
    }
    return new Samples(values).fadedIn(0.02).fadedOut(0.02);
  }
}
