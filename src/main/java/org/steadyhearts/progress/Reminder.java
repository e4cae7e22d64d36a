package org.steadyhearts.progress;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is remembered of reminders by a listener to whom one was offered, or who asked for one.
 *
 * @param token Alexa's id of the one there is, and the only id of hers that is kept; at most 44
 *     characters
 */
public record Reminder(Optional<String> token) {

  /** There is none, and none is offered any more. */
  public static final Reminder NONE = new Reminder(Optional.empty());

  private static final int LONGEST = 44;
  private static final String NO_TOKEN = "-";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._:-]{2," + LONGEST + "}");

  public Reminder {
    if (token.filter(text -> !isToken(text)).isPresent()) {
      throw new IllegalArgumentException("No token of a reminder");
    }
  }

  /** Whether it can be kept. */
  public static boolean isToken(String text) {
    return TOKEN.matcher(text).matches();
  }

  /** A short form for storage. */
  public String text() {
    return token.orElse(NO_TOKEN);
  }

  /** Reads what {@link #text()} wrote. */
  public static Reminder parse(String text) {
    return text.equals(NO_TOKEN) ? NONE : new Reminder(Optional.of(text));
  }
}
