package org.steadyhearts.tools.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema takes what Amazon's reference shows, and refuses what it forbids. */
class SoundSchemaTest {

  private static final ObjectMapper YAML = new YAMLMapper();

  @Test
  void aVoiceOverABedThatFadesWithItIsTaken() throws IOException {
    assertThat(
            SoundSchema.problems(
                document(
                    """
                    {type: Mixer, filter: [{type: FadeOut, duration: 500}], items: [
                      {type: Sequencer, items: [
                        {type: Speech, content: It rains.}, {type: Silence, duration: 500}]},
                      {type: Audio, source: 'soundbank://soundlibrary/nature/amzn_sfx_rain_03',
                       duration: trimToParent, filter: [
                         {type: Repeat, repeatCount: -1}, {type: FadeIn, duration: 500},
                         {type: Volume, amount: 20%}]}]}
                    """)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: Bell, source: 'https://example.org/a.mp3'}",
        "{type: Audio, source: 'http://example.org/a.mp3'}",
        "{type: Audio}",
        "{type: Silence}",
        "{type: Silence, duration: -1}",
        "{type: Silence, duration: trimToParent}",
        "{type: Speech}",
        "{type: Speech, contentType: SSML, content: Without its element.}",
        "{type: Speech, contentType: Text, content: No such type.}",
        "{type: Mixer, items: []}",
        "{type: Sequencer, items: [{type: Silence, duration: 1}], filter: [{type: Echo}]}",
        "{type: Silence, duration: 1, filter: [{type: Volume, amount: loud}]}",
        "{type: Silence, duration: 1, filter: [{type: FadeIn}]}"
      })
  void whatAlexaWouldNotPlayIsRefused(String component) throws IOException {
    assertThat(SoundSchema.problems(document(component))).isNotEmpty();
  }

  private static JsonNode document(String component) throws IOException {
    return YAML.readTree("{type: APLA, version: '0.91', mainTemplate: {item: " + component + "}}");
  }
}
