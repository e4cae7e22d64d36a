package org.steadyhearts.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.tools.reports.Calibration;
import org.steadyhearts.tools.reports.Timings;

class PaceTest {

  private static final Calibration CALIBRATION =
      Calibration.of(CurriculumReader.read("en"), Timings.read());

  @BeforeAll
  static void nearlyAllThatLessonsSayWasRecorded() {
    assertThat(CALIBRATION.recorded())
        .as(
            "Too many sentences of lessons were never recorded, or changed since. Measure them: mvn"
                + " -q compile exec:java -Dexec.args=calibrate")
        .isGreaterThanOrEqualTo(0.9);
  }

  static Stream<Calibration.Row> voices() {
    return CALIBRATION.rows().stream();
  }

  @ParameterizedTest
  @MethodSource("voices")
  void foretellsSegmentsOfLessonsItWasNotFittedTo(Calibration.Row voice) {
    assertThat(voice.median()).isLessThanOrEqualTo(0.025);
    assertThat(voice.ninetyFifth()).isLessThanOrEqualTo(0.07);
  }

  @ParameterizedTest
  @MethodSource("voices")
  void isAsFastAsTheVoicesThatWereRecorded(Calibration.Row voice) {
    assertThat(voice.secondsPerSound()).isCloseTo(Pace.SECONDS_PER_SOUND, within(0.005));
  }

  @Test
  void quotesAndTypographyCostNothing() {
    double plain = Pace.seconds("Don't go, she said. Stay.");

    assertThat(Pace.seconds("\"Don't go,\" she said. Stay.")).isCloseTo(plain, within(0.001));
    assertThat(Pace.seconds("“Don’t go,” she said. “Stay.”")).isCloseTo(plain, within(0.001));
    assertThat(Pace.seconds("Don't go — she said. Stay...")).isCloseTo(plain, within(0.001));
  }

  @Test
  void numbersAndAbbreviationsTakeAboutAsLongAsTheirWords() {
    assertThat(Pace.seconds("It costs 3.50."))
        .isCloseTo(Pace.seconds("It costs three point five zero."), within(0.6));
    assertThat(Pace.seconds("We watch TV."))
        .isCloseTo(Pace.seconds("We watch tee vee."), within(0.2));
  }

  @Test
  void wordsRestAtTheirEndWithOrWithoutAStop() {
    assertThat(Pace.seconds("Breathe in (2 s) and out"))
        .isCloseTo(Pace.seconds("Breathe in. (2 s) And out."), within(0.001));
  }

  @Test
  void aSlowerVoiceLeavesTheSilenceAsItIs() {
    var speech = Ssml.of("Breathe in. (2 s) And out.");

    assertThat(Pace.seconds(speech, 2) - 2)
        .isCloseTo(2 * (Pace.seconds(speech) - 2), within(0.001));
    assertThat(Pace.seconds(Ssml.silence(2_500), 2)).isEqualTo(2.5);
  }
}
