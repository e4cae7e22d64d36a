package org.steadyhearts.progress;

/**
 * One piece of the curriculum by its permanent number.
 *
 * @param seconds the length an exercise was begun with; 0 for a tip and a lesson
 */
public record Content(ContentKind kind, int number, int seconds) {

  /** What there is to hear. */
  public enum ContentKind {
    TIP,
    LESSON,
    EXERCISE
  }

  public static Content tip(int number) {
    return new Content(ContentKind.TIP, number, 0);
  }

  public static Content lesson(int number) {
    return new Content(ContentKind.LESSON, number, 0);
  }

  public static Content exercise(int number, int seconds) {
    return new Content(ContentKind.EXERCISE, number, seconds);
  }

  /** Whether it is the same lesson, tip or exercise, at whatever length. */
  public boolean sameAs(Content other) {
    return kind == other.kind && number == other.number;
  }

  public boolean isLesson() {
    return kind == ContentKind.LESSON;
  }

  public boolean isExercise() {
    return kind == ContentKind.EXERCISE;
  }

  public boolean isTip() {
    return kind == ContentKind.TIP;
  }
}
