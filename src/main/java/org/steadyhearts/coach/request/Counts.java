package org.steadyhearts.coach.request;

import java.util.Optional;

/**
 * What somebody said of a breath in counts, as in "four in, two hold, six out, eight rounds".
 *
 * @param hold with full lungs
 * @param rest with empty lungs
 * @param rounds how often it goes round
 */
public record Counts(
    Optional<Integer> in,
    Optional<Integer> hold,
    Optional<Integer> out,
    Optional<Integer> rest,
    Optional<Integer> rounds) {

  public static final Counts UNSAID =
      new Counts(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
