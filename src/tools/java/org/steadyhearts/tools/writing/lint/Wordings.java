package org.steadyhearts.tools.writing.lint;

import static org.steadyhearts.curriculum.Phrase.ALL_RIGHT;
import static org.steadyhearts.curriculum.Phrase.BACK_TO_PLACE;
import static org.steadyhearts.curriculum.Phrase.GOODBYE;
import static org.steadyhearts.curriculum.Phrase.NOT_UNDERSTOOD;
import static org.steadyhearts.curriculum.Phrase.OFFER_ANOTHER_TIP;
import static org.steadyhearts.curriculum.Phrase.OFFER_LESSON_BEHIND;
import static org.steadyhearts.curriculum.Phrase.OFFER_NEXT_LESSON;
import static org.steadyhearts.curriculum.Phrase.OFFER_RESUME;
import static org.steadyhearts.curriculum.Phrase.SAVED;
import static org.steadyhearts.curriculum.Phrase.TIP_INTRO;
import static org.steadyhearts.curriculum.Phrase.WELCOME_BACK;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Content.Phrase;
import org.steadyhearts.tools.content.English;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Text;

/** What recurs is worded in several ways, and asked again more shortly. */
final class Wordings {

  private static final int LEAST = 3;
  private static final int LEAST_IN_EVERY_SESSION = 5;
  private static final double MOST_LIKENESS = 0.75;

  private static final Set<String> IN_EVERY_SESSION =
      Stream.of(
              WELCOME_BACK,
              TIP_INTRO,
              BACK_TO_PLACE,
              NOT_UNDERSTOOD,
              ALL_RIGHT,
              SAVED,
              GOODBYE,
              OFFER_LESSON_BEHIND,
              OFFER_NEXT_LESSON,
              OFFER_RESUME,
              OFFER_ANOTHER_TIP)
          .map(org.steadyhearts.curriculum.Phrase::key)
          .collect(Collectors.toUnmodifiableSet());

  /** At the first launch the welcome is part of the question. */
  private static final String OPEN_QUESTION = "offer-first";

  private static final Pattern NAME = Pattern.compile("\\{[a-z-]+}");

  private Wordings() {}

  static Stream<Finding> check(Content content) {
    return Stream.concat(
        content.phrases().stream().flatMap(phrase -> Stream.concat(count(phrase), alike(phrase))),
        content.phrases().stream()
            .filter(phrase -> phrase.key().startsWith("offer-"))
            .filter(phrase -> !phrase.key().equals(OPEN_QUESTION))
            .flatMap(offer -> longReprompts(content, offer)));
  }

  private static Stream<Finding> count(Phrase phrase) {
    int least = IN_EVERY_SESSION.contains(phrase.key()) ? LEAST_IN_EVERY_SESSION : LEAST;
    int wordings = phrase.wordings().size();
    return wordings >= least
        ? Stream.empty()
        : Stream.of(
            phrase
                .at()
                .finding(
                    "%s has %d wordings".formatted(phrase.key(), wordings),
                    "write at least " + least));
  }

  private static Stream<Finding> alike(Phrase phrase) {
    var wordings = phrase.wordings();
    return IntStream.range(0, wordings.size())
        .boxed()
        .flatMap(
            i ->
                wordings.subList(0, i).stream()
                    .filter(earlier -> likeness(wordings.get(i), earlier) > MOST_LIKENESS)
                    .map(
                        earlier ->
                            wordings
                                .get(i)
                                .finding("is like \"" + earlier.start() + "\"", "word it anew")));
  }

  /** The share of words that both have. */
  private static double likeness(Text one, Text other) {
    Set<String> both = new HashSet<>(English.plainWords(one.spoken()));
    var all = new HashSet<>(both);
    both.retainAll(English.plainWords(other.spoken()));
    all.addAll(English.plainWords(other.spoken()));
    return (double) both.size() / all.size();
  }

  /** Any reprompt may follow any wording of its question. */
  private static Stream<Finding> longReprompts(Content content, Phrase offer) {
    var shortest = offer.wordings().stream().min(Comparator.comparing(Wordings::seconds));
    var reprompt = offer.key().replace("offer-", "reprompt-");
    return content.phrases().stream()
        .filter(phrase -> phrase.key().equals(reprompt))
        .flatMap(phrase -> phrase.wordings().stream())
        .filter(again -> shortest.filter(first -> seconds(again) >= seconds(first)).isPresent())
        .map(
            again ->
                again.finding(
                    "is no shorter than \"%s\"".formatted(shortest.orElseThrow().start()),
                    "ask it in fewer words"));
  }

  private static double seconds(Text text) {
    return Pace.seconds(NAME.matcher(text.value()).replaceAll("lesson three"));
  }
}
