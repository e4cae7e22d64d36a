package org.steadyhearts.progress;

import java.util.Optional;

/**
 * How a listener hears what is told.
 *
 * @param perhaps the lesson or exercise that was last perhaps heard to its end
 * @param returns how many times in a row a telling was interrupted before it got on
 */
public record Hearing(SpeakingRate rate, Optional<PerhapsHeard> perhaps, int returns) {

  public static final Hearing NONE = new Hearing(SpeakingRate.UNKNOWN, Optional.empty(), 0);

  public Hearing with(SpeakingRate value) {
    return new Hearing(value, perhaps, returns);
  }

  public Hearing with(PerhapsHeard value) {
    return new Hearing(rate, Optional.of(value), returns);
  }

  public Hearing withReturns(int value) {
    return new Hearing(rate, perhaps, value);
  }

  /** Without a doubt about something: it is being told again, or it is known what was heard. */
  public Hearing without(Content content) {
    return new Hearing(rate, perhaps.filter(it -> !it.content().equals(content)), returns);
  }
}
