package org.steadyhearts.lambda;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of one instance, from its start to its last turn. */
final class Life {

  static final String COLD = "start to first answer, ms";
  static final String PRIMED = "first answer after priming, ms";

  /** On Lambda an instance seldom sees more than some hundred turns. */
  private static final List<Integer> AGES = List.of(100, 1_000, 10_000);

  private static final int FEWEST = 280;
  private static final int MOST = 1_400;

  private final Map<String, Double> figures = new LinkedHashMap<>();

  private Life() {}

  static Map<String, Double> of(Lab lab, Variant variant, List<String> flags, int turns)
      throws Exception {
    var life = new Life();
    try (var process = lab.start(variant, flags, Lab.HEAP)) {
      life.figures.put(COLD, Lab.coldMillis(process));
      life.figures.put("start, processor ms", Lab.processorMillis(process));
      life.figures.put("classes", Lab.classes(process));
      life.turns(Visits.of(process, turns), turns);
      life.figures.put("memory, MB", Lab.megabytes(process));
    }
    try (var process = lab.restore(variant, flags)) {
      life.figures.put(PRIMED, Lab.millis(process.invoke(Lab.household().launch())));
    }
    return life.figures;
  }

  private void turns(Visits visits, int turns) {
    for (int age : AGES) {
      int to = age + Math.min(MOST, Math.max(FEWEST, age));
      if (to > turns) {
        return;
      }
      put(age, "in session, p50 ms", visits.millis(Visits.Kind.IN_SESSION, age, to), 50);
      put(age, "in session, p99 ms", visits.millis(Visits.Kind.IN_SESSION, age, to), 99);
      put(age, "launch, p50 ms", visits.millis(Visits.Kind.LAUNCH, age, to), 50);
      put(age, "without store, p50 ms", visits.millis(Visits.Kind.WITHOUT_STORE, age, to), 50);
      put(age, "a visit, p50 ms", visits.visits(age, to), 50);
      put(age, "a visit, processor ms", new double[] {visits.processorMillis(age, to)}, 50);
    }
  }

  private void put(int age, String what, double[] values, int percent) {
    figures.put("after %,d: %s".formatted(age, what), Spread.percentile(values, percent));
  }
}
