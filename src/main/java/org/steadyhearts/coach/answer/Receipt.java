package org.steadyhearts.coach.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Phrases;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.HeardWordings;

/**
 * What a turn decided to say, down to the wordings: the same answer is rendered from it again, word
 * for word.
 *
 * @param lines what is said, in order; none for an answer that is silence
 * @param question the one at the end; without it the session ends
 */
public record Receipt(List<Utterance> lines, Optional<Question> question) {

  private static final String TOLD = ">";
  private static final String CARDED = "#";

  public static final Receipt SILENCE = new Receipt(List.of(), Optional.empty());

  /** What nobody wants to hear again. */
  private static final Set<Phrase> ASIDES =
      Set.of(
          Phrase.NOT_UNDERSTOOD,
          Phrase.NOTHING_ASKED,
          Phrase.NOTHING_TO_REPEAT,
          Phrase.TAKE_YOUR_TIME);

  /** An offer in the words it is made with. */
  public record Question(Offer offer, Utterance.Said asked, Utterance.Said reprompt) {
    Question(Offer offer) {
      this(offer, offer.question(), offer.reprompt());
    }
  }

  public Receipt {
    lines = List.copyOf(lines);
  }

  public static Receipt ending(Utterance... lines) {
    return new Receipt(List.of(lines), Optional.empty());
  }

  public static Receipt asking(Offer offer, Utterance... lines) {
    return new Receipt(List.of(lines), Optional.of(new Question(offer)));
  }

  /** The same question, and nothing before it. */
  public Receipt questionOnly() {
    return new Receipt(List.of(), question);
  }

  /** Whether it only says that nothing was understood, or that there is time. */
  boolean isAside() {
    return lines.stream()
        .anyMatch(line -> line instanceof Utterance.Said say && ASIDES.contains(say.phrase()));
  }

  public Optional<Offer> offer() {
    return question.map(Question::offer);
  }

  /** The same words with another question. */
  public Receipt withQuestion(Offer offer) {
    return new Receipt(lines, Optional.of(new Question(offer)));
  }

  /** The same with something said before it. */
  public Receipt after(Utterance line) {
    return new Receipt(Stream.concat(Stream.of(line), lines.stream()).toList(), question);
  }

  /** The same where nothing was kept: nothing is confirmed, and one sentence says so. */
  public Receipt notKept() {
    if (equals(SILENCE) || said().anyMatch(line -> line.phrase() == Phrase.MEMORY_AWAY)) {
      return this;
    }
    var rest = lines.stream().filter(line -> !confirms(line));
    var said = Stream.concat(rest, Stream.of(Utterance.say(Phrase.NOT_REMEMBERED)));
    return new Receipt(said.toList(), question);
  }

  public boolean says(Phrase phrase) {
    return lines.stream().anyMatch(line -> isSaying(phrase, line));
  }

  /** The same without a phrase. */
  public Receipt without(Phrase phrase) {
    return new Receipt(lines.stream().filter(line -> !isSaying(phrase, line)).toList(), question);
  }

  private static boolean isSaying(Phrase phrase, Utterance line) {
    return line instanceof Utterance.Said say && say.phrase() == phrase;
  }

  private static boolean confirms(Utterance line) {
    return line instanceof Utterance.Said say && say.phrase().confirms();
  }

  /** The tip, lesson or exercise that it tells. */
  public Optional<Bookmark> told() {
    return lines.stream()
        .filter(Utterance.Told.class::isInstance)
        .map(line -> ((Utterance.Told) line).from())
        .findFirst();
  }

  /** The tip whose words it puts on a card. */
  public Optional<Integer> carded() {
    return lines.stream()
        .filter(Utterance.Carded.class::isInstance)
        .map(line -> ((Utterance.Carded) line).tip())
        .findFirst();
  }

  /**
   * With a wording picked for every phrase: none that was heard last, the same for {@code choice}.
   */
  public Receipt worded(Phrases phrases, HeardWordings heard, long choice) {
    return new Receipt(
        lines.stream()
            .map(
                line ->
                    line instanceof Utterance.Said say ? pick(say, phrases, heard, choice) : line)
            .toList(),
        question.map(
            q ->
                new Question(
                    q.offer(),
                    pick(q.asked(), phrases, heard, choice),
                    pick(q.reprompt(), phrases, heard, choice))));
  }

  private static Utterance.Said pick(
      Utterance.Said say, Phrases phrases, HeardWordings heard, long choice) {
    var key = say.phrase().key();
    // The phrase takes part in the choice, or two phrases would always come in the same pairs.
    return say.withWording(heard.pick(key, phrases.count(say.phrase()), choice + key.hashCode()));
  }

  /** What was heard last once this has been said. */
  public HeardWordings heardAfter(HeardWordings before) {
    var heard = before;
    for (var say : said().toList()) {
      heard = heard.heard(say.phrase().key(), say.wording());
    }
    return heard;
  }

  private Stream<Utterance.Said> said() {
    return Stream.concat(
        lines.stream().filter(Utterance.Said.class::isInstance).map(Utterance.Said.class::cast),
        question.stream().flatMap(q -> Stream.of(q.asked(), q.reprompt())));
  }

  /**
   * A short form for storage, as in {@code back-to-place.2;>LESSON-12-0@1.3;?NEXT_LESSON.0.1 13 0}.
   */
  public String text() {
    return Stream.concat(lines.stream().map(Receipt::text), question.stream().map(Receipt::text))
        .collect(Collectors.joining(";"));
  }

  private static String text(Question question) {
    var offer = question.offer();
    // Joined, not formatted: some locales have digits of their own, which could not be read back.
    return ("?" + offer.kind())
        + ("." + question.asked().wording())
        + ("." + question.reprompt().wording())
        + (" " + offer.subject())
        + (" " + offer.seconds());
  }

  private static String text(Utterance line) {
    if (line instanceof Utterance.Carded card) {
      return CARDED + card.tip();
    }
    return line instanceof Utterance.Said say
        ? Stream.concat(Stream.of(say.phrase().key() + "." + say.wording()), say.values().stream())
            .collect(Collectors.joining(" "))
        : TOLD + ((Utterance.Told) line).from().text();
  }

  /** Reads what {@link #text()} wrote; empty for what another release wrote and this one lacks. */
  public static Optional<Receipt> parse(String text) {
    try {
      var parts = text.isEmpty() ? List.<String>of() : Arrays.asList(text.split(";"));
      return Optional.of(
          new Receipt(
              parts.stream().filter(part -> !part.startsWith("?")).map(Receipt::line).toList(),
              parts.stream().filter(part -> part.startsWith("?")).findFirst().map(Receipt::asked)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Utterance line(String part) {
    if (part.startsWith(TOLD)) {
      return new Utterance.Told(Bookmark.parse(part.substring(1)));
    }
    if (part.startsWith(CARDED)) {
      return new Utterance.Carded(Integer.parseInt(part.substring(1)));
    }
    var words = Arrays.asList(part.split(" "));
    var name = words.get(0).split("\\.", -1);
    var phrase = Phrase.valueOf(name[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    return new Utterance.Said(phrase, Integer.parseInt(name[1]), words.subList(1, words.size()));
  }

  private static Question asked(String part) {
    var words = part.substring(1).split("[. ]", -1);
    var offer =
        new Offer(
            Offer.OfferKind.valueOf(words[0]),
            Integer.parseInt(words[3]),
            Integer.parseInt(words[4]));
    return new Question(
        offer,
        offer.question().withWording(Integer.parseInt(words[1])),
        offer.reprompt().withWording(Integer.parseInt(words[2])));
  }
}
