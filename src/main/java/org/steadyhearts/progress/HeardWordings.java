package org.steadyhearts.progress;

/**
 * Which wording of each phrase a listener heard last, so that none comes twice in a row.
 *
 * @param digits one for each of 64 slots, or "-"; two phrases that share a slot only lose a choice
 */
public record HeardWordings(String digits) {

  private static final int SLOTS = 64;

  private static final int NOTHING = 0xF;
  private static final int BITS = 4;

  public static final HeardWordings NONE = new HeardWordings("-".repeat(SLOTS));

  public HeardWordings {
    if (digits.length() != SLOTS || !digits.chars().allMatch(HeardWordings::isOne)) {
      throw new IllegalArgumentException("Not " + SLOTS + " digits or hyphens");
    }
  }

  /** A short form for storage: two slots in each byte. */
  public byte[] bytes() {
    var bytes = new byte[SLOTS / 2];
    for (int slot = 0; slot < SLOTS; slot++) {
      char digit = digits.charAt(slot);
      int value = digit == '-' ? NOTHING : digit - '0';
      bytes[slot / 2] |= (byte) (slot % 2 == 0 ? value << BITS : value);
    }
    return bytes;
  }

  /** Reads what {@link #bytes()} wrote. */
  public static HeardWordings of(byte[] bytes) {
    var digits = new StringBuilder();
    for (byte two : bytes) {
      digits.append(stored(two >> BITS & NOTHING)).append(stored(two & NOTHING));
    }
    return new HeardWordings(digits.toString());
  }

  private static char stored(int value) {
    return value == NOTHING ? '-' : (char) ('0' + value);
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
