package org.steadyhearts.progress;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Tips without repetition. The order is by a hash of the listener's seed and the tip's number, so a
 * tip written later changes nothing for those that were there.
 *
 * @param seed chosen once for each listener
 * @param heard by any route: a topic, "another one", or no topic at all
 * @param last the tip heard last, or 0
 * @param saved those that the listener keeps
 */
public record TipBag(long seed, NumberSet heard, int last, NumberSet saved) {

  static TipBag fresh(long seed) {
    return new TipBag(seed, NumberSet.NONE, 0, NumberSet.NONE);
  }

  /**
   * A tip taken out.
   *
   * @param startsAgain all that were asked for had been heard, and those alone were put back
   */
  public record Draw(int number, boolean startsAgain, TipBag rest) {}

  /** Draws one of {@code numbers} that nothing else waits for. */
  public Draw draw(Collection<Integer> numbers) {
    return draw(numbers, Set.of());
  }

  /**
   * Draws one of {@code numbers}, which must not be empty. A bag that starts again does not start
   * with the tip heard last.
   *
   * @param later tips that are left for another day, as long as there are others
   */
  public Draw draw(Collection<Integer> numbers, Set<Integer> later) {
    boolean startsAgain = heard.hasAll(numbers);
    var open = startsAgain ? heard.without(numbers) : heard;
    int number =
        numbers.stream()
            .filter(tip -> !open.has(tip))
            .filter(tip -> tip != last || numbers.size() == 1)
            .min(
                Comparator.<Integer, Boolean>comparing(later::contains)
                    .thenComparingLong(tip -> mix(seed + tip)))
            .orElseThrow(() -> new IllegalArgumentException("No tips to draw from"));
    return new Draw(number, startsAgain, new TipBag(seed, open.with(number), number, saved));
  }

  /** Once a tip was told that was not drawn. */
  public TipBag told(int tip) {
    return new TipBag(seed, heard.with(tip), tip, saved);
  }

  public TipBag saving(int tip) {
    return new TipBag(seed, heard, last, saved.with(tip));
  }

  public TipBag notSaving(int tip) {
    return new TipBag(seed, heard, last, saved.without(List.of(tip)));
  }

  /** The finalizer of SplitMix64: each bit of the input moves about half the bits of the output. */
  static long mix(long value) {
    long z = value * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
