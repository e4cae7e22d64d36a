package org.steadyhearts.tools.sound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.steadyhearts.coach.render.Soundtrack;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.sound.SoundDocument;
import org.steadyhearts.speech.Delivery;
import org.steadyhearts.speech.Soundscape;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.ToolException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes an exercise over a sound to a WAV file, or a document of APL for Audio that was saved.
 * Rain, the sea and the bells are stand-ins. Without a synthesiser words are hummed, as long as
 * they take.
 *
 * <pre>
 * mvn -q compile exec:java -Dexec.args="sound box --minutes 2 --over rain --wav box.wav"
 * </pre>
 */
@Command(name = "sound", description = "writes an exercise over a sound to a WAV file")
public final class SoundCommand implements Runnable {

  @Parameters(
      paramLabel = "EXERCISE",
      description = "an exercise's name, or a document as answer.json")
  private String name;

  @Option(names = "--minutes", description = "how long; without it as long as suits the exercise")
  private Optional<Double> minutes;

  @Option(
      names = "--over",
      paramLabel = "SOUND",
      defaultValue = "rain",
      description = "rain or sea, with soft or mute bells, as in \"sea soft\"")
  private String sound;

  @Option(names = "--wav", required = true, paramLabel = "FILE", description = "where to write it")
  private Path wav;

  @Override
  public void run() {
    var voice = DeskVoice.ofThisMachine();
    var document = name.endsWith(".json") ? saved(Path.of(name)) : exercise();
    var mixed = new SoundMixer(voice::say, StandInSounds::of).play(document);
    mixed.save(wav);
    System.out.printf(
        "%s: %.1f s in %s. %s. Rain, sea and bells are stand-ins for Amazon's.%n",
        name, mixed.seconds(), wav, voice.told());
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

  private JsonNode exercise() {
    var exercise =
        CurriculumReader.read("en").exercises().stream()
            .filter(one -> one.id().equals(name))
            .findFirst()
            .orElseThrow(() -> new ToolException("There is no exercise called " + name));
    var timeline =
        minutes
            .map(asked -> Timeline.of(exercise, (int) Math.round(60 * asked)))
            .orElseGet(() -> Timeline.usual(exercise));
    var track =
        new Soundtrack(timeline.cues(), Ssml.NOTHING, Soundscape.parse(sound), Delivery.USUAL);
    return new ObjectMapper().valueToTree(SoundDocument.of(track));
  }
}
