package org.steadyhearts.progress;

/**
 * What was perhaps heard to its end. Where it was not counted as finished, the listener may be
 * asked; where it was, since they answered as if they had heard all, its place is still kept.
 *
 * @param place the last sentence that was surely reached
 * @param percent the speaking rate up to which it was heard whole; 0 where time does not tell
 */
public record PerhapsHeard(Bookmark place, int percent) {

  public Content content() {
    return place.content();
  }

  /** Whether a listener with that speaking rate has heard all of it. */
  public boolean isSureAt(SpeakingRate rate) {
    return rate.known() && rate.slowest() * 100 <= percent;
  }

  /** A short form for storage, as in {@code LESSON-12-0@1.3 104}. */
  public String text() {
    return place.text() + " " + percent;
  }

  /** Reads what {@link #text()} wrote. */
  public static PerhapsHeard parse(String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("It should look like LESSON-12-0@1.3 104");
    }
    return new PerhapsHeard(
        Bookmark.parse(text.substring(0, space)), Integer.parseInt(text.substring(space + 1)));
  }
}
