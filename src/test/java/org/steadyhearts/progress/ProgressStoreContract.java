package org.steadyhearts.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steadyhearts.progress.Progresses.aProgress;
import static org.steadyhearts.progress.Progresses.aProgressWithEverything;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.steadyhearts.progress.ProgressStore.Saved;

/** What every {@link ProgressStore} does. */
public abstract class ProgressStoreContract extends ErasureContract {

  private static final Instant LONG_AFTER = NOW.plus(Stored.KEPT).plusSeconds(2);

  @Test
  void aHouseholdThatWasNeverHereIsEmpty() {
    assertThat(load(shared, NOW)).isEmpty();
    assertThat(store().load(shared.household(), NOW, WITHIN)).isEqualTo(Household.EMPTY);
  }

  @Test
  void everyFieldComesBackAsItWasSaved() {
    var saved = save(ann, aProgressWithEverything().build());

    assertThat(load(ann, NOW)).contains(saved);
    assertThat(saved).isEqualTo(aProgressWithEverything().build().with(new Stored(1, NOW)));
  }

  @Test
  void progressOfSomebodyWhoHasDoneNothingComesBackAsItWasSaved() {
    var saved = save(shared, aProgress().build());

    assertThat(load(shared, NOW)).contains(saved);
  }

  @Test
  void oneLoadFindsTheHouseholdAndItsPeopleAndNobodyElse() {
    var everyone =
        Stream.of(shared, ann, ben).map(listener -> save(listener, aProgress().build())).toList();
    save(aHousehold(), aProgress().build());

    var household = store().load(shared.household(), NOW, WITHIN);

    assertThat(household.shared()).contains(everyone.get(0));
    assertThat(household.people()).hasSize(2);
    assertThat(household.of(ann)).contains(everyone.get(1));
    assertThat(household.of(ben)).contains(everyone.get(2));
  }

  @Test
  void aLaterSaveReplacesTheEarlierOne() {
    var first = save(ann, aProgressWithEverything().build());
    var second = save(ann, first.silent().with(Bookmarks.NONE));

    assertThat(second.stored().version()).isEqualTo(2);
    assertThat(load(ann, NOW)).contains(second);
  }

  @Test
  void ofTwoFirstSavesTheSecondIsToldOfTheFirst() {
    var first = save(ann, aProgress().withFinished(1).build());

    var second = store().save(ann, aProgress().withFinished(2).build(), NOW, WITHIN);

    assertThat(second).isEqualTo(new Saved.Conflict(Optional.of(first)));
    assertThat(load(ann, NOW)).contains(first);
  }

  @Test
  void ofTwoFirstSavesAtTheSameTimeExactlyOneWins() throws Exception {
    var outcomes =
        atTheSameTime(
            () -> store().save(ann, aProgress().withFinished(1).build(), NOW, WITHIN),
            () -> store().save(ann, aProgress().withFinished(2).build(), NOW, WITHIN));

    var winner = load(ann, NOW).orElseThrow();
    assertThat(outcomes)
        .containsExactlyInAnyOrder(new Saved.Done(winner), new Saved.Conflict(Optional.of(winner)));
  }

  @Test
  void aSaveOfWhatSomebodyElseChangedSinceIsToldWhatIsThere() {
    var read = save(ann, aProgress().build());
    var theirs = save(ann, read.withFinished(1));

    var ours = store().save(ann, read.withFinished(2), NOW, WITHIN);

    assertThat(ours).isEqualTo(new Saved.Conflict(Optional.of(theirs)));
    assertThat(load(ann, NOW)).contains(theirs);
  }

  @Test
  void ourOwnSaveSeenAsAConflictIsKnownByItsTurn() {
    var read = save(ann, aProgress().build());
    var turn = aProgress().after("our request", "our receipt", NOW).build().lastTurn();
    var ours = save(ann, read.after(turn.orElseThrow(), NOW));

    var again = store().save(ann, read.after(turn.orElseThrow(), NOW), NOW, WITHIN);

    assertThat(again).isEqualTo(new Saved.Conflict(Optional.of(ours)));
    assertThat(ours.lastTurn()).isEqualTo(turn);
  }

  @Test
  void whatHasExpiredIsNotThere() {
    save(shared, aProgress().build());
    save(ann, aProgress().build());

    assertThat(store().load(shared.household(), NOW.plus(Stored.KEPT), WITHIN).people()).hasSize(1);
    assertThat(store().load(shared.household(), LONG_AFTER, WITHIN)).isEqualTo(Household.EMPTY);
  }

  @Test
  void aFirstSaveReplacesWhatHasExpired() {
    save(ann, aProgress().withFinished(1).build());

    var back = store().save(ann, aProgress().withFinished(2).build(), LONG_AFTER, WITHIN);

    assertThat(back)
        .isEqualTo(
            new Saved.Done(aProgress().withFinished(2).build().with(new Stored(1, LONG_AFTER))));
    assertThat(load(ann, LONG_AFTER).map(Progress::finished)).contains(NumberSet.NONE.with(2));
  }

  @Test
  void aFirstSaveDoesNotReplaceWhatExpiresThisVerySecond() {
    var there = save(ann, aProgress().build());

    var late = store().save(ann, aProgress().build(), NOW.plus(Stored.KEPT).plusMillis(1), WITHIN);

    assertThat(late).isEqualTo(new Saved.Conflict(Optional.of(there)));
  }

  @Test
  void aVisitPutsTheEndOff() {
    var read = save(ann, aProgress().build());

    var nextYear = NOW.plus(Duration.ofDays(365));
    store().save(ann, read, nextYear, WITHIN);

    assertThat(load(ann, LONG_AFTER).map(Progress::stored)).contains(new Stored(2, nextYear));
  }

  @Property(seed = "1", tries = 60)
  void noInterleavingOfTwoWritersLosesATurn(@ForAll @Size(max = 24) List<Boolean> schedule) {
    var listener = aHousehold();
    var writers = List.of(new Writer(store(), listener), new Writer(store(), listener));
    schedule.forEach(first -> writers.get(first ? 0 : 1).step());

    int turns = writers.stream().mapToInt(writer -> writer.turns).sum();
    assertThat(load(listener, NOW).map(progress -> progress.practice().exercises()).orElse(0))
        .isEqualTo(turns);
  }

  /** Counts one exercise a turn: a step reads if nothing is read, and else saves. */
  private static final class Writer {
    private final ProgressStore store;
    private final Listener listener;
    private Optional<Progress> read = Optional.empty();
    private int turns;

    Writer(ProgressStore store, Listener listener) {
      this.store = store;
      this.listener = listener;
    }

    void step() {
      if (read.isEmpty()) {
        var there = store.load(listener.household(), NOW, WITHIN).of(listener);
        read = there.or(() -> Optional.of(aProgress().build()));
        return;
      }
      int exercises = read.get().practice().exercises();
      var next = read.get().with(new Practice(exercises + 1, 0, Streak.NONE));
      var saved = store.save(listener, next, NOW, WITHIN);
      if (saved instanceof Saved.Conflict conflict) {
        read = conflict.stored();
      } else {
        read = Optional.empty();
        turns++;
      }
    }
  }

  private static List<Saved> atTheSameTime(Callable<Saved> one, Callable<Saved> other)
      throws Exception {
    var start = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      List<Saved> outcomes = new ArrayList<>();
      var started =
          Stream.of(one, other)
              .map(
                  work ->
                      threads.submit(
                          () -> {
                            start.await();
                            return work.call();
                          }))
              .toList();
      for (var outcome : started) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    } finally {
      threads.shutdown();
    }
  }
}
