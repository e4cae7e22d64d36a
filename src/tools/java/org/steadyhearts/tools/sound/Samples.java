package org.steadyhearts.tools.sound;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** One channel of sound at one rate, from -1 to 1. */
final class Samples {

  static final int RATE = 24_000;

  private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);

  private final float[] values;

  Samples(float[] values) {
    this.values = values;
  }

  float[] values() {
    return values;
  }

  static Samples silence(double seconds) {
    return new Samples(new float[frames(seconds)]);
  }

  static int frames(double seconds) {
    return (int) Math.round(seconds * RATE);
  }

  /** Reads a WAV file of any rate and any number of channels. */
  static Samples wav(byte[] file) {
    try (var sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file));
        var converted = AudioSystem.getAudioInputStream(FORMAT, sound)) {
      var shorts =
          ByteBuffer.wrap(converted.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
      var values = new float[shorts.remaining()];
      for (int i = 0; i < values.length; i++) {
        values[i] = shorts.get(i) / 32_768f;
      }
      return new Samples(values);
    } catch (UnsupportedAudioFileException e) {
      throw new IllegalArgumentException("That isn't a WAV file", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double seconds() {
    return values.length / (double) RATE;
  }

  Samples cut(int frames) {
    return new Samples(Arrays.copyOf(values, frames));
  }

  /** Again and again, so many frames long. */
  Samples repeated(int frames) {
    var all = new float[frames];
    for (int i = 0; i < frames; i++) {
      all[i] = values[i % values.length];
    }
    return new Samples(all);
  }

  Samples times(double level) {
    var all = new float[values.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = (float) (values[i] * level);
    }
    return new Samples(all);
  }

  Samples fadedIn(double seconds) {
    var all = values.clone();
    int fade = Math.min(frames(seconds), all.length);
    for (int i = 0; i < fade; i++) {
      all[i] *= (float) i / fade;
    }
    return new Samples(all);
  }

  Samples fadedOut(double seconds) {
    var all = values.clone();
    int fade = Math.min(frames(seconds), all.length);
    for (int i = 0; i < fade; i++) {
      all[all.length - 1 - i] *= (float) i / fade;
    }
    return new Samples(all);
  }

  /** How loud it is between two times: its root mean square. */
  double level(double from, double to) {
    double sum = 0;
    int begin = frames(from);
    int end = Math.min(values.length, frames(to));
    for (int i = begin; i < end; i++) {
      sum += (double) values[i] * values[i];
    }
    return Math.sqrt(sum / Math.max(1, end - begin));
  }

  /** The bytes of a WAV file. */
  byte[] wav() {
    var frames = ByteBuffer.allocate(values.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      frames.putShort((short) Math.round(Math.max(-1, Math.min(1, value)) * 32_767));
    }
    var file = new ByteArrayOutputStream();
    try (var sound =
        new AudioInputStream(
            new ByteArrayInputStream(frames.array()), FORMAT, (long) values.length)) {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  void save(Path file) {
    try {
      Files.write(file, wav());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
