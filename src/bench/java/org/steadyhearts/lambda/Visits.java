package org.steadyhearts.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one instance does in its life: visits of several households in turn, each with its return.
 * An answer's attributes go back as a device sends them.
 */
final class Visits {

  /** One turn of a visit: how it counts, and the intent; none for a launch. */
  private record Step(Kind kind, Optional<String> intent) {
    static Step of(Kind kind, String intent) {
      return new Step(kind, Optional.of(intent));
    }
  }

  enum Kind {
    LAUNCH,
    IN_SESSION,
    WITHOUT_STORE
  }

  /** One turn, and what it took. */
  record Turn(Kind kind, double millis) {}

  /** Help comes where nothing is being told that it could interrupt. */
  private static final List<Step> VISIT =
      List.of(
          new Step(Kind.LAUNCH, Optional.empty()),
          Step.of(Kind.WITHOUT_STORE, "AMAZON.HelpIntent"),
          Step.of(Kind.IN_SESSION, "TipIntent"),
          Step.of(Kind.IN_SESSION, "NextLessonIntent"),
          Step.of(Kind.IN_SESSION, "AMAZON.StopIntent"),
          new Step(Kind.LAUNCH, Optional.empty()),
          Step.of(Kind.IN_SESSION, "ResumeLessonIntent"));

  private static final int HOUSEHOLDS = 20;
  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final List<Events> households =
      Stream.generate(Lab::household).limit(HOUSEHOLDS).toList();
  private final List<Turn> turns = new ArrayList<>();

  /** What the process had used of its processor after each visit. */
  private final List<Double> processor = new ArrayList<>();

  /** Goes on until the instance has seen so many turns. */
  static Visits of(LambdaProcess process, int turns) throws Exception {
    var visits = new Visits();
    for (int visit = 0; visits.turns.size() < turns; visit++) {
      visits.visit(process, visits.households.get(visit % HOUSEHOLDS));
      visits.processor.add(Lab.processorMillis(process));
    }
    return visits;
  }

  private void visit(LambdaProcess process, Events household) throws Exception {
    var attributes = NOTHING;
    for (var step : VISIT) {
      var session = attributes;
      var event =
          step.intent().map(name -> household.intent(name, session)).orElseGet(household::launch);
      var outcome = process.invoke(event);
      turns.add(new Turn(step.kind(), Lab.millis(outcome)));
      attributes = Lab.answer(outcome).path("sessionAttributes");
    }
  }

  /** The turns of a kind, of those from one to before another. */
  double[] millis(Kind kind, int from, int to) {
    return turns.subList(from, Math.min(to, turns.size())).stream()
        .filter(turn -> turn.kind() == kind)
        .mapToDouble(Turn::millis)
        .toArray();
  }

  /** Whole visits: launch, tip, lesson, stop; launch and resume the next day. */
  double[] visits(int from, int to) {
    int first = (from + VISIT.size() - 1) / VISIT.size();
    return IntStream.range(first, to / VISIT.size()).mapToDouble(this::visit).toArray();
  }

  /** What a whole visit takes of the processor, the compiler's work in its background included. */
  double processorMillis(int from, int to) {
    int first = from / VISIT.size();
    int last = to / VISIT.size() - 1;
    return (processor.get(last) - processor.get(first)) / (last - first);
  }

  private double visit(int number) {
    return turns.subList(number * VISIT.size(), (number + 1) * VISIT.size()).stream()
        .filter(turn -> turn.kind() != Kind.WITHOUT_STORE)
        .mapToDouble(Turn::millis)
        .sum();
  }
}
