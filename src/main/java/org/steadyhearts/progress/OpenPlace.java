package org.steadyhearts.progress;

import java.util.regex.Pattern;

/**
 * Something left open, and what is known of the listener's wish to come back to it.
 *
 * @param at where it was left
 * @param refused how often a listener said no to it since they were in it, up to {@link #RESTS}
 * @param perhapsHeard whether there was time to hear the rest, though nothing says that anybody
 *     did; it is asked about once
 */
public record OpenPlace(Bookmark at, int refused, boolean perhapsHeard) {

  /** After a second no it rests: it is offered no more, until somebody asks for it. */
  static final int RESTS = 2;

  private static final Pattern TEXT = Pattern.compile("([^-?]+)(-{0,2})(\\??)");

  static OpenPlace at(Bookmark bookmark) {
    return new OpenPlace(bookmark, 0, false);
  }

  public boolean rests() {
    return refused >= RESTS;
  }

  OpenPlace refusedAgain() {
    return new OpenPlace(at, Math.min(RESTS, refused + 1), false);
  }

  OpenPlace resting() {
    return new OpenPlace(at, RESTS, false);
  }

  OpenPlace perhaps() {
    return new OpenPlace(at, refused, true);
  }

  /** A short form for storage, as in {@code L12@1.3-?}: refused once, and perhaps heard. */
  String text() {
    return at.shortText() + "-".repeat(refused) + (perhapsHeard ? "?" : "");
  }

  static OpenPlace parse(String text) {
    var matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not an open place: it should look like L12@1.3-?");
    }
    return new OpenPlace(
        Bookmark.parseShort(matcher.group(1)),
        matcher.group(2).length(),
        !matcher.group(3).isEmpty());
  }
}
