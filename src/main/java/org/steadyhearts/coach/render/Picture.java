package org.steadyhearts.coach.render;

import java.util.List;
import java.util.Optional;
import org.steadyhearts.curriculum.Step.Partner;

/**
 * What a screen shows with an answer, free of any assistant's types. First the course, while
 * something is told; then what was done and what is asked. All of it may be absent: then the
 * picture is only calm.
 *
 * @param done a short sentence once something was done; empty for none
 */
public record Picture(Optional<Course> course, String done, Optional<Asked> asked) {

  /**
   * What is seen while a tip, a lesson or an exercise is told. Times are in milliseconds.
   *
   * @param heading small, and empty where it would name a topic that nobody may read
   * @param text large, and empty where it would name a topic
   * @param stop what can be touched instead of saying it; absent where the session is over
   * @param leadMillis from the first word of the answer to the first of what is told
   * @param lengthMillis of what is told
   * @param overMillis from the first word of the answer until even a slow voice has told it all,
   *     which is then reported; absent for what leaves no place to come back to
   */
  public record Course(
      String heading,
      String text,
      Motion motion,
      Optional<String> stop,
      int leadMillis,
      int lengthMillis,
      Optional<Integer> overMillis) {}

  /** What moves meanwhile. */
  public sealed interface Motion {}

  /** A line that grows with what was told. */
  public record GrowingLine() implements Motion {}

  /**
   * A circle that breathes with the voice.
   *
   * @param beforeMillis from the first word of what is told to the first breath
   * @param cycle the sides of one breath
   * @param cycles how often it goes round
   */
  public record Breath(int beforeMillis, List<Side> cycle, int cycles) implements Motion {}

  /**
   * A side of a breath.
   *
   * @param from how full the lungs are when it begins, from 0 to 1
   * @param to and when it ends
   */
  public record Side(String word, int millis, double from, double to) {}

  /** A clock that goes round once in every turn, and in every quiet. */
  public record Clock(List<Stretch> stretches) implements Motion {}

  /**
   * A stretch of time on a clock.
   *
   * @param word what stands in the clock; empty while the voice speaks
   * @param speaker whose turn it is, if it is one
   */
  public record Stretch(String word, int millis, Optional<Partner> speaker) {}

  /**
   * The question of an open offer in few words, with what can be touched instead of said.
   *
   * @param yes what touching it does is what saying "yes" does
   */
  public record Asked(String question, String yes, String no) {}
}
