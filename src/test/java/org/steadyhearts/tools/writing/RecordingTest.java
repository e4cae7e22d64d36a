package org.steadyhearts.tools.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steadyhearts.speech.Ssml;

class RecordingTest {

  private static final AudioFormat FORMAT = new AudioFormat(16_000, 16, 1, true, false);

  @TempDir private Path folder;

  @Test
  void wordsBetweenPausesAreSaidInOneGoAndPausesLastAsLongAsWritten() {
    List<String> said = new ArrayList<>();
    var speech = Ssml.of("One.").then("Two. (0.5 s) Three.").then(Ssml.silence(1000));

    var recording =
        Recording.of(
            speech,
            words -> {
              said.add(words);
              return aSecond();
            });

    assertThat(said).containsExactly("One. Two.", "Three.");
    assertThat(recording.seconds()).isEqualTo(3.5);
  }

  @Test
  void aRecordingIsSavedAsItIs() throws Exception {
    var file = folder.resolve("lesson.wav");

    Recording.of(Ssml.of("One. (0.5 s) Two."), words -> aSecond()).save(file);

    var saved = AudioSystem.getAudioFileFormat(file.toFile());
    assertThat(saved.getFrameLength()).isEqualTo(40_000);
    assertThat(saved.getFormat().getSampleRate()).isEqualTo(16_000);
  }

  @Test
  void whateverSynthesiserThereIsSpeaks() {
    var synthesiser = Synthesiser.on(System.getenv().getOrDefault("PATH", ""));
    assumeTrue(synthesiser.isPresent(), Synthesiser.MISSING);

    var recording = Recording.of(Ssml.of("Nine steady hearts."), synthesiser.get()::say);

    assertThat(recording.seconds()).isCloseTo(1.5, within(1.0));
  }

  @Test
  void noSynthesiserIsFoundWhereThereIsNone() {
    assertThat(Synthesiser.on("")).isEmpty();
    assertThat(Synthesiser.on(folder.toString())).isEmpty();
  }

  private static byte[] aSecond() {
    var bytes = new ByteArrayOutputStream();
    var silence = new AudioInputStream(new ByteArrayInputStream(new byte[32_000]), FORMAT, 16_000);
    try {
      AudioSystem.write(silence, AudioFileFormat.Type.WAVE, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
