package org.steadyhearts.tools.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.ToolException;

/** Speech with its pauses, as samples of 16 bits. */
public final class Recording {

  private final Function<String, byte[]> voice;
  private final ByteArrayOutputStream samples = new ByteArrayOutputStream();
  private final StringBuilder words = new StringBuilder();
  private AudioFormat format;
  private double quiet;

  private Recording(Function<String, byte[]> voice) {
    this.voice = voice;
  }

  /**
   * Says some speech with a voice.
   *
   * @param voice gives the bytes of a WAV file for some words, always in one format
   */
  public static Recording of(Ssml speech, Function<String, byte[]> voice) {
    var recording = new Recording(voice);
    speech.parts().forEach(recording::add);
    recording.speak();
    recording.beSilent();
    return recording;
  }

  public double seconds() {
    return samples.size() / (format.getFrameSize() * (double) format.getFrameRate());
  }

  public void save(Path file) {
    try (var sound = sound()) {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
    } catch (IOException e) {
      throw new ToolException(file + " could not be written: " + e.getMessage());
    }
  }

  public void play() {
    try (var line = AudioSystem.getSourceDataLine(format)) {
      line.open(format);
      line.start();
      line.write(samples.toByteArray(), 0, samples.size());
      line.drain();
    } catch (LineUnavailableException | IllegalArgumentException e) {
      throw new ToolException(
          "This machine can't play sound. Write a file instead: --wav lesson.wav");
    }
  }

  private void add(Ssml.Element part) {
    if (part instanceof Ssml.Pause pause) {
      speak();
      quiet += pause.millis() / 1000.0;
    } else if (part instanceof Ssml.Sound sound) {
      speak();
      quiet += sound.chime().seconds();
    } else {
      words.append(((Ssml.Text) part).text()).append(' ');
    }
  }

  /**
   * The words since the last pause, in one go, since a voice knows best how long to rest at a stop.
   */
  private void speak() {
    if (!words.isEmpty()) {
      add(voice.apply(words.toString().strip()));
      words.setLength(0);
    }
  }

  private void add(byte[] wav) {
    try (var sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
      format = sound.getFormat();
      beSilent();
      samples.writeBytes(sound.readAllBytes());
    } catch (UnsupportedAudioFileException e) {
      throw new ToolException("The synthesiser wrote something that isn't a WAV file");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void beSilent() {
    int frames = (int) (quiet * format.getFrameRate());
    samples.writeBytes(new byte[frames * format.getFrameSize()]);
    quiet = 0;
  }

  private AudioInputStream sound() {
    return new AudioInputStream(
        new ByteArrayInputStream(samples.toByteArray()),
        format,
        samples.size() / format.getFrameSize());
  }
}
