package org.steadyhearts.tools.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedClockTest {

  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

  @TempDir private Path folder;

  private Instant wall = START;

  @Test
  void itRunsWithTheWallAheadOfIt() {
    var clock = clock();
    clock.advanceBy(Duration.ofSeconds(90));
    wall = wall.plusSeconds(5);
    assertThat(clock.now()).isEqualTo(START.plusSeconds(95));
  }

  @Test
  void itNeverGoesBack() {
    var clock = clock();
    clock.advanceTo(START.minusSeconds(1));
    assertThat(clock.now()).isEqualTo(START);
  }

  @Test
  void anotherRunGoesOnWhereTheLastRequestWas() {
    var first = clock();
    first.advanceBy(Duration.ofMinutes(10));
    first.stamp();
    assertThat(clock().stamp()).isEqualTo(START.plusSeconds(600));
  }

  @Test
  void twoSpeakersAgreeOnTheTime() {
    var kitchen = clock();
    var bedroom = clock();
    kitchen.advanceBy(Duration.ofMinutes(10));
    kitchen.stamp();
    assertThat(bedroom.stamp()).isEqualTo(START.plusSeconds(600));
  }

  @Test
  void aRemovedFolderOrANonsenseFileDoesNotMatter() throws IOException {
    var clock = clock();
    Files.writeString(folder.resolve("clock"), "nonsense");
    assertThat(clock.stamp()).isEqualTo(START);
    Files.delete(folder.resolve("clock"));
    Files.delete(folder);
    assertThat(clock.stamp()).isEqualTo(START);
  }

  private SimulatedClock clock() {
    return new SimulatedClock(() -> wall, Optional.of(folder.resolve("clock")));
  }
}
