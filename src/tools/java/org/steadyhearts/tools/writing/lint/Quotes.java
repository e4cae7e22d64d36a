package org.steadyhearts.tools.writing.lint;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.Content.Lesson;
import org.steadyhearts.tools.content.Finding;
import org.steadyhearts.tools.content.Text;

/** Quotation marks are silent: the ear must know who speaks before it hears what is said. */
final class Quotes {

  private static final Pattern QUOTE = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern ENDS_A_SENTENCE = Pattern.compile("(?:^|[.?!]\"?)\\s*$");

  /** How Alexa's own questions and promises begin. */
  private static final Pattern LIKE_ALEXA =
      Pattern.compile(
          "(?:Shall (?:I|we)|Would you like|Do you want|Want (?:to|another)|Ready (?:for|to)|How about"
              + "|I'll (?:be quiet|call|remind|stop|wait|keep)|I can (?:call|give|tell))\\b");

  private static final int MOST_A_LESSON = 4;

  private Quotes() {}

  static Stream<Finding> check(Content content) {
    return Stream.of(
            Stream.concat(content.segments(), content.tipTexts()).flatMap(Quotes::withoutCue),
            Stream.concat(content.segments(), content.tipTexts()).flatMap(Quotes::likeAlexa),
            content.lessons().stream().flatMap(Quotes::first),
            content.lessons().stream().flatMap(Quotes::many))
        .flatMap(found -> found);
  }

  private static Stream<Finding> withoutCue(Text text) {
    return quotes(text)
        .filter(quote -> quote.start() > 0)
        .filter(quote -> ENDS_A_SENTENCE.matcher(text.spoken().substring(0, quote.start())).find())
        .map(
            quote ->
                text.finding(
                    quote.group(), "has no cue", "say in the same sentence who speaks, before it"));
  }

  private static Stream<Finding> likeAlexa(Text text) {
    return quotes(text)
        .filter(quote -> LIKE_ALEXA.matcher(quote.group(1)).lookingAt())
        .map(
            quote ->
                text.finding(
                    quote.group(),
                    "sounds like an offer of Alexa's own",
                    "tell it, or word it anew"));
  }

  private static Stream<Finding> first(Lesson lesson) {
    return lesson.segments().stream()
        .limit(1)
        .filter(segment -> segment.spoken().startsWith("\""))
        .map(segment -> segment.finding("opens with a quote", "begin with who speaks"));
  }

  private static Stream<Finding> many(Lesson lesson) {
    long quotes = lesson.segments().stream().flatMap(Quotes::quotes).count();
    return quotes <= MOST_A_LESSON
        ? Stream.empty()
        : Stream.of(
            lesson
                .title()
                .finding(
                    "has " + quotes + " quotes",
                    "keep the %d that matter".formatted(MOST_A_LESSON)));
  }

  private static Stream<MatchResult> quotes(Text text) {
    return QUOTE.matcher(text.spoken()).results();
  }
}
