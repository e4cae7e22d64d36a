package org.steadyhearts.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which tip a day has for a household: the same for whoever asks. It goes round all the tips, in an
 * order of the household's own, before one comes again.
 *
 * @param household a number that is the same for the same household
 * @param tips the numbers of all that may come
 */
public record DailyTip(long household, Collection<Integer> tips) {

  /** A tip that was drawn on another wish is no tip of a day for as long. */
  public static final int KEPT_FRESH_DAYS = 28;

  public int on(LocalDate day) {
    return at(order(), day.toEpochDay());
  }

  /** The tips of this day and of the weeks to come, which another wish should leave for them. */
  public Set<Integer> from(LocalDate day) {
    var order = order();
    return IntStream.range(0, KEPT_FRESH_DAYS)
        .mapToObj(later -> at(order, day.toEpochDay() + later))
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Integer> order() {
    return tips.stream()
        .sorted(Comparator.comparingLong(tip -> TipBag.mix(household + tip)))
        .toList();
  }

  private static int at(List<Integer> order, long day) {
    return order.get(Math.floorMod(day, order.size()));
  }
}
