package org.steadyhearts.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.steadyhearts.speech.NumberWords;

/**
 * A breathing pattern in a listener's own counts, as in "four in, six out". It is told in the words
 * of the exercise {@link #TEMPLATE}, and each has a number of its own, above those of all written
 * exercises, so that it is kept, resumed and chosen as they are.
 *
 * <p>Bounds stay within what the written exercises do: a breath takes from five to twenty-four
 * seconds, and is held for no longer than it moves.
 *
 * @param in seconds, as all the others
 * @param hold with full lungs
 * @param rest with empty lungs
 */
public record BreathPattern(int in, int hold, int out, int rest) {

  /** The id of the exercise whose words it takes. */
  public static final String TEMPLATE = "own-pattern";

  private static final int FIRST = 1_000;
  private static final int LEAST = 2;
  private static final int MOST_IN = 8;
  private static final int MOST_HOLD = 7;
  private static final int MOST_OUT = 10;
  private static final int MOST_REST = 5;
  private static final int SHORTEST_BREATH = 5;

  private static final int USUAL_SECONDS = 120;
  private static final int MOST_SECONDS = 600;
  private static final int MOST_HOLDING_SECONDS = 240;
  private static final int LONGEST_SILENT_PHASE = 6;

  /** The nearest to some counts that is within bounds; itself, where it is. */
  public BreathPattern nearest() {
    int longIn = between(LEAST, in, MOST_IN);
    int longOut = between(Math.max(LEAST, SHORTEST_BREATH - longIn), out, MOST_OUT);
    int moving = longIn + longOut;
    int longHold = between(0, hold, Math.min(MOST_HOLD, moving));
    return new BreathPattern(
        longIn, longHold, longOut, between(0, rest, Math.min(MOST_REST, moving - longHold)));
  }

  private static int between(int least, int value, int most) {
    return Math.max(least, Math.min(most, value));
  }

  /** The number under which it is kept. */
  public int number() {
    int code = in;
    code = code * (MOST_HOLD + 1) + hold;
    code = code * (MOST_OUT + 1) + out;
    return FIRST + code * (MOST_REST + 1) + rest;
  }

  /** The pattern with a number; empty for a number of none, as those of written exercises. */
  public static Optional<BreathPattern> at(int number) {
    int code = Math.max(0, number - FIRST);
    int rest = code % (MOST_REST + 1);
    code /= MOST_REST + 1;
    int out = code % (MOST_OUT + 1);
    code /= MOST_OUT + 1;
    var pattern = new BreathPattern(code / (MOST_HOLD + 1), code % (MOST_HOLD + 1), out, rest);
    return Optional.of(pattern).filter(one -> one.equals(one.nearest()));
  }

  /** As in "four in, seven held and eight out". */
  public String words() {
    var parts =
        Stream.of(part(in, "in"), part(hold, "held"), part(out, "out"), part(rest, "empty"))
            .flatMap(Optional::stream)
            .toList();
    int last = parts.size() - 1;
    return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  private static Optional<String> part(int seconds, String word) {
    return seconds == 0 ? Optional.empty() : Optional.of(NumberWords.of(seconds) + " " + word);
  }

  private boolean holds() {
    return hold + rest > 0;
  }

  private int breathSeconds() {
    return in + hold + out + rest;
  }

  /** The exercise that it is, in the words of its template. */
  Exercise in(Exercise template) {
    var words = (Breathing) template.body();
    return new Exercise(
        number(),
        template.id(),
        "breathing with " + words(),
        template.kind(),
        template.people(),
        template.points(),
        template.card(),
        template.about(),
        Optional.empty(),
        template.intimate(),
        template.health() && holds(),
        template.alone(),
        new Breathing(
            words.care().filter(care -> holds()),
            words.opening(),
            cycle(words.cycle()),
            words.between(),
            cycles(),
            words.closing()));
  }

  private List<Phase> cycle(List<Phase> words) {
    List<Phase> cycle = new ArrayList<>();
    for (var phase : words) {
      int seconds = seconds(phase.move());
      if (seconds > 0) {
        boolean softer = seconds > LONGEST_SILENT_PHASE;
        cycle.add(
            new Phase(
                phase.move(), seconds, phase.words(), phase.second().filter(second -> softer)));
      }
    }
    return cycle;
  }

  private int seconds(Phase.Move move) {
    return switch (move) {
      case IN -> in;
      case HOLD -> hold;
      case OUT -> out;
      case REST -> rest;
      case SIP -> 0;
    };
  }

  private Breathing.Cycles cycles() {
    int most = holds() ? MOST_HOLDING_SECONDS : MOST_SECONDS;
    return new Breathing.Cycles(
        2, Math.round((float) USUAL_SECONDS / breathSeconds()), most / breathSeconds());
  }
}
