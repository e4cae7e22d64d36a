package org.steadyhearts.tools.content;

import java.util.stream.Stream;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Phase;

/** What a timeline relies on: breaths that words fit into, and short silences. */
final class ExerciseRules {

  private static final int LONGEST_SILENT_PHASE = 6;

  private ExerciseRules() {}

  static Stream<Finding> check(Content content) {
    return content.exercises().stream().map(Content.Exercise::at).flatMap(ExerciseRules::check);
  }

  private static Stream<Finding> check(At at) {
    var kind = at.get("kind");
    if (kind.value().equals("breathing")) {
      return breathing(at);
    }
    var people = ExerciseBuilder.people(at);
    return Stream.concat(
        Findings.unless(
            !kind.value().equals("listening") || people == People.TWO,
            kind,
            "takes two",
            "write people: two"),
        new ScriptRules(at, people).findings());
  }

  private static Stream<Finding> breathing(At at) {
    var cycles = at.get("cycles");
    boolean rise =
        cycles.get("fewest").number() <= cycles.get("usual").number()
            && cycles.get("usual").number() <= cycles.get("most").number();
    var first = ExerciseBuilder.phase(at.items("cycle").get(0));
    return Stream.of(
            Findings.unless(rise, cycles, "do not rise", "order them fewest, usual, most"),
            at.items("cycle").stream().flatMap(phase -> phase(phase, at.find("care").isPresent())),
            at.items("between").stream()
                .flatMap(
                    line ->
                        Findings.unless(
                            first.fits(line.value()),
                            line,
                            "takes longer than the first phase",
                            "shorten it")),
            Stream.of("care", "opening", "closing")
                .flatMap(key -> at.find(key).stream())
                .flatMap(Findings::pauses))
        .flatMap(all -> all);
  }

  private static Stream<Finding> phase(At at, boolean cared) {
    Phase phase = ExerciseBuilder.phase(at);
    return Stream.of(
            Findings.unless(
                !phase.move().holds() || cared,
                at,
                "a phase holds the breath",
                "add a line of care for it"),
            Findings.unless(
                !phase.move().holds() || at.says("optional"),
                at,
                "a phase holds the breath",
                "write optional: true"),
            Findings.unless(
                phase.seconds() <= LONGEST_SILENT_PHASE || phase.second().isPresent(),
                at,
                "a phase is longer than %d seconds".formatted(LONGEST_SILENT_PHASE),
                "add second: soft words for half way"),
            Findings.unless(
                phase.second().stream().allMatch(phase::fits),
                at,
                "the second words are too long for half of the phase",
                "use fewer"),
            Findings.unless(
                phase.words().stream().anyMatch(phase::fits),
                at,
                "a phase has no words that can be said inside it",
                "add a shorter wording"))
        .flatMap(all -> all);
  }
}
