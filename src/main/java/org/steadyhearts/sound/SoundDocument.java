package org.steadyhearts.sound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.steadyhearts.coach.render.Soundtrack;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.speech.Bed;
import org.steadyhearts.speech.Bells;
import org.steadyhearts.speech.Chime;
import org.steadyhearts.speech.Delivery;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;

/**
 * A soundtrack as a document of APL for Audio. What has to last exactly so long, as a phase of a
 * breath, is mixed with a silence of that length: it ends with the longer of the two, however fast
 * the voice is.
 */
public final class SoundDocument {

  private static final String VERSION = "0.91";
  private static final int FADE_IN_MILLIS = 3_000;

  /** So far behind the voice that every word stays clear. */
  private static final double BED_LEVEL = 0.12;

  private static final double QUIET_BED_LEVEL = 0.05;

  /** What is left of the bells beside a whisper. */
  private static final double QUIET_BELLS = 0.4;

  private final Bells bells;
  private final Delivery delivery;

  private SoundDocument(Soundtrack track) {
    this.bells = track.soundscape().bells();
    this.delivery = track.delivery();
  }

  public static Map<String, Object> of(Soundtrack track) {
    return new SoundDocument(track).document(track);
  }

  private Map<String, Object> document(Soundtrack track) {
    var told = new ArrayList<Object>();
    track.cues().forEach(cue -> told.addAll(cue(cue)));
    List<Object> all = new ArrayList<>();
    if (track.hasBed()) {
      told.add(silence(Soundtrack.FADE_MILLIS));
      all.add(over(track.soundscape().bed(), told));
    } else {
      all.addAll(told);
    }
    if (!track.closing().isEmpty()) {
      all.addAll(plain(track.closing().parts()));
    }
    return fields(
        "type", "APLA", "version", VERSION, "mainTemplate", fields("item", sequence(all)));
  }

  /** The bed is as long as what is told over it, and both fade together at its end. */
  private Map<String, Object> over(Bed bed, List<Object> told) {
    var sound =
        fields(
            "type",
            "Audio",
            "source",
            bed.uri(),
            "duration",
            "trimToParent",
            "filter",
            List.of(
                fields("type", "Repeat", "repeatCount", -1),
                fields("type", "FadeIn", "duration", FADE_IN_MILLIS),
                volume(delivery.whispered() ? QUIET_BED_LEVEL : BED_LEVEL)));
    return fields(
        "type", "Mixer",
        "items", List.of(sequence(told), sound),
        "filter", List.of(fields("type", "FadeOut", "duration", Soundtrack.FADE_MILLIS)));
  }

  private List<Object> cue(Cue cue) {
    return cue.isTimed() ? held(cue.speech().parts()) : plain(cue.speech().parts());
  }

  /** Words take as long as they take, and pauses come after them. */
  private List<Object> plain(List<Ssml.Element> parts) {
    return parts.stream().map(this::component).toList();
  }

  /** Words with the pause after them last exactly as long as both should. */
  private List<Object> held(List<Ssml.Element> parts) {
    List<Object> components = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean paused = i + 1 < parts.size() && parts.get(i + 1) instanceof Ssml.Pause;
      if (parts.get(i) instanceof Ssml.Text words && paused) {
        int pause = ((Ssml.Pause) parts.get(++i)).millis();
        components.add(held(component(words), Math.round(millis(words)) + pause));
      } else {
        components.add(component(parts.get(i)));
      }
    }
    return components;
  }

  private Object component(Ssml.Element part) {
    if (part instanceof Ssml.Text words) {
      var said = new Ssml(List.of(words), delivery);
      return fields(
          "type", "Speech",
          "contentType", "SSML",
          "content", "<speak>" + said.xml() + "</speak>");
    }
    return part instanceof Ssml.Pause pause
        ? silence(pause.millis())
        : chime(((Ssml.Sound) part).chime());
  }

  private Object chime(Chime chime) {
    long millis = Math.round(chime.seconds() * 1000);
    if (bells == Bells.NONE) {
      return silence(millis);
    }
    double level = bells.level() * (delivery.whispered() ? QUIET_BELLS : 1);
    var sound = fields("type", "Audio", "source", chime.uri(), "filter", List.of(volume(level)));
    return held(sound, millis);
  }

  private static double millis(Ssml.Text words) {
    return Pace.seconds(new Ssml(List.of(words))) * 1000;
  }

  private static Map<String, Object> held(Object component, long millis) {
    return fields("type", "Mixer", "items", List.of(component, silence(millis)));
  }

  private static Map<String, Object> sequence(List<Object> items) {
    return fields("type", "Sequencer", "items", items);
  }

  private static Map<String, Object> silence(long millis) {
    return fields("type", "Silence", "duration", millis);
  }

  private static Map<String, Object> volume(double level) {
    return fields("type", "Volume", "amount", Math.round(level * 100) + "%");
  }

  /** In the order in which they are written, so that a document reads well. */
  private static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}
