package org.steadyhearts.exercise;

import java.util.ArrayList;
import java.util.List;
import org.steadyhearts.curriculum.Breathing;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Phase;
import org.steadyhearts.speech.Chime;
import org.steadyhearts.speech.Ssml;

/**
 * A breathing pattern fills a length with whole cycles. Its phases are as long as the pattern says,
 * so what is over goes into the pauses of the opening and the closing.
 */
final class BreathingPlan implements Plan {

  /** What two people may want to tell each other afterwards; the closing announces it. */
  private static final int PARTNERS_QUIET_MILLIS = 20_000;

  private final Breathing pattern;
  private final People people;
  private final Ssml opening;
  private final Ssml closing;
  private final int cycleMillis;
  private final int aroundMillis;

  BreathingPlan(Breathing pattern, People people) {
    this.pattern = pattern;
    this.people = people;
    this.opening = Ssml.of(pattern.opening());
    this.closing = Ssml.of(pattern.closing());
    this.cycleMillis = pattern.cycle().stream().mapToInt(Phase::millis).sum();
    this.aroundMillis = cues(opening, 0, closing).millis();
  }

  @Override
  public Length nearest(int askedSeconds) {
    return length(cycles(askedSeconds));
  }

  @Override
  public List<Cue> cues(int askedSeconds) {
    int cycles = cycles(askedSeconds);
    double share = Pauses.share(length(cycles).millis() - millis(cycles), opening, closing);
    return cues(Pauses.fitted(opening, share), cycles, Pauses.fitted(closing, share)).toList();
  }

  @Override
  public Length usual() {
    return length(pattern.cycles().usual());
  }

  /** The seconds that so many rounds take, or as many as the pattern may go. */
  int seconds(int rounds) {
    return Math.round(millis(within(rounds)) / 1000f);
  }

  private int cycles(int askedSeconds) {
    long rest = askedSeconds * 1000L - aroundMillis;
    return within(Math.round((double) rest / cycleMillis));
  }

  private int within(long rounds) {
    return (int) Math.max(pattern.cycles().fewest(), Math.min(pattern.cycles().most(), rounds));
  }

  private Length length(int cycles) {
    return Length.nearest(millis(cycles) / 1000.0);
  }

  private int millis(int cycles) {
    return aroundMillis + cycles * cycleMillis;
  }

  private Cues cues(Ssml opening, int cycles, Ssml closing) {
    var cues = new Cues();
    pattern.care().map(Ssml::of).ifPresent(cues::sayBeforeMore);
    cues.say(opening);
    breathe(cycles, cues);
    cues.say(closing);
    if (people == People.TWO) {
      cues.rest(PARTNERS_QUIET_MILLIS);
    }
    cues.ring(Chime.END);
    return cues;
  }

  private void breathe(int cycles, Cues cues) {
    List<WordingRotation> wordings = new ArrayList<>();
    for (var phase : pattern.cycle()) {
      wordings.add(WordingRotation.of(phase, wordings.isEmpty() ? pattern.between() : List.of()));
    }
    for (int cycle = 0; cycle < cycles; cycle++) {
      for (int i = 0; i < wordings.size(); i++) {
        var phase = pattern.cycle().get(i);
        cues.add(
            new Cue.Breathe(phase.move(), cycle, i == 0),
            speech(phase, wordings.get(i).words(cycle)));
      }
    }
  }

  private static Ssml speech(Phase phase, String words) {
    int until = phase.millisForWords();
    var speech = Cues.padded(words, until);
    return phase
        .second()
        .map(soft -> speech.then(Cues.padded(soft, phase.millis() - until)))
        .orElse(speech);
  }
}
