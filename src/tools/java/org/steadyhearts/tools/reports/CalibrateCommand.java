package org.steadyhearts.tools.reports;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.ToolException;
import org.steadyhearts.tools.writing.Recording;
import org.steadyhearts.tools.writing.Synthesiser;
import picocli.CommandLine.Command;

/**
 * Has three synthesisers say every sentence of ours that is new, writes how long each takes beside
 * the others, and prints how well {@code Pace} foretells them and what a hundred thousand
 * interruptions would do. The tests read the same file, so they need no synthesiser. From nothing
 * it took a quarter of an hour on two busy cores; for an edited lesson, seconds.
 */
@Command(
    name = "calibrate",
    description = "times new sentences by three synthesisers, and compares our own pace")
public final class CalibrateCommand implements Runnable {

  static final String INSTALL =
      "The voices come from Debian: apt-get install festival festvox-us-slt-hts flite espeak-ng";

  /** What a voice takes for each of some sentences. */
  private interface Voice extends Function<List<String>, List<Double>> {}

  private static final Map<String, Voice> VOICES = new LinkedHashMap<>();

  static {
    VOICES.put("festival", Festival::seconds);
    VOICES.put("flite", sentences -> each(sentences, Synthesiser.FLITE));
    VOICES.put("espeak-ng", sentences -> each(sentences, Synthesiser.ESPEAK_NG));
  }

  @Override
  public void run() {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var curriculum = CurriculumReader.read("en");
    var timings = recorded(List.copyOf(Timings.sentences(curriculum)), out);
    timings.write();
    out.println(Calibration.of(curriculum, timings));
  }

  /** The sentences with what they took, of which only the new ones are said. */
  private static Timings recorded(List<String> sentences, PrintStream out) {
    var voices = List.copyOf(VOICES.keySet());
    var before = Files.exists(Timings.FILE) ? Timings.read() : new Timings(voices, Map.of());
    var added = sentences.stream().filter(one -> !before.seconds().containsKey(one)).toList();
    List<List<Double>> columns = new ArrayList<>();
    for (var voice : voices) {
      long start = System.nanoTime();
      columns.add(added.isEmpty() ? List.of() : VOICES.get(voice).apply(added));
      out.printf(
          "%-9s said %d new sentences in %.0f s%n",
          voice, added.size(), (System.nanoTime() - start) / 1e9);
    }
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (var sentence : sentences) {
      int at = added.indexOf(sentence);
      seconds.put(
          sentence,
          at < 0
              ? before.seconds().get(sentence)
              : columns.stream().map(column -> column.get(at)).toList());
    }
    return new Timings(voices, seconds);
  }

  private static List<Double> each(List<String> sentences, Synthesiser synthesiser) {
    if (!synthesiser.isOn(System.getenv().getOrDefault("PATH", ""))) {
      throw new ToolException("There is no " + synthesiser.program() + " here. " + INSTALL);
    }
    return sentences.stream()
        .map(one -> Recording.of(Ssml.of(one), synthesiser::say).seconds())
        .toList();
  }

  /** Festival loads a voice for longer than it speaks, so it says everything in one go. */
  private static final class Festival {

    private static final String SETTING =
        """
        (voice_cmu_us_slt_arctic_hts)
        (set! seconds 0)
        (define (count utt)
          (let ((info (wave.info (utt.wave utt))))
            (set! seconds (+ seconds
              (/ (get_param 'num_samples info 0) (get_param 'sample_rate info 1)))))
          utt)
        (set! tts_hooks (list utt.synth count))
        (define (timed text)
          (set! seconds 0)
          (tts_text text nil)
          (format t "%f\\n" seconds))
        """;

    static List<Double> seconds(List<String> sentences) {
      try {
        var script = Files.createTempFile("steady-hearts", ".scm");
        try {
          var timed = sentences.stream().map(Festival::timed).toList();
          Files.writeString(script, SETTING + String.join("\n", timed));
          return seconds(script.toString(), sentences.size());
        } finally {
          Files.delete(script);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static List<Double> seconds(String script, int sentences) throws IOException {
      Process festival;
      try {
        festival = new ProcessBuilder("festival", "-b", script).redirectErrorStream(true).start();
      } catch (IOException e) {
        throw new ToolException("There is no festival here. " + INSTALL);
      }
      var said = new String(festival.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var lines = said.lines().toList();
      if (lines.size() != sentences || !lines.stream().allMatch(line -> line.matches("[0-9.]+"))) {
        throw new ToolException(
            "festival, with its voice slt, stopped: " + said.strip() + "\n" + INSTALL);
      }
      return lines.stream().map(Double::valueOf).toList();
    }

    private static String timed(String sentence) {
      return "(timed \"" + sentence.replace("\\", "\\\\").replace("\"", "\\\"") + "\")";
    }
  }
}
