package org.steadyhearts.speech;

import java.util.List;
import java.util.Locale;

/**
 * How long it takes to say something, in seconds: so many sounds, guessed from the spelling, at one
 * speed. A comma, a stop and the gap between words count as so many sounds too.
 *
 * <p>What things cost beside one another was fitted to three synthesisers reading our lessons, and
 * is the same for every voice; only the speed differs. {@code Calibrate}, among the tests' sources,
 * measures it again. Alexa's own voice can't be measured on a desk. She speaks our language's
 * sounds at a steady speed as they do, but rests longer at stops, leans on words that matter, and
 * may whisper, which is slower still. To set her speed, record an Echo reading three lessons, and
 * multiply {@link #SECONDS_PER_SOUND} by the time she took, without breaks, over the time that this
 * class tells for them. Nothing else is to be tuned.
 */
public final class Pace {

  /** The speed of the voice: the one number to change for another. */
  public static final double SECONDS_PER_SOUND = 0.058;

  private static final double VOWEL = 1.5;
  private static final double CONSONANT = 1;
  private static final double DIGIT = 6;
  private static final double WORD = 0.5;
  private static final double COMMA = 4;
  private static final double STOP = 8;

  private static final String VOWELS = "aeiouy";

  private Pace() {}

  public static double seconds(Ssml ssml) {
    return seconds(ssml, 1);
  }

  /**
   * In a voice that is slower by a factor: its words take longer, the silence between them does
   * not.
   */
  public static double seconds(Ssml ssml, double slowness) {
    return of(ssml).seconds(slowness);
  }

  /**
   * How long something takes to say, in seconds.
   *
   * @param words in the voice as it is
   * @param rest the silence and the sounds, which no voice makes longer
   */
  public record Spoken(double words, double rest) {
    public double seconds(double slowness) {
      return words * slowness + rest;
    }
  }

  /** For what is asked about more than once: it looks at every letter. */
  public static Spoken of(Ssml ssml) {
    double words = 0;
    double rest = 0;
    for (var part : ssml.parts()) {
      if (part instanceof Ssml.Text some) {
        words += sounds(some.text().toLowerCase(Locale.ROOT));
      } else if (part instanceof Ssml.Pause pause) {
        rest += pause.millis() / 1000.0;
      } else if (part instanceof Ssml.Sound sound) {
        rest += sound.chime().seconds();
      }
    }
    return new Spoken(words * SECONDS_PER_SOUND, rest);
  }

  /** Likewise, where words and the pause after them never take less than a usual voice needs. */
  public static double heldSeconds(Ssml ssml, double slowness) {
    double seconds = 0;
    for (int i = 0; i < ssml.parts().size(); i++) {
      var part = ssml.parts().get(i);
      double least = 0;
      if (part instanceof Ssml.Text && ssml.isPaused(i)) {
        least = seconds(new Ssml(ssml.parts().subList(i, i + 2)));
        i++;
      }
      seconds += Math.max(least, seconds(new Ssml(List.of(part)), slowness));
    }
    return seconds;
  }

  public static double seconds(String text) {
    return seconds(Ssml.of(text));
  }

  /** Where words end, a voice comes to rest, whether a stop is written there or not. */
  private static double sounds(String text) {
    double sounds = 0;
    int word = 0;
    boolean rests = true;
    for (int i = 0; i <= text.length(); i++) {
      if (!isInWord(text, i)) {
        boolean endsWord = i > word;
        sounds += endsWord ? WORD + sounds(text, word, i) : 0;
        double mark = i < text.length() ? mark(text, i) : 0;
        sounds += mark;
        rests = mark == STOP || (rests && !endsWord);
        word = i + 1;
      }
    }
    return rests ? sounds : sounds + STOP;
  }

  private static boolean isInWord(String text, int at) {
    return at < text.length() && (Character.isLetter(text.charAt(at)) || isApostrophe(text, at));
  }

  /** As in "don't", but not a quotation mark. */
  private static boolean isApostrophe(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && "'’".indexOf(text.charAt(at)) >= 0
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }

  private static double mark(String text, int at) {
    char mark = text.charAt(at);
    return switch (mark) {
      case ',', ';', ':', '–', '—' -> COMMA;
      case '.', '?', '!', '…' -> endsSentence(text, at) ? STOP : 0;
      default -> Character.isDigit(mark) ? DIGIT : 0;
    };
  }

  /** Of several in a row the last one counts, and none inside a number or an abbreviation. */
  private static boolean endsSentence(String text, int at) {
    int next = at + 1;
    return next == text.length() || " \"'”’)".indexOf(text.charAt(next)) >= 0;
  }

  /** The sounds of a word. One without a vowel is an abbreviation, said letter by letter. */
  private static double sounds(String text, int from, int to) {
    int vowels = 0;
    int consonants = 0;
    int i = from;
    while (i < to) {
      if (isVowel(text, i, from)) {
        vowels += isSilent(text, i, to) && vowels > 0 ? 0 : 1;
        i = endOfVowels(text, i, to);
      } else {
        consonants += Character.isLetter(text.charAt(i)) ? 1 : 0;
        i += isOneSound(text, i, to) ? 2 : 1;
      }
    }
    return vowels == 0
        ? (to - from) * (VOWEL + CONSONANT)
        : vowels * VOWEL + consonants * CONSONANT;
  }

  private static boolean isVowel(String text, int at, int from) {
    char letter = text.charAt(at);
    return VOWELS.indexOf(letter) >= 0 && (letter != 'y' || at > from);
  }

  /** Vowels in a row are one sound, as in "ear". */
  private static int endOfVowels(String text, int from, int to) {
    int end = from + 1;
    while (end < to && VOWELS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** The last "e" of "like", "likes" and "liked", but not of "needed" or "wishes". */
  private static boolean isSilent(String text, int at, int to) {
    if (text.charAt(at) != 'e' || at < to - 2) {
      return false;
    }
    if (at == to - 1) {
      return true;
    }
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    return switch (text.charAt(to - 1)) {
      case 'd' -> before != 't' && before != 'd';
      case 's' -> "scxzhg".indexOf(before) < 0;
      default -> false;
    };
  }

  /** Two consonants that make one sound, as in "bell", "this" and "sing". */
  private static boolean isOneSound(String text, int at, int to) {
    if (at + 1 >= to) {
      return false;
    }
    char first = text.charAt(at);
    return switch (text.charAt(at + 1)) {
      case 'h' -> "cgpstw".indexOf(first) >= 0;
      case 'k' -> first == 'c' || first == 'k';
      case 'g' -> first == 'n' || first == 'g';
      case 'n' -> first == 'k' || first == 'g' || first == 'n';
      case 'r' -> first == 'w' || first == 'r';
      default -> first == text.charAt(at + 1);
    };
  }
}
