package org.steadyhearts.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.Progress;

/** What holds of what is remembered before and after a turn, whoever took it. */
final class Laws {

  private Laws() {}

  static void nothingFinishedIsUnfinished(Household before, Household after) {
    everybody(before)
        .forEach(
            (who, progress) ->
                Optional.ofNullable(everybody(after).get(who))
                    .ifPresent(
                        now ->
                            assertThat(finished(now))
                                .as("finished")
                                .containsAll(finished(progress))));
  }

  private static Set<Integer> finished(Progress progress) {
    return IntStream.rangeClosed(1, 200)
        .filter(progress.finished()::has)
        .boxed()
        .collect(Collectors.toSet());
  }

  static Map<Optional<Hash>, Progress> everybody(Household household) {
    Map<Optional<Hash>, Progress> all = new HashMap<>();
    household.shared().ifPresent(progress -> all.put(Optional.empty(), progress));
    household.people().forEach((person, progress) -> all.put(Optional.of(person), progress));
    return all;
  }
}
