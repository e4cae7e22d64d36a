package org.steadyhearts.exercise;

import java.util.Comparator;
import java.util.List;
import org.steadyhearts.curriculum.Phase;
import org.steadyhearts.speech.Pace;

/**
 * Which words go with a phase, each time round. They are full at first, then they vary, and once
 * the rhythm has settled only short ones are left, with a soft line now and then; there is never a
 * phase without any.
 *
 * @param all those that can be said inside the phase, the fullest first
 * @param shortOnes the shorter half of them
 * @param lines said now and then instead
 */
record WordingRotation(List<String> all, List<String> shortOnes, List<String> lines) {

  private static final int FULL_CYCLES = 2;
  private static final int SETTLED = 6;
  private static final int LINE_EVERY = 4;

  static WordingRotation of(Phase phase, List<String> lines) {
    var all = phase.words().stream().filter(phase::fits).toList();
    var shortOnes =
        all.stream()
            .sorted(Comparator.comparingDouble(Pace::seconds))
            .limit((all.size() + 1) / 2)
            .toList();
    return new WordingRotation(all, shortOnes, lines.stream().filter(phase::fits).toList());
  }

  String words(int cycle) {
    if (cycle < FULL_CYCLES) {
      return all.get(0);
    }
    if (!lines.isEmpty() && cycle % LINE_EVERY == LINE_EVERY - 1) {
      return lines.get(cycle / LINE_EVERY % lines.size());
    }
    return cycle < SETTLED
        ? all.get((cycle - 1) % all.size())
        : shortOnes.get(cycle % shortOnes.size());
  }
}
