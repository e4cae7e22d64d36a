package org.steadyhearts.lambda;

import java.util.List;

/** How small a heap ours still runs in, and what that costs. */
final class Heaps {

  private static final List<String> SIZES =
      List.of("48m", "64m", "96m", "128m", "192m", "256m", "384m", "768m");
  private static final int TURNS = 1_400;

  private Heaps() {}

  static void print(Lab lab) throws Exception {
    System.out.printf("%nHeaps, ours, C1: cold ms, in session p50 and p99 ms, memory MB%n");
    for (var heap : SIZES) {
      try (var process = lab.start(Variant.OURS, Lab.LAMBDAS_OWN, heap)) {
        double cold = Lab.coldMillis(process);
        var turns = Visits.of(process, TURNS).millis(Visits.Kind.IN_SESSION, TURNS / 2, TURNS);
        System.out.printf(
            "    -Xmx%-5s %8.0f %8.2f %8.2f %8.0f%n",
            heap,
            cold,
            Spread.percentile(turns, 50),
            Spread.percentile(turns, 99),
            Lab.megabytes(process));
      } catch (AssertionError e) {
        System.out.printf("    -Xmx%-5s does not run%n", heap);
      }
    }
  }
}
