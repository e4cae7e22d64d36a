package org.steadyhearts.coach.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTimesTest {

  @ParameterizedTest
  @CsvSource({
    "00:00, midnight",
    "00:05, twelve oh five at night",
    "03:00, three at night",
    "08:00, eight in the morning",
    "09:05, nine oh five in the morning",
    "12:00, noon",
    "12:30, twelve thirty in the afternoon",
    "17:59, five fifty-nine in the afternoon",
    "20:15, eight fifteen in the evening",
    "22:00, ten at night"
  })
  void aTimeIsSaidAsPeopleSayIt(LocalTime time, String words) {
    assertThat(SpokenTimes.time(time).replace('-', ' ')).isEqualTo(words.replace('-', ' '));
  }
}
