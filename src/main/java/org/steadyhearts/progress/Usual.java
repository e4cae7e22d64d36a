package org.steadyhearts.progress;

/**
 * The exercise and the length that a listener means by "my usual": chosen by them, or else the one
 * that they do most. The second is a vote: each time it is done counts for it, and each other one
 * against it, so that it needs no count of every exercise.
 *
 * @param times it is ahead of all others; {@link #CHOSEN} when it was chosen
 */
public record Usual(Content exercise, int times) {

  private static final int CHOSEN = 0;
  private static final int MOST = 99;

  public static Usual chosen(Content exercise) {
    return new Usual(exercise, CHOSEN);
  }

  static Usual first(Content exercise) {
    return new Usual(exercise, 1);
  }

  Usual after(Content done) {
    if (times == CHOSEN) {
      return this;
    }
    if (done.equals(exercise)) {
      return new Usual(exercise, Math.min(MOST, times + 1));
    }
    return times == 1 ? first(done) : new Usual(exercise, times - 1);
  }

  /** A short form for storage, as in {@code 4 120 3}. */
  public String text() {
    return exercise.number() + " " + exercise.seconds() + " " + times;
  }

  /** Reads what {@link #text()} wrote. */
  public static Usual parse(String text) {
    var parts = text.split(" ", -1);
    return new Usual(
        Content.exercise(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
        Integer.parseInt(parts[2]));
  }
}
