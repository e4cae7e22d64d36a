package org.steadyhearts.tools.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeardSpeechTest {

  @Test
  void pausesAndChimesStandWhereTheyAreHeard() {
    var heard =
        HeardSpeech.ssml(
            """
            <speak>Breathe in. <break time="600ms"/> And out.
            <audio src="soundbank://soundlibrary/musical/amzn_sfx_bell_short_chime_01"/>
            Salt &amp; light.</speak>\
            """);
    assertThat(heard.text()).isEqualTo("Breathe in. (0.6 s) And out. [soft chime] Salt & light.");
  }

  @Test
  void breaksInARowAreOnePause() {
    var heard = HeardSpeech.ssml("<speak><break time=\"10s\"/><break time=\"10000ms\"/></speak>");
    assertThat(heard.text()).isEqualTo("(20 s)");
    assertThat(heard.length()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void aWhisperIsMarked() {
    var ssml = "<speak><amazon:effect name=\"whispered\">Hush.</amazon:effect></speak>";
    assertThat(HeardSpeech.ssml(ssml).text()).isEqualTo("[whispering] Hush. [normal voice]");
  }

  @Test
  void itTellsWhatSoundsAtATime() {
    var heard = HeardSpeech.ssml("<speak>First. <break time=\"5s\"/> Second.</speak>");
    assertThat(heard.at(Duration.ZERO)).isEqualTo("First.");
    assertThat(heard.at(Duration.ofSeconds(4))).isEqualTo("(5 s)");
    assertThat(heard.at(Duration.ofMinutes(1))).isEqualTo("Second.");
  }

  @Test
  void whatAlexaWouldRefuseIsRefused() {
    assertThatThrownBy(() -> HeardSpeech.ssml("<speak>Salt & light</speak>"))
        .hasMessageStartingWith("Alexa would refuse this SSML");
    assertThatThrownBy(() -> HeardSpeech.ssml("<!DOCTYPE speak><speak/>"))
        .hasMessageStartingWith("Alexa would refuse this SSML");
  }
}
