package org.steadyhearts.tools.writing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.steadyhearts.tools.ToolException;

/**
 * Programs that turn text into a WAV file, in the order in which they are preferred; at the end
 * those for a second voice and for a whisper.
 */
public enum Synthesiser {
  SAY("say", "-f", "-", "--file-format=WAVE", "--data-format=LEI16@22050", "-o", Synthesiser.WAV),
  FESTIVAL("text2wave", "-eval", Synthesiser.CLEAREST_VOICE, "-o", Synthesiser.WAV),
  FLITE("flite", "-voice", "slt", "-f", "-", "-o", Synthesiser.WAV),
  ESPEAK_NG("espeak-ng", "--stdin", "-w", Synthesiser.WAV),
  POWERSHELL("powershell.exe", "-NoProfile", "-Command", Synthesiser.SPEAK_TO_FILE),
  FLITE_SECOND("flite", "-voice", "rms", "-f", "-", "-o", Synthesiser.WAV),
  ESPEAK_NG_WHISPERED("espeak-ng", "-v", "en-us+whisper", "--stdin", "-w", Synthesiser.WAV);

  public static final String MISSING =
      "There is no speech synthesiser on this machine. On Debian or Ubuntu, apt-get install"
          + " festival festvox-us-slt-hts (or flite, or espeak-ng); on macOS and Windows one is"
          + " built in";

  private static final String WAV = "{wav}";
  private static final String WAV_VARIABLE = "STEADY_HEARTS_WAV";
  private static final String CLEAREST_VOICE =
      "(if (member 'cmu_us_slt_arctic_hts (voice.list)) (voice_cmu_us_slt_arctic_hts))";
  private static final String SPEAK_TO_FILE =
      "Add-Type -AssemblyName System.Speech;"
          + " $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer;"
          + " $voice.SetOutputToWaveFile($env:STEADY_HEARTS_WAV);"
          + " $voice.Speak([Console]::In.ReadToEnd());"
          + " $voice.Dispose()";

  private final String program;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type can't say so
  private final List<String> arguments;

  Synthesiser(String program, String... arguments) {
    this.program = program;
    this.arguments = List.of(arguments);
  }

  /** The first that is on a path as in the variable {@code PATH}. */
  public static Optional<Synthesiser> on(String path) {
    return Arrays.stream(values()).filter(one -> one.isOn(path)).findFirst();
  }

  public boolean isOn(String path) {
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isBlank())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  public String program() {
    return program;
  }

  /** The bytes of a WAV file in which the words are spoken. */
  public byte[] say(String words) {
    try {
      var wav = Files.createTempFile("steady-hearts", ".wav");
      try {
        run(words, wav);
        return Files.readAllBytes(wav);
      } finally {
        Files.delete(wav);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String words, Path wav) throws IOException {
    var command =
        Stream.concat(Stream.of(program), arguments.stream())
            .map(part -> part.equals(WAV) ? wav.toString() : part)
            .toList();
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put(WAV_VARIABLE, wav.toString());
    var process = builder.start();
    try (var in = process.getOutputStream()) {
      in.write(words.getBytes(StandardCharsets.UTF_8));
    }
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (exitCode(process) != 0 || Files.size(wav) == 0) {
      throw new ToolException(program + " could not say \"" + words + "\". It said: " + said);
    }
  }

  private static int exitCode(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ToolException("Interrupted");
    }
  }
}
