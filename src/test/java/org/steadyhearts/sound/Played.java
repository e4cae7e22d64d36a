package org.steadyhearts.sound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.steadyhearts.speech.Pace;

/**
 * When each component of a document sounds, for a voice of some slowness.
 *
 * @param path the type of its parents and its own, as in {@code Mixer/Sequencer/Speech}
 * @param heard the words, or the address of a sound
 */
record Played(String path, String heard, double begins, double seconds) {

  static List<Played> of(JsonNode document, double slowness) {
    List<Played> all = new ArrayList<>();
    play(document.at("/mainTemplate/item"), "", 0, slowness, all);
    return all;
  }

  static double seconds(JsonNode document, double slowness) {
    return play(document.at("/mainTemplate/item"), "", 0, slowness, new ArrayList<>());
  }

  private static double play(
      JsonNode component, String parents, double at, double slowness, List<Played> all) {
    var type = component.path("type").asText();
    var path = parents + type;
    if (type.equals("Sequencer")) {
      double end = at;
      for (var child : component.path("items")) {
        end += play(child, path + "/", end, slowness, all);
      }
      return end - at;
    }
    if (type.equals("Mixer")) {
      double longest = 0;
      for (var child : component.path("items")) {
        longest = Math.max(longest, play(child, path + "/", at, slowness, all));
      }
      return longest;
    }
    var words = component.path("content").asText().replaceAll("<[^>]+>", "").strip();
    double seconds =
        switch (type) {
          case "Speech" -> slowness * Pace.seconds(words);
          case "Silence" -> component.path("duration").asInt() / 1000.0;
          default -> component.path("duration").asText().equals("trimToParent") ? 0 : 2;
        };
    all.add(new Played(path, words + component.path("source").asText(), at, seconds));
    return seconds;
  }
}
