package org.steadyhearts.progress;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The bookmarks of one listener.
 *
 * @param bookmarks by series number; {@link #EXERCISE} for the exercise
 * @param current the key of what was heard last; it stays when its bookmark goes, so that "next"
 *     knows its series. {@link #NOWHERE} before the first lesson.
 */
public record Bookmarks(Map<Integer, Bookmark> bookmarks, int current) {

  public static final int EXERCISE = 0;
  public static final int NOWHERE = -1;

  public static final Bookmarks NONE = new Bookmarks(Map.of(), NOWHERE);

  public Bookmarks {
    bookmarks = Map.copyOf(bookmarks);
  }

  /** Where to carry on: in what was heard last, or else in a series that was left open before. */
  public Optional<Bookmark> here() {
    return of(current)
        .or(
            () ->
                bookmarks.entrySet().stream()
                    .min(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue));
  }

  public Optional<Bookmark> of(int key) {
    return Optional.ofNullable(bookmarks.get(key));
  }

  public Bookmarks at(int key, Bookmark bookmark) {
    var moved = new HashMap<>(bookmarks);
    moved.put(key, bookmark);
    return new Bookmarks(moved, key);
  }

  public Bookmarks done(int key) {
    var fewer = new HashMap<>(bookmarks);
    fewer.remove(key);
    return new Bookmarks(fewer, current);
  }
}
