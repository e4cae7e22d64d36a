package org.steadyhearts.coach.request;

import java.time.Duration;
import java.util.Optional;

/**
 * One request of a listener.
 *
 * @param topic the id of a topic that was named; {@link #UNKNOWN} when it was none of ours
 * @param series the id of a series that was named; {@link #UNKNOWN} when it was none of ours
 * @param kind the id of an exercise or of a kind of exercise; {@link #UNKNOWN} when it was none of
 *     ours
 * @param length how long an exercise should take
 * @param about the id of what is asked about the skill, of what is to be listed, or of a trouble;
 *     {@link #UNKNOWN} when it was none of ours
 * @param when somebody wants to be reminded
 * @param counts of a breath
 * @param reminded what came of an order to Alexa's reminders, once it has been given
 * @param number as in "lesson three"; {@link #NO_SUCH_NUMBER} when it was none that could be
 * @param sound the id of a sound or of a kind of bells that was named; {@link #UNKNOWN} when it was
 *     none of ours
 */
public record CoachRequest(
    CoachIntent wish,
    Optional<String> topic,
    Optional<String> series,
    Optional<String> kind,
    Optional<String> about,
    Optional<Duration> length,
    Optional<Integer> number,
    Optional<String> sound,
    When when,
    Counts counts,
    Optional<ReminderResult> reminded) {

  /** A request that has nothing to do with reminders, and names no counts of a breath. */
  public CoachRequest(
      CoachIntent wish,
      Optional<String> topic,
      Optional<String> series,
      Optional<String> kind,
      Optional<String> about,
      Optional<Duration> length,
      Optional<Integer> number,
      Optional<String> sound) {
    this(
        wish,
        topic,
        series,
        kind,
        about,
        length,
        number,
        sound,
        When.UNSAID,
        Counts.UNSAID,
        Optional.empty());
  }

  /** The id of nothing: something was named that the curriculum does not have. */
  public static final String UNKNOWN = "?";

  /** A number was said, but none that anything here could have, as "minus one" or "a million". */
  public static final int NO_SUCH_NUMBER = 0;

  /** Whether it says which lesson, series, exercise or topic is meant. */
  public boolean namesContent() {
    return topic.isPresent() || series.isPresent() || kind.isPresent() || number.isPresent();
  }

  public static CoachRequest of(CoachIntent wish) {
    return new CoachRequest(
        wish,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, once an order to Alexa's reminders was given. */
  public CoachRequest after(ReminderResult result) {
    return new CoachRequest(
        wish, topic, series, kind, about, length, number, sound, when, counts, Optional.of(result));
  }

  /** The same, with a length that was asked for. */
  public CoachRequest lasting(Optional<Duration> asked) {
    return new CoachRequest(
        wish, topic, series, kind, about, asked, number, sound, when, counts, reminded);
  }

  /** Whether it chooses how the listener is spoken to from now on. */
  public boolean isChoice() {
    return wish.isChoice() || sound.isPresent();
  }
}
