package org.steadyhearts.tools.sound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.steadyhearts.tools.device.HeardSpeech;

/**
 * Mixes a document of APL for Audio into samples, as Amazon's reference describes it: a sequencer
 * plays one part after another, a mixer all at once and as long as its longest, and filters come in
 * the order in which they are written. A fade at the end of what is trimmed is lost, as on a
 * device.
 */
final class SoundMixer {

  private static final String TRIMMED = "trimToParent";
  private static final int ENDLESS = -1;

  private final Function<HeardSpeech, Samples> voice;
  private final Function<String, Samples> sounds;

  /**
   * @param voice says something
   * @param sounds gives the sound at an address
   */
  SoundMixer(Function<HeardSpeech, Samples> voice, Function<String, Samples> sounds) {
    this.voice = voice;
    this.sounds = sounds;
  }

  Samples play(JsonNode document) {
    return part(document.at("/mainTemplate/item"));
  }

  private Samples part(JsonNode component) {
    return filtered(component, plain(component), 0);
  }

  private Samples plain(JsonNode component) {
    var type = component.path("type").asText();
    return switch (type) {
      case "Speech" -> voice.apply(HeardSpeech.ssml(component.path("content").asText()));
      case "Silence" -> Samples.silence(component.path("duration").asInt() / 1000.0);
      case "Audio" -> sounds.apply(component.path("source").asText());
      case "Sequencer" -> sequence(component);
      case "Mixer" -> mixed(component);
      default -> throw new IllegalArgumentException("No such component: " + type);
    };
  }

  private Samples sequence(JsonNode sequencer) {
    List<Samples> parts = new ArrayList<>();
    sequencer.path("items").forEach(child -> parts.add(part(child)));
    var all = new float[parts.stream().mapToInt(part -> part.values().length).sum()];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part.values(), 0, all, at, part.values().length);
      at += part.values().length;
    }
    return new Samples(all);
  }

  private Samples mixed(JsonNode mixer) {
    List<Samples> parts = new ArrayList<>();
    for (var child : mixer.path("items")) {
      if (!isTrimmed(child)) {
        parts.add(part(child));
      }
    }
    int length = parts.stream().mapToInt(part -> part.values().length).max().orElse(0);
    for (var child : mixer.path("items")) {
      if (isTrimmed(child)) {
        parts.add(filtered(child, plain(child), length).cut(length));
      }
    }
    var all = new float[length];
    for (var part : parts) {
      for (int i = 0; i < part.values().length; i++) {
        all[i] += part.values()[i];
      }
    }
    return new Samples(all);
  }

  /**
   * @param frames how far an endless repeat is heard
   */
  private static Samples filtered(JsonNode component, Samples plain, int frames) {
    var samples = plain;
    for (var filter : component.path("filter")) {
      samples = filtered(filter, samples, frames, isTrimmed(component));
    }
    return samples;
  }

  private static Samples filtered(JsonNode filter, Samples in, int frames, boolean trimmed) {
    double seconds = filter.path("duration").asInt() / 1000.0;
    return switch (filter.path("type").asText()) {
      case "Repeat" -> repeated(filter.path("repeatCount").asInt(), in, frames);
      case "FadeIn" -> in.fadedIn(seconds);
      case "FadeOut" -> trimmed ? in : in.fadedOut(seconds);
      case "Volume" ->
          in.times(Double.parseDouble(filter.path("amount").asText().replace("%", "")) / 100);
      default -> in;
    };
  }

  private static Samples repeated(int count, Samples in, int frames) {
    if (count == ENDLESS && frames == 0) {
      throw new IllegalArgumentException("An endless repeat that nothing trims");
    }
    return in.repeated(count == ENDLESS ? frames : in.values().length * (count + 1));
  }

  private static boolean isTrimmed(JsonNode component) {
    return component.path("duration").asText().equals(TRIMMED);
  }
}
