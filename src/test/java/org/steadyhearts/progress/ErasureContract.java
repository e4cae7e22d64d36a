package org.steadyhearts.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.steadyhearts.progress.Progresses.aProgress;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.steadyhearts.progress.ProgressStore.Saved;

/**
 * Forgetting, as every {@link ProgressStore} does it. Each test has a household of its own, and far
 * more time than it needs.
 */
public abstract class ErasureContract {

  /** Far ahead, because a real table removes what has expired by its own clock. */
  protected static final Instant NOW = Instant.parse("2040-03-01T08:30:00.123456789Z");

  protected static final Duration WITHIN = Duration.ofSeconds(10);

  protected final Listener shared = aHousehold();
  protected final Listener ann = person(shared, "Ann");
  protected final Listener ben = person(shared, "Ben");

  protected abstract ProgressStore store();

  protected static Listener aHousehold() {
    return new Listener(Hash.of(UUID.randomUUID().toString()), Optional.empty());
  }

  protected static Listener person(Listener of, String name) {
    return new Listener(of.household(), Optional.of(Hash.of(name)));
  }

  @Test
  void progressErasedInMidTurnIsNotBroughtBack() {
    var read = save(ann, aProgress().build());
    assertThat(erase(ann)).isTrue();

    var late = store().save(ann, read.withFinished(1), NOW, WITHIN);

    assertThat(late).isEqualTo(new Saved.Conflict(Optional.empty()));
    assertThat(load(ann, NOW)).isEmpty();
  }

  @Test
  void progressErasedAndBegunAnewInMidTurnIsNotOverwrittenThoughItsVersionIsTheSame() {
    var read = save(ann, aProgress().build());
    erase(ann);
    var later = NOW.plusSeconds(1);
    var anew = aProgress().withSeed(8).build();
    store().save(ann, anew, later, WITHIN);

    var late = store().save(ann, read.withFinished(1), later, WITHIN);

    assertThat(late).isEqualTo(new Saved.Conflict(Optional.of(anew.with(new Stored(1, later)))));
  }

  @Test
  void erasingOneListenerLeavesTheOthers() {
    save(shared, aProgress().build());
    save(ann, aProgress().build());
    var bens = save(ben, aProgress().build());

    assertThat(erase(ann)).isTrue();
    assertThat(erase(shared)).isTrue();

    assertThat(store().load(shared.household(), NOW, WITHIN).people())
        .containsExactly(Map.entry(ben.person().orElseThrow(), bens));
    assertThat(load(shared, NOW)).isEmpty();
  }

  @Test
  void erasingWhatIsNotThereIsNoError() {
    assertThat(erase(ann)).isTrue();
    assertThat(erase(ann)).isTrue();
  }

  @Test
  void erasingAPersonCanSaveTheHouseholdsOwnProgressInTheSameWrite() {
    var household = save(shared, aProgress().withFinished(1).build());
    save(ann, aProgress().build());
    var asked = household.with(household.preferences().withPlaceAsked());

    assertThat(store().erase(ann, Optional.of(asked), NOW, WITHIN)).isTrue();

    assertThat(load(ann, NOW)).isEmpty();
    assertThat(load(shared, NOW)).contains(asked.with(household.stored().next(NOW)));
  }

  @Test
  void erasingAPersonCanSaveTheFirstProgressOfTheHousehold() {
    save(ann, aProgress().build());

    assertThat(store().erase(ann, Optional.of(aProgress().build()), NOW, WITHIN)).isTrue();

    assertThat(load(ann, NOW)).isEmpty();
    assertThat(load(shared, NOW)).contains(aProgress().build().with(new Stored(1, NOW)));
  }

  @Test
  void erasingAPersonDoesNothingIfTheHouseholdsOwnProgressChangedSince() {
    var read = save(shared, aProgress().build());
    var theirs = save(shared, read.withFinished(1));
    var anns = save(ann, aProgress().build());

    assertThat(store().erase(ann, Optional.of(read), NOW, WITHIN)).isFalse();

    assertThat(load(ann, NOW)).contains(anns);
    assertThat(load(shared, NOW)).contains(theirs);
  }

  @Test
  void theHouseholdsOwnProgressCannotBeErasedAndSavedAtOnce() {
    assertThatThrownBy(() -> store().erase(shared, Optional.of(aProgress().build()), NOW, WITHIN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anErasedHouseholdLeavesNothingBehind() {
    everyoneInASessionOf(NOW);
    var neighbour = aHousehold();
    var theirs = save(neighbour, aProgress().build());

    assertThat(eraseHousehold(NOW)).isTrue();

    assertThat(store().load(shared.household(), NOW, WITHIN)).matches(Household::isEmpty);
    assertThat(load(neighbour, NOW)).contains(theirs);
  }

  @Test
  void aHouseholdOfManyPeopleIsErasedWhole() {
    for (int i = 0; i < 60; i++) {
      save(person(shared, "person " + i), aProgress().build());
    }

    assertThat(eraseHousehold(NOW)).isTrue();

    assertThat(store().load(shared.household(), NOW, WITHIN)).matches(Household::isEmpty);
  }

  @Test
  void aHouseholdIsKeptIfOneOfThemBeganASessionAfterwards() {
    everyoneInASessionOf(NOW);
    var anns = save(ann, load(ann, NOW).orElseThrow().after(aTurn(), NOW.plusSeconds(1)));

    assertThat(eraseHousehold(NOW)).isFalse();

    assertThat(load(ann, NOW)).contains(anns);
    assertThat(load(ben, NOW)).isPresent();
    assertThat(load(shared, NOW)).isPresent();
  }

  @Test
  void aHouseholdIsErasedThoughASessionThatBeganBeforeSavedAfterwards() {
    everyoneInASessionOf(NOW.minusSeconds(1));

    assertThat(eraseHousehold(NOW)).isTrue();

    assertThat(load(ann, NOW)).isEmpty();
  }

  @Test
  void aSessionThatWasOpenWhenAHouseholdWasErasedWritesNothing() {
    var open = aProgress().inSessionOf(NOW).build();
    eraseHousehold(NOW);

    assertThat(store().save(shared, open, NOW, WITHIN))
        .isEqualTo(new Saved.Conflict(Optional.empty()));
    assertThat(store().load(shared.household(), NOW, WITHIN))
        .matches(Household::isEmpty)
        .matches(household -> household.closedTo(NOW))
        .matches(household -> !household.closedTo(NOW.plusMillis(1)));
  }

  @Test
  void aVoiceThatWasNeverWrittenDownIsNotInASessionThatWasOpenThen() {
    eraseHousehold(NOW);

    assertThat(store().save(ann, aProgress().inSessionOf(NOW).build(), NOW, WITHIN))
        .isEqualTo(new Saved.Conflict(Optional.empty()));
    assertThat(load(ann, NOW)).isEmpty();
    assertThat(store().save(ann, aProgress().inSessionOf(NOW.plusSeconds(1)).build(), NOW, WITHIN))
        .isInstanceOf(Saved.Done.class);
  }

  @Test
  void aSessionThatBeganAfterAHouseholdWasErasedBeginsAnew() {
    save(shared, aProgress().inSessionOf(NOW).withFinished(1).build());
    eraseHousehold(NOW);

    var anew = save(shared, aProgress().inSessionOf(NOW.plusSeconds(1)).build());

    assertThat(load(shared, NOW)).contains(anew);
    assertThat(anew.finished().count()).isZero();
  }

  @Test
  void aDayLaterNothingTellsThatAHouseholdWasErased() {
    everyoneInASessionOf(NOW);
    eraseHousehold(NOW);

    assertThat(store().load(shared.household(), NOW.plus(Stored.MARKED).plusSeconds(2), WITHIN))
        .isEqualTo(Household.EMPTY);
  }

  @Test
  void aHouseholdMayBeErasedTwiceAndWhenItWasNeverThere() {
    everyoneInASessionOf(NOW);

    assertThat(eraseHousehold(NOW)).isTrue();
    assertThat(eraseHousehold(NOW)).isTrue();
  }

  private void everyoneInASessionOf(Instant began) {
    Stream.of(shared, ann, ben)
        .forEach(listener -> save(listener, aProgress().inSessionOf(began).build()));
  }

  private static LastTurn aTurn() {
    return new LastTurn(Hash.of("a request"), "a receipt");
  }

  protected final Optional<Progress> load(Listener listener, Instant now) {
    return store().load(listener.household(), now, WITHIN).of(listener);
  }

  protected final Progress save(Listener listener, Progress progress) {
    var saved = store().save(listener, progress, NOW, WITHIN);
    assertThat(saved).isInstanceOf(Saved.Done.class);
    return ((Saved.Done) saved).progress();
  }

  private boolean erase(Listener listener) {
    return store().erase(listener, Optional.empty(), NOW, WITHIN);
  }

  private boolean eraseHousehold(Instant unlessSince) {
    return store().eraseHousehold(shared.household(), unlessSince, NOW, WITHIN);
  }
}
