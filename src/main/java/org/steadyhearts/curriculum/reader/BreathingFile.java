package org.steadyhearts.curriculum.reader;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.steadyhearts.curriculum.Breathing;
import org.steadyhearts.curriculum.Breathing.Cycles;
import org.steadyhearts.curriculum.Phase;
import org.steadyhearts.curriculum.Phase.Move;

/** What happens in a breathing exercise, as its file says it. */
@JsonIgnoreProperties({"number", "name", "kind", "people", "points", "card", "about"})
record BreathingFile(
    @JsonSetter(nulls = Nulls.AS_EMPTY) String care,
    String opening,
    List<PhaseFile> cycle,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> between,
    Cycles cycles,
    String closing) {

  private static final int LONGEST_SILENT_PHASE = 6;
  private static final int LONGEST_PHASE = 2 * LONGEST_SILENT_PHASE;
  private static final int MOST_SOFT_WORDS = 3;

  record PhaseFile(
      Move breathe,
      int seconds,
      List<String> words,
      @JsonSetter(nulls = Nulls.AS_EMPTY) String second,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Boolean optional) {

    Phase phase() {
      return new Phase(breathe, seconds, words, Texts.ifAny(second));
    }
  }

  static Breathing read(Files files, String path) {
    var file = files.readWithGaps(path, BreathingFile.class);
    file.check(path);
    return new Breathing(
        Texts.ifAny(file.care),
        file.opening.strip(),
        file.cycle.stream().map(PhaseFile::phase).toList(),
        file.between,
        file.cycles,
        file.closing.strip());
  }

  private void check(String path) {
    if (cycle.isEmpty()) {
      throw new ContentException(path, "cycle is empty; name the phases of one breath");
    }
    if (cycles.fewest() < 1 || cycles.fewest() > cycles.usual() || cycles.usual() > cycles.most()) {
      throw new ContentException(path, "cycles must rise: 1 or more fewest, then usual, then most");
    }
    for (int i = 0; i < cycle.size(); i++) {
      check(path, "cycle, number " + (i + 1), cycle.get(i));
    }
    for (var line : between) {
      if (!cycle.get(0).phase().fits(line)) {
        throw new ContentException(
            path, "between: \"%s\" takes longer than the first phase; shorten it".formatted(line));
      }
    }
    Texts.checkPauses(path, "care", care);
    Texts.checkPauses(path, "opening", opening);
    Texts.checkPauses(path, "closing", closing);
  }

  private void check(String path, String place, PhaseFile phase) {
    if (phase.breathe.holds() && care.isBlank()) {
      throw new ContentException(path, place + " holds the breath; add a line of care for it");
    }
    if (phase.breathe.holds() && !phase.optional) {
      throw new ContentException(path, place + " holds the breath; write optional: true");
    }
    checkLength(path, place, phase);
    if (phase.words.stream().noneMatch(phase.phase()::fits)) {
      throw new ContentException(
          path, place + " has no words that can be said inside it; add a shorter wording");
    }
  }

  private static void checkLength(String path, String place, PhaseFile phase) {
    if (phase.seconds < 1 || phase.seconds > LONGEST_PHASE) {
      throw new ContentException(path, place + " must take 1 to " + LONGEST_PHASE + " seconds");
    }
    if (phase.seconds > LONGEST_SILENT_PHASE && phase.second.isBlank()) {
      throw new ContentException(
          path,
          "%s is longer than %d seconds; add second: soft words for half way"
              .formatted(place, LONGEST_SILENT_PHASE));
    }
    if (phase.second.split(" ").length > MOST_SOFT_WORDS || !phase.phase().fits(phase.second)) {
      throw new ContentException(
          path,
          "%s: second \"%s\" is too long; use at most %d words"
              .formatted(place, phase.second, MOST_SOFT_WORDS));
    }
  }
}
