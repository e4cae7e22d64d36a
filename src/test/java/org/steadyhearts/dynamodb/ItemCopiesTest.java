package org.steadyhearts.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steadyhearts.progress.Progresses.aProgress;
import static org.steadyhearts.progress.Progresses.aProgressWithEverything;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.SessionCopies;
import org.steadyhearts.progress.Stored;

/** What a session carries comes back whole, or not at all. */
class ItemCopiesTest {

  private static final Instant NOW = Instant.parse("2040-03-01T08:30:00Z");
  private static final Listener ANN =
      new Listener(Hash.of("household"), Optional.of(Hash.of("Ann")));
  private static final Progress EVERYTHING =
      aProgressWithEverything().build().with(new Stored(7, NOW));

  private final SessionCopies copies = new ItemCopies();

  @Test
  void everythingComesBack() {
    assertThat(copies.read(copy(EVERYTHING), ANN, NOW)).contains(EVERYTHING);
  }

  @Test
  void somebodyWhoHasDoneNothingComesBack() {
    var nothing = aProgress().build().with(new Stored(1, NOW));

    assertThat(copies.read(copy(nothing), ANN, NOW)).contains(nothing);
  }

  @Test
  void everythingTakesLessThanTwoKilobytes() {
    assertThat(copy(EVERYTHING)).hasSizeLessThan(1_500);
  }

  @Test
  void noIdIsInIt() {
    assertThat(copy(EVERYTHING))
        .doesNotContain(ANN.household().hex())
        .doesNotContain(ANN.person().orElseThrow().hex());
  }

  @Test
  void whatWasNeverStoredHasNone() {
    assertThat(copies.write(ANN, aProgress().build(), NOW)).isEmpty();
  }

  @Test
  void nobodyElseReadsIt() {
    var copy = copy(EVERYTHING);

    assertThat(copies.read(copy, new Listener(ANN.household(), Optional.empty()), NOW)).isEmpty();
    assertThat(copies.read(copy, new Listener(Hash.of("next door"), ANN.person()), NOW)).isEmpty();
  }

  @Test
  void itIsNotReadOnceItIsOldNorBeforeItWasMade() {
    var copy = copy(EVERYTHING);

    assertThat(copies.read(copy, ANN, NOW.plus(SessionCopies.HOLDS))).isPresent();
    assertThat(copies.read(copy, ANN, NOW.plus(SessionCopies.HOLDS).plusSeconds(1))).isEmpty();
    assertThat(copies.read(copy, ANN, NOW.minusSeconds(1))).isEmpty();
  }

  @Test
  void whateverIsChangedInItItIsNotRead() {
    var copy = copy(EVERYTHING);
    for (int at = 0; at < copy.length(); at++) {
      var other = copy.charAt(at) == 'a' ? 'b' : 'a';
      var damaged = copy.substring(0, at) + other + copy.substring(at + 1);
      assertThat(copies.read(damaged, ANN, NOW)).as("damaged at %s", at).isEmpty();
      assertThat(copies.read(copy.substring(0, at), ANN, NOW)).as("cut at %s", at).isEmpty();
    }
  }

  @Test
  void whatIsNoCopyIsNotRead() {
    var random = new Random(1);
    for (int i = 0; i < 200; i++) {
      var text =
          random
              .ints(random.nextInt(60), '!', '~')
              .mapToObj(Character::toString)
              .reduce("", String::concat);
      assertThat(copies.read(text, ANN, NOW)).isEmpty();
    }
  }

  private String copy(Progress progress) {
    return copies.write(ANN, progress, NOW).orElseThrow();
  }
}
