package org.steadyhearts.tools.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.coach.render.Soundtrack;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.sound.SoundDocument;
import org.steadyhearts.speech.Bed;
import org.steadyhearts.speech.Bells;
import org.steadyhearts.speech.Delivery;
import org.steadyhearts.speech.Soundscape;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.device.HeardSpeech;
import org.steadyhearts.tools.reports.SampleExercises;

/** What can be measured in the WAV of an exercise, with a voice whose lengths are known. */
class SoundMixerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new YAMLMapper();
  private static final Soundscape RAIN = new Soundscape(Bed.RAIN, Bells.NONE);

  /** Far over a bed and far under a voice. */
  private static final double SPOKEN = 0.05;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"box", "even-breath", "long-exhale", "cyclic-sigh", "four-seven-eight"})
  void phasesAreWhereTheTimelineSaysWhateverTheSpeedOfTheVoice(String id) {
    var timeline = Timeline.of(SampleExercises.named(id), 120);
    for (double slowness : List.of(0.8, 1.0)) {
      var begins = wordsBegin(mixed(timeline, RAIN, slowness));
      var phases =
          timeline.cues().stream().filter(cue -> cue.act() instanceof Cue.Breathe).toList();
      int said =
          (int)
              timeline.cues().stream()
                  .takeWhile(cue -> !breathes(cue))
                  .mapToLong(SoundMixerTest::texts)
                  .sum();
      double first = begins.get(said);
      int next = said;
      for (var phase : phases) {
        double expected = (phase.startMillis() - phases.get(0).startMillis()) / 1000.0;
        assertThat(begins.get(next) - first).isCloseTo(expected, within(0.1));
        next += (int) texts(phase);
      }
    }
  }

  @Test
  void theVoiceIsFarOverTheBed() {
    var timeline = Timeline.of(SampleExercises.named("box"), 120);
    var mixed = mixed(timeline, RAIN, 1);
    double voice = DeskVoice.hum(1).level(0, 1);
    for (var bed : List.of(Bed.RAIN, Bed.SEA)) {
      var over = mixed(timeline, new Soundscape(bed, Bells.NONE), 1);
      double behind = over.level(60.9, 62.9);
      assertThat(20 * Math.log10(voice / behind)).isGreaterThan(12);
      assertThat(behind).as("something is heard").isGreaterThan(0.001);
    }
    assertThat(mixed.seconds()).isCloseTo(timeline.lengthMillis() / 1000.0 + 2, within(0.1));
  }

  @Test
  void theBedComesAndGoesSlowly() {
    var document = document(Timeline.of(SampleExercises.named("box"), 120), RAIN);
    var mixed =
        new SoundMixer(heard -> Samples.silence(seconds(heard)), StandInSounds::of).play(document);
    double end = mixed.seconds();

    assertThat(mixed.level(0, 0.1)).isLessThan(mixed.level(3, 4) / 10);
    assertThat(mixed.level(end - 0.1, end)).isLessThan(mixed.level(end - 3, end - 2.5) / 10);
  }

  @Test
  void bellsAreAsLoudAsTheyWereAskedFor() {
    var timeline = Timeline.of(SampleExercises.named("box"), 120);
    double rings = timeline.lengthMillis() / 1000.0 - 2;
    double usual = mixed(timeline, Soundscape.PLAIN, 1).level(rings, rings + 1.5);
    double soft = mixed(timeline, Soundscape.PLAIN.with(Bells.SOFT), 1).level(rings, rings + 1.5);
    double none = mixed(timeline, Soundscape.PLAIN.with(Bells.NONE), 1).level(rings, rings + 1.5);

    assertThat(soft / usual).isCloseTo(0.4, within(0.01));
    assertThat(none).isZero();
  }

  @Test
  void filtersComeInTheirOrderAndAFadeOfWhatIsTrimmedIsLost() throws IOException {
    var mixed =
        mixed(
            """
            {type: Mixer, items: [
              {type: Silence, duration: 2000},
              {type: Audio, source: tone, duration: trimToParent, filter: [
                {type: Repeat, repeatCount: -1}, {type: FadeOut, duration: 500},
                {type: Volume, amount: 50%}]}]}
            """);

    assertThat(mixed.seconds()).isEqualTo(2);
    assertThat(mixed.level(1.6, 1.9)).isCloseTo(mixed.level(0.6, 0.9), within(0.001));
    assertThat(mixed.level(1, 2)).isCloseTo(0.5 * tone().level(0, 1), within(0.002));
  }

  @Test
  void aCountedRepeatIsHeardOnceMoreThanItCounts() throws IOException {
    assertThat(
            mixed("{type: Audio, source: tone, filter: [{type: Repeat, repeatCount: 2}]}")
                .seconds())
        .isEqualTo(3);
  }

  @Test
  void anEndlessRepeatThatNothingTrimsIsRefused() {
    assertThatThrownBy(
            () -> mixed("{type: Audio, source: tone, filter: [{type: Repeat, repeatCount: -1}]}"))
        .hasMessageContaining("endless");
  }

  @Test
  void aSavedMixIsAWavFileOfItsLength() throws Exception {
    var file = folder.resolve("mixed.wav");
    mixed("{type: Silence, duration: 1500}").save(file);

    assertThat(AudioSystem.getAudioFileFormat(file.toFile()).getFrameLength()).isEqualTo(36_000);
    assertThat(Samples.wav(Files.readAllBytes(file)).seconds()).isEqualTo(1.5);
  }

  @Test
  void theBackgroundIsTheSameWithoutTheVoice() {
    var document = document(Timeline.of(SampleExercises.named("box"), 120), RAIN);
    var background = Samples.wav(Background.wav(document));

    double whole = mixed(Timeline.of(SampleExercises.named("box"), 120), RAIN, 1).seconds();
    assertThat(background.seconds()).isCloseTo(whole, within(0.1));
    for (double at = 4; at + 1 < whole - 2; at++) {
      assertThat(background.level(at, at + 1)).isBetween(0.001, SPOKEN);
    }
  }

  private static Samples mixed(Timeline timeline, Soundscape soundscape, double slowness) {
    return new SoundMixer(heard -> DeskVoice.hum(slowness * seconds(heard)), StandInSounds::of)
        .play(document(timeline, soundscape));
  }

  private static JsonNode document(Timeline timeline, Soundscape soundscape) {
    var track = new Soundtrack(timeline.cues(), Ssml.NOTHING, soundscape, Delivery.USUAL);
    return JSON.valueToTree(SoundDocument.of(track));
  }

  private static Samples mixed(String component) throws IOException {
    var document = YAML.readTree("{mainTemplate: {item: " + component + "}}");
    return new SoundMixer(heard -> tone(), source -> tone()).play(document);
  }

  private static double seconds(HeardSpeech heard) {
    return heard.length().toMillis() / 1000.0;
  }

  private static Samples tone() {
    return DeskVoice.hum(1);
  }

  /** When it gets loud after it was not, to the hundredth of a second. */
  private static List<Double> wordsBegin(Samples mixed) {
    List<Double> begins = new ArrayList<>();
    boolean spoken = false;
    for (int hundredth = 0; hundredth < mixed.seconds() * 100 - 1; hundredth++) {
      boolean now = mixed.level(hundredth / 100.0, (hundredth + 1) / 100.0) > SPOKEN;
      if (now && !spoken) {
        begins.add(hundredth / 100.0);
      }
      spoken = now;
    }
    return begins;
  }

  private static boolean breathes(Cue cue) {
    return cue.act() instanceof Cue.Breathe;
  }

  private static long texts(Cue cue) {
    return cue.speech().parts().stream().filter(Ssml.Text.class::isInstance).count();
  }
}
