package org.steadyhearts.tools.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The device's clock. It runs with the wall's, and is ahead of it by whatever was spoken without
 * anybody waiting for it. So that it never goes back from one run to the next, or between two
 * speakers of one household, the last time is kept in a file.
 */
public final class SimulatedClock {

  private final InstantSource wall;
  private final Optional<Path> file;
  private Duration ahead = Duration.ZERO;

  public SimulatedClock(InstantSource wall, Optional<Path> file) {
    this.wall = wall;
    this.file = file;
  }

  public synchronized Instant now() {
    return wall.instant().plus(ahead);
  }

  public synchronized void advanceTo(Instant time) {
    var left = Duration.between(now(), time);
    if (!left.isNegative()) {
      ahead = ahead.plus(left);
    }
  }

  /** Lets time pass in which nothing is said. */
  public synchronized void advanceBy(Duration time) {
    ahead = ahead.plus(time);
    keep(now());
  }

  /** The time of a request. */
  public synchronized Instant stamp() {
    lastStamp().ifPresent(this::advanceTo);
    var now = now();
    keep(now);
    return now;
  }

  private Optional<Instant> lastStamp() {
    try {
      return file.isPresent()
          ? Optional.of(Instant.parse(Files.readString(file.get()).strip()))
          : Optional.empty();
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private void keep(Instant stamp) {
    if (file.isPresent()) {
      try {
        Files.writeString(file.get(), stamp + "\n");
      } catch (IOException e) {
        // The folder was removed: time goes on without it.
        return;
      }
    }
  }
}
