package org.steadyhearts.curriculum.reader;

import java.util.ArrayList;
import java.util.List;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Script;
import org.steadyhearts.curriculum.Step;
import org.steadyhearts.curriculum.Step.Partner;
import org.steadyhearts.speech.Chime;

/**
 * The rules of an exercise that is told step by step. A timeline relies on them for its silences,
 * its chimes and its equal turns.
 */
final class ScriptRules {

  /** Alexa plays no more in one answer. */
  private static final int MOST_CHIMES = 5;

  /** In less, nobody gets going, and "half your time is left" would only interrupt. */
  private static final int SHORTEST_TURN = 20;

  private static final int LONGEST_QUIET_ALONE = 20;
  private static final int LONGEST_QUIET_TOGETHER = 60;

  private final String path;
  private final People people;
  private final List<Placed> all = new ArrayList<>();

  private record Placed(String place, Step step) {}

  private ScriptRules(String path, People people, Script script) {
    this.path = path;
    this.people = people;
    place("opening", script.opening());
    place("steps", script.steps());
    place("closing", script.closing());
  }

  static void check(String path, People people, Script script) {
    var rules = new ScriptRules(path, people, script);
    rules.require(script.usualSeconds() > 0, "usual must be the seconds of the whole exercise");
    for (int i = 0; i < rules.all.size(); i++) {
      rules.checkStep(rules.all.get(i));
      rules.checkNeighbours(i);
    }
    rules.checkTurns();
    rules.checkEnd();
  }

  private void place(String list, List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      all.add(new Placed(list + ", number " + (i + 1), steps.get(i)));
    }
  }

  private void checkStep(Placed placed) {
    var place = placed.place();
    if (placed.step() instanceof Step.SayStep say) {
      Texts.checkPauses(path, place, say.text());
    } else if (placed.step() instanceof Step.QuietStep quiet) {
      int longest = people == People.ONE ? LONGEST_QUIET_ALONE : LONGEST_QUIET_TOGETHER;
      checkSpan(place, quiet.least(), quiet.most());
      require(
          quiet.most() <= longest,
          "%s: quiet may last %d seconds, not %d".formatted(place, longest, quiet.most()));
    } else if (placed.step() instanceof Step.FloorStep turn) {
      checkSpan(place, turn.least(), turn.most());
      require(
          turn.least() >= SHORTEST_TURN,
          place + ": a turn takes at least " + SHORTEST_TURN + " seconds; raise least");
      require(people == People.TWO, place + " is a partner's turn; write people: two");
    }
  }

  private void checkSpan(String place, int least, int most) {
    require(
        least >= 1 && least <= most, place + ": least must be 1 or more, and no more than most");
  }

  private void checkNeighbours(int i) {
    boolean turn = all.get(i).step() instanceof Step.FloorStep;
    if (!turn && !(all.get(i).step() instanceof Step.QuietStep)) {
      return;
    }
    var place = all.get(i).place();
    require(
        i > 0 && all.get(i - 1).step() instanceof Step.SayStep,
        place + " comes unannounced; put a say before it");
    require(
        !Texts.endsWithPause(((Step.SayStep) all.get(i - 1).step()).text()),
        all.get(i - 1).place() + " ends in a pause before a silence; leave that pause out");
    require(
        !turn || (i + 1 < all.size() && all.get(i + 1).step() instanceof Step.ChimeStep),
        place + " is a turn that ends without a sound; put chime: turn after it");
  }

  private void checkTurns() {
    var turns = all.stream().filter(placed -> placed.step() instanceof Step.FloorStep).toList();
    for (int i = 0; i < turns.size(); i += 2) {
      var first = (Step.FloorStep) turns.get(i).step();
      require(
          first.speaker() == Partner.FIRST,
          turns.get(i).place() + " must be the first speaker's turn; they take turns");
      require(
          i + 1 < turns.size()
              && turns
                  .get(i + 1)
                  .step()
                  .equals(new Step.FloorStep(Partner.SECOND, first.least(), first.most())),
          turns.get(i).place()
              + " has no equal; give the second speaker the next turn, with the same least and"
              + " most");
    }
  }

  private void checkEnd() {
    long chimes = all.stream().filter(placed -> placed.step() instanceof Step.ChimeStep).count();
    require(
        chimes <= MOST_CHIMES,
        "there are %d chimes; take out all but %d".formatted(chimes, MOST_CHIMES));
    int last = all.size() - 1;
    require(
        last > 0 && all.get(last).step().equals(new Step.ChimeStep(Chime.END)),
        "the closing must end with chime: end");
    require(
        people == People.ONE || all.get(last - 1).step() instanceof Step.QuietStep,
        "two people need time to answer each other; put a quiet before chime: end");
  }

  private void require(boolean fine, String problem) {
    if (!fine) {
      throw new ContentException(path, problem);
    }
  }
}
