package org.steadyhearts.speech;

import java.util.Locale;

/** What somebody wants to hear beside the voice in an exercise. */
public record Soundscape(Bed bed, Bells bells) {

  /** The usual chimes and nothing behind the voice. */
  public static final Soundscape PLAIN = new Soundscape(Bed.NONE, Bells.USUAL);

  private static final String SOFT = "soft";
  private static final String MUTE = "mute";

  public Soundscape with(Bed other) {
    return new Soundscape(other, bells);
  }

  public Soundscape with(Bells others) {
    return new Soundscape(bed, others);
  }

  /** A short form for storage, as in {@code rain soft}: what is as usual has no word. */
  public String text() {
    var behind = bed == Bed.NONE ? "" : bed.name().toLowerCase(Locale.ROOT);
    var chimes =
        switch (bells) {
          case USUAL -> "";
          case SOFT -> SOFT;
          case NONE -> MUTE;
        };
    return (behind + " " + chimes).strip();
  }

  /** Reads what {@link #text()} wrote. */
  public static Soundscape parse(String text) {
    var scape = PLAIN;
    for (var word : text.split(" ", -1)) {
      scape = scape.with(word);
    }
    return scape;
  }

  private Soundscape with(String word) {
    return switch (word) {
      case "" -> this;
      case MUTE -> with(Bells.NONE);
      case SOFT -> with(Bells.SOFT);
      default -> with(Bed.valueOf(word.toUpperCase(Locale.ROOT)));
    };
  }
}
