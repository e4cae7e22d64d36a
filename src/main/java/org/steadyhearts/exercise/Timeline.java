package org.steadyhearts.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.speech.Ssml;

/**
 * What is heard when, from the first word of an exercise to its last chime. The same exercise and
 * the same length always give the same timeline.
 *
 * @param cues one after another, without a gap
 */
public record Timeline(Exercise exercise, List<Cue> cues) {

  /** Alexa takes 7,500 from us; the rest is for what is said around an exercise. */
  static final int MOST_CHARACTERS = 7_000;

  /**
   * As much of an exercise as one answer can hold.
   *
   * @param from its first cue
   * @param to the cue after its last one, where the next part begins
   */
  public record Part(int from, int to, int lengthMillis, Ssml speech) {}

  public Timeline {
    cues = List.copyOf(cues);
  }

  /**
   * The exercise at the length nearest to the one asked for, in whole cycles or equal turns. Asked
   * for the seconds of its {@link #spokenLength()}, what was asked for in quarters of a minute is
   * the same again.
   */
  public static Timeline of(Exercise exercise, int askedSeconds) {
    return new Timeline(exercise, Plan.of(exercise).cues(askedSeconds));
  }

  /**
   * The seconds to ask for so that a breathing exercise goes round so many times, or as near to it
   * as it may; empty where nothing goes round.
   */
  public static OptionalInt seconds(Exercise exercise, int rounds) {
    return Plan.of(exercise) instanceof BreathingPlan plan
        ? OptionalInt.of(plan.seconds(rounds))
        : OptionalInt.empty();
  }

  /** The exercise at the length that suits it, where nobody asked for one. */
  public static Timeline usual(Exercise exercise) {
    var plan = Plan.of(exercise);
    return new Timeline(exercise, plan.cues(plan.usual().seconds()));
  }

  public int lengthMillis() {
    return cues.get(cues.size() - 1).endMillis();
  }

  /** How long it takes, as it is said aloud. */
  public Length spokenLength() {
    return Length.nearest(lengthMillis() / 1000.0);
  }

  /**
   * Where to begin again so that a cue is heard: at words, or at the start of a cycle. A quiet and
   * a partner's turn begin again with the words before them, so that both know whose it is.
   *
   * @param cue any number, since a stored one may be of an earlier release
   */
  public int resumePoint(int cue) {
    int last = Math.max(0, Math.min(cue, cues.size() - 1));
    return IntStream.iterate(last, i -> i > 0, i -> i - 1)
        .filter(this::canResume)
        .findFirst()
        .orElse(0);
  }

  /**
   * Where to resume when so much was heard of what was said from a cue on: the last resume point
   * that was surely reached.
   */
  public int placeAt(int fromCue, double heardSeconds) {
    return placeAt(fromCue, heardSeconds, 1);
  }

  /** Likewise, of a voice that may be slower than ours by a factor. */
  public int placeAt(int fromCue, double heardSeconds, double slowness) {
    int cue = resumePoint(fromCue);
    double begun = cues.get(cue).seconds(slowness);
    while (begun <= heardSeconds && cue < cues.size() - 1) {
      cue++;
      begun += cues.get(cue).seconds(slowness);
    }
    return resumePoint(cue);
  }

  /** What to say from a cue's resume point on: the rest, or as much of it as one answer holds. */
  public Ssml ssml(int fromCue) {
    return part(fromCue).speech();
  }

  /** The part that begins at a cue's resume point. */
  public Part part(int fromCue) {
    int from = resumePoint(fromCue);
    int to = cues.size();
    while (resumePoint(to - 1) > from && speech(from, to).xml().length() > MOST_CHARACTERS) {
      to = resumePoint(to - 1);
    }
    int length = cues.get(to - 1).endMillis() - cues.get(from).startMillis();
    return new Part(from, to, length, speech(from, to));
  }

  /** The whole exercise in parts that follow one another; almost always it is one. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < cues.size(); from = parts.get(parts.size() - 1).to()) {
      parts.add(part(from));
    }
    return parts;
  }

  private boolean canResume(int cue) {
    var act = cues.get(cue).act();
    return act instanceof Cue.Say || (act instanceof Cue.Breathe breath && breath.first());
  }

  private Ssml speech(int from, int to) {
    var parts = cues.subList(from, to).stream().flatMap(cue -> cue.speech().parts().stream());
    return new Ssml(parts.toList());
  }
}
