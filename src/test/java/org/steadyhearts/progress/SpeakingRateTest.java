package org.steadyhearts.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakingRateTest {

  @Test
  void oneSilenceMakesItKnown() {
    var rate = SpeakingRate.UNKNOWN.afterSilence(1.2);

    assertThat(rate.known()).isTrue();
    assertThat(rate.slowness()).isEqualTo(1.2);
    assertThat(rate.slowest()).isBetween(1.2, SpeakingRate.UNKNOWN.slowest());
  }

  @Test
  void itTakesThreeAnswersThatAgree() {
    var two = SpeakingRate.UNKNOWN.afterAnswer(1.2).afterAnswer(1.21);

    assertThat(two.known()).isFalse();
    assertThat(two.slowest()).isEqualTo(SpeakingRate.UNKNOWN.slowest());
    assertThat(two.afterAnswer(1.19).known()).isTrue();
  }

  @Test
  void eachEndMakesItSurer() {
    var one = SpeakingRate.UNKNOWN.afterSilence(1);

    assertThat(one.afterSilence(1).slowest()).isLessThan(one.slowest());
  }

  @Test
  void anEarlyAnswerMakesItLessSureAndDoesNotMoveIt() {
    var known = SpeakingRate.UNKNOWN.afterSilence(1.2);

    assertThat(known.afterAnswer(1.0)).isEqualTo(new SpeakingRate(120, 2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, 1.3})
  void anotherSpeedIsLearntAnew(double slowness) {
    var known = SpeakingRate.UNKNOWN.afterSilence(1.1).afterSilence(1.1);

    assertThat(known.afterSilence(slowness)).isEqualTo(SpeakingRate.UNKNOWN.afterSilence(slowness));
  }

  @Test
  void itIsReadAsItWasWritten() {
    var rate = new SpeakingRate(97, 5);

    assertThat(SpeakingRate.parse(rate.text())).isEqualTo(rate);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "97", "97x0", "97x9", "1000x2", "x"})
  void whatIsNoneIsNotRead(String text) {
    assertThatThrownBy(() -> SpeakingRate.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
