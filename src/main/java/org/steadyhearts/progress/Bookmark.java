package org.steadyhearts.progress;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a listener is inside something.
 *
 * @param segment of a lesson, or the cue of an exercise, from 0
 * @param sentence of the segment, from 0; always 0 in an exercise
 */
public record Bookmark(Content content, int segment, int sentence) {

  private static final Pattern TEXT = Pattern.compile("([A-Z]+)-(\\d+)-(\\d+)@(\\d+)\\.(\\d+)");

  private static final Pattern SHORT =
      Pattern.compile("([LET])(\\d+)(?:/(\\d+))?@(\\d+)(?:\\.(\\d+))?");

  public static Bookmark start(Content content) {
    return new Bookmark(content, 0, 0);
  }

  public boolean atStart() {
    return segment == 0 && sentence == 0;
  }

  /** A short form for storage, as in {@code LESSON-12-0@1.3}. */
  public String text() {
    // Joined, not formatted: some locales have digits of their own, which could not be read back.
    return content.kind()
        + "-"
        + content.number()
        + "-"
        + content.seconds()
        + "@"
        + segment
        + "."
        + sentence;
  }

  /** A shorter form for storage beside others, as in {@code L12@1.3} or {@code E4/180@5}. */
  String shortText() {
    var length = content.seconds() == 0 ? "" : "/" + content.seconds();
    var in = sentence == 0 ? "" : "." + sentence;
    return content.kind().name().charAt(0) + "" + content.number() + length + "@" + segment + in;
  }

  /** Reads what {@link #shortText()} wrote. */
  static Bookmark parseShort(String text) {
    var matcher = SHORT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not a bookmark: it should look like L12@1.3");
    }
    var kind =
        Stream.of(Content.ContentKind.values())
            .filter(one -> one.name().startsWith(matcher.group(1)))
            .findFirst()
            .orElseThrow();
    return new Bookmark(
        new Content(kind, Integer.parseInt(matcher.group(2)), number(matcher.group(3))),
        Integer.parseInt(matcher.group(4)),
        number(matcher.group(5)));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Reads what {@link #text()} wrote. */
  public static Bookmark parse(String text) {
    var matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not a bookmark: it should look like LESSON-12-0@1.3");
    }
    var content =
        new Content(
            Content.ContentKind.valueOf(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)));
    return new Bookmark(
        content, Integer.parseInt(matcher.group(4)), Integer.parseInt(matcher.group(5)));
  }
}
