package org.steadyhearts.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bookmarks of one listener: one for each lesson or exercise left open.
 *
 * @param open the latest first, at most {@link #KEPT}
 * @param series the number of the series heard last, so that "next" knows it when nothing is open;
 *     {@link #NO_SERIES} before the first lesson
 */
public record Bookmarks(List<OpenPlace> open, int series) {

  /** More were never missed, and all of them fit in a write unit. */
  public static final int KEPT = 6;

  public static final int NO_SERIES = -1;

  public static final Bookmarks NONE = new Bookmarks(List.of(), NO_SERIES);

  public Bookmarks {
    open = List.copyOf(open);
  }

  /** Where to carry on: in what was heard last, or else in what was left open before. */
  public Optional<Bookmark> here() {
    return open.stream().map(OpenPlace::at).findFirst();
  }

  /** What was left open in a lesson or an exercise, at whatever length it was begun. */
  public Optional<OpenPlace> of(Content content) {
    return open.stream().filter(place -> isIn(place, content)).findFirst();
  }

  /** With a place moved or set: whoever hears it does not refuse it any more. */
  public Bookmarks at(Bookmark bookmark) {
    return latest(OpenPlace.at(bookmark));
  }

  /** With a place set from which the rest was perhaps heard. */
  public Bookmarks perhapsHeard(Bookmark bookmark) {
    return latest(OpenPlace.at(bookmark).perhaps());
  }

  private Bookmarks latest(OpenPlace place) {
    var others = open.stream().filter(other -> !isIn(other, place.at().content()));
    return new Bookmarks(Stream.concat(Stream.of(place), others).limit(KEPT).toList(), series);
  }

  /** Without a place in something: it was heard to its end, or is to be begun anew. */
  public Bookmarks done(Content content) {
    return new Bookmarks(open.stream().filter(place -> !isIn(place, content)).toList(), series);
  }

  /** A listener was asked whether to go on with something, and would not. */
  public Bookmarks refused(Content content) {
    return changed(content, OpenPlace::refusedAgain);
  }

  /** It is not offered any more, until somebody asks for it. */
  public Bookmarks resting(Content content) {
    return changed(content, OpenPlace::resting);
  }

  public Bookmarks in(int heardSeries) {
    return new Bookmarks(open, heardSeries);
  }

  private Bookmarks changed(Content content, UnaryOperator<OpenPlace> change) {
    return new Bookmarks(
        open.stream().map(place -> isIn(place, content) ? change.apply(place) : place).toList(),
        series);
  }

  private static boolean isIn(OpenPlace place, Content content) {
    return place.at().content().sameAs(content);
  }

  /** A short form for storage, the series first, as in {@code 1 L12@1.3 E4/180@5--}. */
  public String text() {
    return Stream.concat(Stream.of(String.valueOf(series)), open.stream().map(OpenPlace::text))
        .collect(Collectors.joining(" "));
  }

  /** Reads what {@link #text()} wrote. */
  public static Bookmarks parse(String text) {
    var words = Arrays.asList(text.split(" ", -1));
    return new Bookmarks(
        words.stream().skip(1).map(OpenPlace::parse).toList(), Integer.parseInt(words.get(0)));
  }
}
