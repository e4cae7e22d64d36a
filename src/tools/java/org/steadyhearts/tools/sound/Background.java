package org.steadyhearts.tools.sound;

import com.fasterxml.jackson.databind.JsonNode;

/** What is heard beside the voice in a document of APL for Audio: its bed and its bells. */
public final class Background {

  private Background() {}

  /**
   * The bytes of a WAV file, as long as the document is in a usual voice. Bed and bells are
   * stand-ins.
   */
  public static byte[] wav(JsonNode document) {
    return new SoundMixer(
            heard -> Samples.silence(heard.length().toMillis() / 1000.0), StandInSounds::of)
        .play(document)
        .wav();
  }
}
