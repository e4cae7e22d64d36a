package org.steadyhearts.lambda;

import java.util.Arrays;
import java.util.Locale;

/** The middle of several rounds, and how far they lie apart. */
record Spread(double least, double median, double most) {

  static Spread of(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return new Spread(sorted[0], percentile(values, 50), sorted[sorted.length - 1]);
  }

  static double percentile(double[] values, int percent) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length * percent / 100];
  }

  /** Rounds on both sides of one tell no difference. */
  private boolean aroundOne() {
    return least < 1 && most > 1;
  }

  String asValue() {
    return String.format(Locale.ROOT, "%9.2f [%.2f..%.2f]", median, least, most);
  }

  String asRatio() {
    return String.format(
        Locale.ROOT, "%.3f [%.3f..%.3f]%s", median, least, most, aroundOne() ? " equal" : "");
  }
}
