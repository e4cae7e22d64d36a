package org.steadyhearts.tools.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.steadyhearts.tools.writing.Synthesiser;

/** This machine's synthesiser, which says a sentence once and then knows it. */
final class MachineVoice {

  private static final String PATH = System.getenv().getOrDefault("PATH", "");
  private static final int LONGEST = 600;
  private static final int MOST_KEPT = 300;

  private final Optional<Synthesiser> usual = Synthesiser.on(PATH);
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();

  /** The name of its program, where there is one. */
  Optional<String> name() {
    return usual.map(Synthesiser::program);
  }

  /**
   * The bytes of a WAV file.
   *
   * @param manner the synthesiser for a second voice or a whisper, if that is on this machine
   */
  byte[] say(String words, String manner) {
    if (words.isBlank() || words.length() > LONGEST) {
      throw new IllegalArgumentException("A sentence to say has 1 to " + LONGEST + " letters");
    }
    if (known.size() > MOST_KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(manner + words, key -> synthesiser(manner).say(words));
  }

  private Synthesiser synthesiser(String manner) {
    return Optional.of(manner)
        .filter(name -> !name.isEmpty())
        .map(Synthesiser::valueOf)
        .filter(one -> one.isOn(PATH))
        .or(() -> usual)
        .orElseThrow(() -> new IllegalArgumentException(Synthesiser.MISSING));
  }
}
