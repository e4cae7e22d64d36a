package org.steadyhearts.tools.content;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Exercise.People;
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

  private final At exercise;
  private final People people;
  private final List<Placed> all;
  private final Stream.Builder<Finding> found = Stream.builder();

  private record Placed(At at, Step step) {
    Placed(At at) {
      this(at, ExerciseBuilder.step(at));
    }
  }

  ScriptRules(At exercise, People people) {
    this.exercise = exercise;
    this.people = people;
    this.all =
        Stream.of("opening", "steps", "closing")
            .flatMap(list -> exercise.items(list).stream())
            .map(Placed::new)
            .toList();
  }

  Stream<Finding> findings() {
    all.forEach(this::checkStep);
    IntStream.range(0, all.size()).forEach(this::checkNeighbours);
    checkTurns();
    checkEnd();
    return found.build();
  }

  private void checkStep(Placed placed) {
    var at = placed.at();
    if (placed.step() instanceof Step.SayStep) {
      Findings.pauses(at.get("say")).forEach(found::add);
    } else if (placed.step() instanceof Step.QuietStep quiet) {
      int longest = people == People.ONE ? LONGEST_QUIET_ALONE : LONGEST_QUIET_TOGETHER;
      checkSpan(at, quiet.least(), quiet.most());
      require(
          quiet.most() <= longest,
          at,
          "a quiet of %d seconds".formatted(quiet.most()),
          "it may last %d".formatted(longest));
    } else if (placed.step() instanceof Step.FloorStep turn) {
      checkSpan(at, turn.least(), turn.most());
      require(
          turn.least() >= SHORTEST_TURN,
          at,
          "a turn of %d seconds".formatted(turn.least()),
          "it takes at least " + SHORTEST_TURN + "; raise least");
      require(people == People.TWO, at, "a partner's turn for one", "write people: two");
    }
  }

  private void checkSpan(At at, int least, int most) {
    require(least <= most, at, "least is more than most", "order them");
  }

  private void checkNeighbours(int i) {
    boolean turn = all.get(i).step() instanceof Step.FloorStep;
    if (!turn && !(all.get(i).step() instanceof Step.QuietStep)) {
      return;
    }
    var at = all.get(i).at();
    boolean announced = i > 0 && all.get(i - 1).step() instanceof Step.SayStep;
    require(announced, at, "a silence comes unannounced", "put a say before it");
    require(
        !announced || !Findings.endsInPause(all.get(i - 1).at().get("say")),
        at,
        "the words before a silence end in a pause",
        "leave that pause out");
    require(
        !turn || (i + 1 < all.size() && all.get(i + 1).step() instanceof Step.ChimeStep),
        at,
        "a turn ends without a sound",
        "put chime: turn after it");
  }

  private void checkTurns() {
    var turns = all.stream().filter(placed -> placed.step() instanceof Step.FloorStep).toList();
    for (int i = 0; i < turns.size(); i += 2) {
      var first = (Step.FloorStep) turns.get(i).step();
      var second = new Step.FloorStep(Partner.SECOND, first.least(), first.most());
      require(
          first.speaker() == Partner.FIRST,
          turns.get(i).at(),
          "it is the first speaker's turn",
          "let them take turns");
      require(
          i + 1 < turns.size() && turns.get(i + 1).step().equals(second),
          turns.get(i).at(),
          "a turn has no equal",
          "give the second speaker the next turn, with the same least and most");
    }
  }

  private void checkEnd() {
    long chimes = all.stream().filter(placed -> placed.step() instanceof Step.ChimeStep).count();
    require(
        chimes <= MOST_CHIMES,
        exercise,
        "there are %d chimes".formatted(chimes),
        "take out all but " + MOST_CHIMES);
    int last = all.size() - 1;
    require(
        last > 0 && all.get(last).step().equals(new Step.ChimeStep(Chime.END)),
        all.get(last).at(),
        "it is the last step",
        "end with chime: end");
    require(
        people == People.ONE || all.get(last - 1).step() instanceof Step.QuietStep,
        all.get(last).at(),
        "two people need time to answer each other",
        "put a quiet before chime: end");
  }

  private void require(boolean fine, At at, String problem, String fix) {
    Findings.unless(fine, at, problem, fix).forEach(found::add);
  }
}
