package org.steadyhearts.tools.sound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.steadyhearts.coach.render.Soundtrack;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.sound.SoundDocument;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Soundscape;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.writing.Synthesiser;
import org.steadyhearts.tools.writing.WritersDesk;
import org.steadyhearts.tools.writing.WritersDesk.Problem;

/**
 * Writes an exercise over a sound to a WAV file, or a document of APL for Audio that was saved.
 * Rain, the sea and the bells are stand-ins. Without a synthesiser words are hummed, as long as
 * they take.
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.mainClass=org.steadyhearts.tools.sound.SoundCommand \
 *   -Dexec.args="box --minutes 2 --sound rain --wav box.wav"
 * </pre>
 */
public final class SoundCommand {

  private static final String USAGE =
      "Which one? As in -Dexec.args=\"box --minutes 2 --sound 'sea soft' --wav box.wav\": an"
          + " exercise's name, or a document as answer.json, with --wav FILE";
  private static final double HUM_HERTZ = 180;
  private static final double HUM_LEVEL = 0.15;

  private SoundCommand() {}

  public static void main(String[] args) {
    WritersDesk.run(() -> write(args));
  }

  private static void write(String... args) {
    if (args.length % 2 == 0) {
      throw new Problem(USAGE);
    }
    Map<String, String> options = new HashMap<>();
    for (int i = 1; i < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    var wav = Optional.ofNullable(options.get("--wav")).orElseThrow(() -> new Problem(USAGE));
    var synthesiser = Synthesiser.on(System.getenv().getOrDefault("PATH", ""));
    Function<String, Samples> voice =
        synthesiser
            .<Function<String, Samples>>map(one -> words -> Samples.wav(one.say(words)))
            .orElse(words -> hum(Pace.seconds(words)));
    var mixed = new SoundMixer(voice, StandInSounds::of).play(document(args[0], options));
    mixed.save(Path.of(wav));
    System.out.printf(
        "%s: %.1f s in %s. %s. Rain, sea and bells are stand-ins for Amazon's.%n",
        args[0],
        mixed.seconds(),
        wav,
        synthesiser
            .map(one -> "Read by " + one.program())
            .orElse("Hummed: " + Synthesiser.MISSING));
  }

  private static JsonNode document(String name, Map<String, String> options) {
    return name.endsWith(".json") ? saved(Path.of(name)) : exercise(name, options);
  }

  /** The whole of it, or the one in an answer. */
  private static JsonNode saved(Path file) {
    try {
      var json = new ObjectMapper().readTree(Files.readString(file));
      return json.has("mainTemplate") ? json : json.findParent("mainTemplate");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode exercise(String name, Map<String, String> options) {
    var exercise =
        CurriculumReader.read("en").exercises().stream()
            .filter(one -> one.id().equals(name))
            .findFirst()
            .orElseThrow(() -> new Problem("There is no exercise called " + name));
    var timeline =
        Optional.ofNullable(options.get("--minutes"))
            .map(minutes -> (int) Math.round(60 * Double.parseDouble(minutes)))
            .map(seconds -> Timeline.of(exercise, seconds))
            .orElseGet(() -> Timeline.usual(exercise));
    var soundscape = Soundscape.parse(options.getOrDefault("--sound", "rain"));
    var track = new Soundtrack(timeline.cues(), Ssml.NOTHING, soundscape, false);
    return new ObjectMapper().valueToTree(SoundDocument.of(track));
  }

  static Samples hum(double seconds) {
    var values = new float[Samples.frames(seconds)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (HUM_LEVEL * Math.sin(2 * Math.PI * HUM_HERTZ * i / Samples.RATE));
    }
    return new Samples(values).fadedIn(0.02).fadedOut(0.02);
  }
}
