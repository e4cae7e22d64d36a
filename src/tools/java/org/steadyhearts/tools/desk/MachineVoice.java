package org.steadyhearts.tools.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.steadyhearts.tools.writing.Synthesiser;

/** This machine's synthesiser, which says a sentence once and then knows it. */
final class MachineVoice {

  private static final int LONGEST = 600;
  private static final int MOST_KEPT = 300;

  /** How a sentence is spoken. */
  enum Manner {
    PLAIN,
    WHISPERED,
    SECOND
  }

  private final String path;
  private final Optional<Synthesiser> usual;
  private final Map<String, byte[]> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /**
   * What there is on a path.
   *
   * @param path as in the variable {@code PATH}
   */
  MachineVoice(String path) {
    this.path = path;
    this.usual = Synthesiser.on(path);
  }

  /** The name of its program, where there is one. */
  Optional<String> name() {
    return usual.map(Synthesiser::program);
  }

  /** The bytes of a WAV file. */
  byte[] say(String words, Manner manner) {
    if (words.isBlank() || words.length() > LONGEST) {
      throw new IllegalArgumentException("A sentence to say has 1 to " + LONGEST + " letters");
    }
    var key = manner + " " + words;
    synchronized (known) {
      if (known.containsKey(key)) {
        return known.get(key);
      }
    }
    var wav = synthesiser(manner).say(words);
    synchronized (known) {
      known.put(key, wav);
    }
    return wav;
  }

  private Synthesiser synthesiser(Manner manner) {
    var other =
        switch (manner) {
          case PLAIN -> Optional.<Synthesiser>empty();
          case WHISPERED -> Optional.of(Synthesiser.ESPEAK_NG_WHISPERED);
          case SECOND -> Optional.of(Synthesiser.FLITE_SECOND);
        };
    return other
        .filter(one -> one.isOn(path))
        .or(() -> usual)
        .orElseThrow(() -> new IllegalArgumentException(Synthesiser.MISSING));
  }
}
