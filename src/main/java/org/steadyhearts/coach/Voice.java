package org.steadyhearts.coach;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Series;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.Topic;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.speech.Ssml;

/** Puts a {@link Receipt} into words. The same receipt and request always give the same words. */
final class Voice {

  private final Curriculum curriculum;

  Voice(Curriculum curriculum) {
    this.curriculum = curriculum;
  }

  /**
   * @param request picks the wordings
   * @param remembered if not, one sentence says so before the question
   */
  Reply reply(Receipt receipt, Hash request, boolean discreet, boolean remembered) {
    var lines = receipt.lines().stream();
    if (!remembered) {
      lines = Stream.concat(lines, Stream.of(Line.say(Phrase.NOT_REMEMBERED)));
    }
    var question = receipt.offer().map(Offer::question);
    var speech = speech(Stream.concat(lines, question.stream()).toList(), request);
    var reprompt = receipt.offer().map(offer -> speech(List.of(offer.reprompt()), request));
    return new Reply(
        discreet ? speech.whisper() : speech,
        discreet ? reprompt.map(Ssml::whisper) : reprompt,
        receipt.told().flatMap(this::card));
  }

  /** For somebody who is not safe: no card, no question, and nothing to be picked. */
  Reply care(String country, boolean discreet) {
    var speech = Ssml.of(curriculum.care().text(country));
    return new Reply(discreet ? speech.whisper() : speech, Optional.empty(), Optional.empty());
  }

  Ssml speech(List<Line> lines, Hash request) {
    return lines.stream().map(line -> speech(line, request)).reduce(Ssml.NOTHING, Ssml::then);
  }

  private Ssml speech(Line line, Hash request) {
    return line instanceof Line.Say say
        ? Ssml.of(words(say, request))
        : told(((Line.Tell) line).from());
  }

  private String words(Line.Say say, Hash request) {
    var phrase = say.phrase();
    // The phrase takes part, or two phrases of one answer would always be paired.
    var words = curriculum.phrases().wording(phrase, request.number() + phrase.key().hashCode());
    for (int i = 0; i < say.values().size(); i++) {
      var name = phrase.names().get(i);
      words = words.replace("{" + name + "}", value(name, say.values().get(i)));
    }
    return words;
  }

  private String value(String name, String value) {
    return switch (name) {
      case "topic" -> curriculum.topic(value).map(Topic::spoken).orElse("that");
      case "lesson" -> lesson(value).map(Spoken::lesson).orElse("a lesson");
      case "recap" -> lesson(value).map(Lesson::recap).orElse("");
      case "series", "first", "second" -> series(value).map(Series::title).orElse("a series");
      case "about-first", "about-second" -> series(value).map(Series::about).orElse("");
      case "lessons" -> Spoken.count(Integer.parseInt(value), "lesson");
      case "days" -> Spoken.count(Integer.parseInt(value), "day");
      default -> throw new IllegalArgumentException("No phrase can fill in {" + name + "}");
    };
  }

  private Optional<Lesson> lesson(String number) {
    return curriculum.lesson(Integer.parseInt(number));
  }

  private Optional<Series> series(String number) {
    return curriculum.series(Integer.parseInt(number));
  }

  private Ssml told(Bookmark from) {
    int number = from.content().number();
    return switch (from.content().kind()) {
      case TIP -> curriculum.tip(number).map(Tip::text).map(Ssml::of).orElse(Ssml.NOTHING);
      case LESSON ->
          curriculum
              .lesson(number)
              .map(lesson -> Telling.of(lesson, from).speech())
              .orElse(Ssml.NOTHING);
      case EXERCISE -> Ssml.NOTHING;
    };
  }

  private Optional<String> card(Bookmark told) {
    return told.content().isLesson()
        ? curriculum.lesson(told.content().number()).map(Lesson::card)
        : Optional.empty();
  }
}
