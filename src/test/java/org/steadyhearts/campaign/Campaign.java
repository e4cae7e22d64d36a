package org.steadyhearts.campaign;

import java.time.Duration;
import java.util.function.LongConsumer;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * How long it goes on. Without {@code campaign.minutes} it is a short one with the same seeds each
 * time; with it, each part takes its share of that time, with seeds that nobody tried before. A
 * find names its seed, and {@code campaign.seed} tries that one alone.
 */
final class Campaign {

  private static final int PARTS = 5;
  private static final String MINUTES = System.getProperty("campaign.minutes", "");
  private static final String SEED = System.getProperty("campaign.seed", "");

  private Campaign() {}

  /** Whether a find is tried again. */
  static boolean isOne() {
    return !SEED.isEmpty();
  }

  static boolean isLong() {
    return !MINUTES.isEmpty();
  }

  /** Tries one seed after another, and says how many there were. */
  static void run(String what, int shortRounds, LongConsumer round) {
    if (!SEED.isEmpty()) {
      round.accept(Long.parseLong(SEED));
      return;
    }
    long first = isLong() ? System.nanoTime() : 0;
    long until = System.nanoTime() + share().toNanos();
    long rounds = 0;
    while (isLong() ? System.nanoTime() < until : rounds < shortRounds) {
      one(what, first + rounds, round);
      rounds++;
    }
    say(what + ": " + rounds + " rounds");
  }

  static Duration share() {
    return isLong()
        ? Duration.ofSeconds(Math.round(60 * Double.parseDouble(MINUTES) / PARTS))
        : Duration.ZERO;
  }

  /** Nothing on the console: there would be millions of lines. */
  static void quietly() {
    Configurator.setAllLevels("", Level.OFF);
  }

  private static void one(String what, long seed, LongConsumer round) {
    try {
      round.accept(seed);
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(what + ", again with -Dcampaign.seed=" + seed, e);
    }
  }

  /** Only in a long one: the short one is a test like others. */
  static void say(String line) {
    if (isLong()) {
      System.out.println("campaign: " + line);
    }
  }
}
