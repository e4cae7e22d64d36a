package org.steadyhearts.tools.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.steadyhearts.tools.device.HeardSpeech.HeardPart;

/**
 * A document of APL for Audio as it is heard: in a mixer the longest part counts, and what is
 * trimmed to its parent is only named.
 */
final class HeardSound {

  private static final String TRIMMED = "trimToParent";

  private HeardSound() {}

  /**
   * Reads a document.
   *
   * @throws IllegalArgumentException for a component that Alexa does not know
   */
  static HeardSpeech of(JsonNode document) {
    return new HeardSpeech(heard(document.at("/mainTemplate/item")));
  }

  /** The sounds that Alexa has to fetch. */
  static long sources(JsonNode document) {
    return document.findValuesAsText("source").size();
  }

  private static List<HeardPart> heard(JsonNode component) {
    var type = component.path("type").asText();
    return switch (type) {
      case "Speech" -> HeardSpeech.ssml(component.path("content").asText()).parts();
      case "Silence" -> List.of(HeardSpeech.pause(component.path("duration").asInt() / 1000.0));
      case "Audio" -> List.of(audio(component));
      case "Sequencer" -> children(component).flatMap(child -> heard(child).stream()).toList();
      case "Mixer" -> mixed(component);
      default -> throw new IllegalArgumentException("Alexa knows no component \"" + type + '"');
    };
  }

  private static HeardPart audio(JsonNode audio) {
    var sound = HeardSpeech.sound(audio.path("source").asText());
    return audio.path("duration").asText().equals(TRIMMED)
        ? new HeardPart(sound.shown().replace("[", "[behind the voice, "), 0)
        : sound;
  }

  private static List<HeardPart> mixed(JsonNode mixer) {
    List<HeardPart> heard = new ArrayList<>();
    double longest = 0;
    double told = 0;
    for (var child : mixer.path("items")) {
      var parts = heard(child);
      double seconds = parts.stream().mapToDouble(HeardPart::seconds).sum();
      longest = Math.max(longest, seconds);
      if (child.path("duration").asText().equals(TRIMMED)) {
        heard.addAll(0, parts);
      } else if (!child.path("type").asText().equals("Silence")) {
        heard.addAll(parts);
        told += seconds;
      }
    }
    if (longest > told) {
      heard.add(HeardSpeech.pause(longest - told));
    }
    return heard;
  }

  private static Stream<JsonNode> children(JsonNode component) {
    return StreamSupport.stream(component.path("items").spliterator(), false);
  }
}
