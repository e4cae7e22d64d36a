package org.steadyhearts.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class SsmlTest {

  @Test
  void aPauseInTheTextBecomesABreak() {
    assertThat(Ssml.of("You know. (0.5 s) We all do.").xml())
        .isEqualTo("You know. <break time=\"500ms\"/> We all do.");
  }

  @Test
  void aLongSilenceBecomesBreaksOfAtMostTenSeconds() {
    assertThat(Ssml.silence(23_000).xml())
        .isEqualTo("<break time=\"10000ms\"/><break time=\"10000ms\"/><break time=\"3000ms\"/>");
  }

  @Test
  void whatIsWhisperedIsWhisperedAsAWhole() {
    assertThat(Ssml.of("Saved.").in(new Delivery(true, 0)).xml())
        .isEqualTo("<amazon:effect name=\"whispered\">Saved.</amazon:effect>");
  }

  @Test
  void aChimeIsNoPartOfAWhisper() {
    assertThat(
            Ssml.of("Now.")
                .then(Ssml.chime(Chime.TURN))
                .then("Change.")
                .in(new Delivery(true, 0))
                .xml())
        .matches(
            "<amazon:effect name=\"whispered\">Now\\.</amazon:effect> <audio [^>]*/> "
                + "<amazon:effect name=\"whispered\">Change\\.</amazon:effect>");
  }

  @Test
  void aSlowerVoiceIsSlowerInAWhisperToo() {
    assertThat(Ssml.of("Saved. (1 s) Come back.").in(new Delivery(true, -1)).xml())
        .isEqualTo(
            "<amazon:effect name=\"whispered\"><prosody rate=\"85%\">Saved. "
                + "<break time=\"1000ms\"/> Come back.</prosody></amazon:effect>");
  }

  @Test
  void noSpeedIsBeyondTheLimits() {
    assertThat(new Delivery(false, -9).percent()).isEqualTo(70);
    assertThat(new Delivery(false, 9).percent()).isEqualTo(130);
    assertThat(Ssml.of("Saved.").in(Delivery.USUAL).xml()).isEqualTo("Saved.");
  }

  @Test
  void aChimeComesFromAlexasLibrary() {
    assertThat(Ssml.chime(Chime.SOFT).xml())
        .isEqualTo(
            "<audio src=\"soundbank://soundlibrary/musical/amzn_sfx_bell_short_chime_01\"/>");
  }

  @Test
  void thePaceOfSilenceIsItsLength() {
    assertThat(Pace.seconds(Ssml.silence(2_500))).isEqualTo(2.5);
    assertThat(Pace.seconds("Yes. (1.5 s) No.") - Pace.seconds("Yes. No."))
        .isCloseTo(1.5, within(0.05));
  }

  @Property(seed = "1")
  void anyTextIsEscapedOnceAndReadBackAsItWas(
      @ForAll @AlphaChars @Chars({'&', '<', '>', '"', '\'', ' ', '.'}) String text)
      throws XMLStreamException {
    var reader =
        XMLInputFactory.newDefaultFactory()
            .createXMLStreamReader(new StringReader("<speak>" + Ssml.of(text).xml() + "</speak>"));
    reader.next();

    assertThat(reader.getElementText()).isEqualTo(text.strip().replaceAll("\\s+", " "));
  }
}
