package org.steadyhearts.coach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Bookmark;

/**
 * What a turn decided to say. Together with the request's hash, which picks the wordings, the same
 * answer is rendered from it again, word for word.
 *
 * @param lines what is said, in order; none for an answer that is silence
 * @param offer the question at the end; without one the session ends
 */
public record Receipt(List<Line> lines, Optional<Offer> offer) {

  static final Receipt SILENCE = new Receipt(List.of(), Optional.empty());

  public Receipt {
    lines = List.copyOf(lines);
  }

  static Receipt ending(Line... lines) {
    return new Receipt(List.of(lines), Optional.empty());
  }

  static Receipt asking(Offer offer, Line... lines) {
    return new Receipt(List.of(lines), Optional.of(offer));
  }

  /** The tip, lesson or exercise that it tells. */
  public Optional<Bookmark> told() {
    return lines.stream()
        .filter(Line.Tell.class::isInstance)
        .map(line -> ((Line.Tell) line).from())
        .findFirst();
  }

  /** A short form for storage, as in {@code back-to-place;>LESSON-12-0@1.3;?NEXT_LESSON 13}. */
  public String text() {
    List<String> parts = new ArrayList<>();
    for (var line : lines) {
      if (line instanceof Line.Say say) {
        parts.add(String.join(" ", join(say.phrase().key(), say.values())));
      } else if (line instanceof Line.Tell tell) {
        parts.add(">" + tell.from().text());
      }
    }
    offer.ifPresent(open -> parts.add("?" + open.kind() + " " + open.subject()));
    return String.join(";", parts);
  }

  /** Reads what {@link #text()} wrote; empty for what another release wrote and this one lacks. */
  public static Optional<Receipt> parse(String text) {
    try {
      List<Line> lines = new ArrayList<>();
      Optional<Offer> offer = Optional.empty();
      for (var part : text.isEmpty() ? new String[0] : text.split(";")) {
        var words = Arrays.asList(part.split(" "));
        if (part.startsWith(">")) {
          lines.add(new Line.Tell(Bookmark.parse(part.substring(1))));
        } else if (part.startsWith("?")) {
          var kind = Offer.Kind.valueOf(words.get(0).substring(1));
          offer = Optional.of(new Offer(kind, Integer.parseInt(words.get(1))));
        } else {
          var name = words.get(0).toUpperCase(Locale.ROOT).replace('-', '_');
          lines.add(new Line.Say(Phrase.valueOf(name), words.subList(1, words.size())));
        }
      }
      return Optional.of(new Receipt(lines, offer));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static List<String> join(String first, List<String> rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }
}
