package org.steadyhearts.progress;

/**
 * One piece of the curriculum by its permanent number.
 *
 * @param seconds the length an exercise was begun with; 0 for a tip and a lesson
 */
public record Content(Kind kind, int number, int seconds) {

  /** What there is to hear. */
  public enum Kind {
    TIP,
    LESSON,
    EXERCISE
  }

  public static Content tip(int number) {
    return new Content(Kind.TIP, number, 0);
  }

  public static Content lesson(int number) {
    return new Content(Kind.LESSON, number, 0);
  }

  public static Content exercise(int number, int seconds) {
    return new Content(Kind.EXERCISE, number, seconds);
  }

  public boolean isLesson() {
    return kind == Kind.LESSON;
  }
}
