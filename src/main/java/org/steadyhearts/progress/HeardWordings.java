package org.steadyhearts.progress;

/**
 * Which wording of each phrase a listener heard last, so that none comes twice in a row.
 *
 * @param digits one for each of 64 slots, or "-"; two phrases that share a slot only lose a choice
 */
public record HeardWordings(String digits) {

  private static final int SLOTS = 64;

  public static final HeardWordings NONE = new HeardWordings("-".repeat(SLOTS));

  public HeardWordings {
    if (digits.length() != SLOTS || !digits.chars().allMatch(HeardWordings::isOne)) {
      throw new IllegalArgumentException("Not " + SLOTS + " digits or hyphens");
    }
  }

  /**
   * One of {@code size} wordings, not the one heard last.
   *
   * @param size from 1 to 10
   * @param choice any number; the same one gives the same wording
   */
  public int pick(String phrase, int size, long choice) {
    int picked = Math.floorMod(choice, size);
    return digits.charAt(slot(phrase)) == digit(picked) ? (picked + 1) % size : picked;
  }

  public HeardWordings heard(String phrase, int wording) {
    var changed = new StringBuilder(digits);
    changed.setCharAt(slot(phrase), digit(wording));
    return new HeardWordings(changed.toString());
  }

  private static boolean isOne(int letter) {
    return letter == '-' || (letter >= '0' && letter <= '9');
  }

  private static int slot(String phrase) {
    return Math.floorMod(phrase.hashCode(), SLOTS);
  }

  private static char digit(int wording) {
    return (char) ('0' + wording);
  }
}
