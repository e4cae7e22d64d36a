package org.steadyhearts.exercise;

import java.util.List;
import org.steadyhearts.curriculum.Script;
import org.steadyhearts.curriculum.Step;
import org.steadyhearts.speech.Ssml;

/**
 * A script fills a length by stretching its turns and its quiets, all by the same share of what
 * each may grow. Turns are whole seconds, so that all are equal; the quiets take what is over.
 */
final class ScriptPlan implements Plan {

  private static final int QUARTER_MILLIS = 15_000;

  private final Script script;
  private final List<Step> steps;
  private final int wordsMillis;

  ScriptPlan(Script script) {
    this.script = script;
    this.steps = script.all();
    this.wordsMillis = cues(0, 0).millis() - silenceMillis(0, 0);
  }

  @Override
  public Length nearest(int askedSeconds) {
    return Length.nearest(target(askedSeconds) / 1000.0);
  }

  @Override
  public List<Cue> cues(int askedSeconds) {
    int silence = target(askedSeconds) - wordsMillis;
    double turns = share(silence, silenceMillis(0, 0), silenceMillis(1, 1));
    double quiets = share(silence, silenceMillis(turns, 0), silenceMillis(turns, 1));
    return cues(turns, quiets).toList();
  }

  @Override
  public Length usual() {
    return Length.nearest(script.usualSeconds());
  }

  /** The nearest whole quarter of a minute that the script can take. */
  private int target(int askedSeconds) {
    int shortest = wordsMillis + silenceMillis(0, 0);
    int longest = wordsMillis + silenceMillis(1, 1);
    return Math.max(
        -Math.floorDiv(-shortest, QUARTER_MILLIS) * QUARTER_MILLIS,
        Math.min(
            Math.floorDiv(longest, QUARTER_MILLIS) * QUARTER_MILLIS,
            Length.nearest(askedSeconds).millis()));
  }

  private int silenceMillis(double turns, double quiets) {
    int silence = 0;
    for (var step : steps) {
      if (step instanceof Step.FloorStep turn) {
        silence += millis(turn, turns);
      } else if (step instanceof Step.QuietStep quiet) {
        silence += millis(quiet, quiets);
      }
    }
    return silence;
  }

  private Cues cues(double turns, double quiets) {
    var cues = new Cues();
    int turnsBefore = 0;
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      if (step instanceof Step.SayStep say) {
        boolean more = i + 1 < steps.size() && steps.get(i + 1) instanceof Step.SayStep;
        var speech = Ssml.of(say.text());
        if (more) {
          cues.sayBeforeMore(speech);
        } else {
          cues.say(speech);
        }
      } else if (step instanceof Step.QuietStep quiet) {
        cues.rest(millis(quiet, quiets));
      } else if (step instanceof Step.FloorStep turn) {
        var speech = FloorSpeech.of(script.marks(), millis(turn, turns), turnsBefore++);
        cues.add(new Cue.Floor(turn.speaker()), speech);
      } else {
        cues.ring(((Step.ChimeStep) step).chime());
      }
    }
    return cues;
  }

  private static int millis(Step.FloorStep turn, double share) {
    return 1000 * (int) Math.round(between(turn.least(), turn.most(), share));
  }

  private static int millis(Step.QuietStep quiet, double share) {
    return (int) Math.round(1000 * between(quiet.least(), quiet.most(), share));
  }

  private static double between(int least, int most, double share) {
    return least + share * (most - least);
  }

  private static double share(int wanted, int least, int most) {
    return most == least ? 0 : Math.max(0, Math.min(1, (double) (wanted - least) / (most - least)));
  }
}
