package org.steadyhearts.coach;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Series;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.Topic;
import org.steadyhearts.exercise.Length;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;

/** Puts a {@link Receipt} into words. The same receipt always gives the same words. */
final class Voice {

  private final Curriculum curriculum;
  private final Pictures pictures;

  Voice(Curriculum curriculum) {
    this.curriculum = curriculum;
    this.pictures = new Pictures(curriculum, this);
  }

  /**
   * The whole answer.
   *
   * @param remembered if not, one sentence says so before the question
   * @param screen whether somebody can see a picture
   */
  Reply reply(Receipt receipt, boolean discreet, boolean remembered, boolean screen) {
    var lines = receipt.lines().stream();
    if (!remembered && !receipt.equals(Receipt.SILENCE)) {
      lines = Stream.concat(lines, Stream.of(Line.say(Phrase.NOT_REMEMBERED)));
    }
    var asked = receipt.question().stream().map(Receipt.Question::asked);
    var speech = speech(Stream.concat(lines, asked).toList());
    var reprompt =
        receipt
            .question()
            .filter(question -> !question.offer().silent())
            .map(question -> speech(question.reprompt()));
    return new Reply(
        discreet ? speech.whisper() : speech,
        discreet ? reprompt.map(Ssml::whisper) : reprompt,
        receipt.told().flatMap(this::card),
        screen ? pictures.of(receipt, discreet) : Optional.empty(),
        receipt.question().isEmpty());
  }

  /** For somebody who is not safe: no card, no question, and nothing to be picked. */
  Reply care(String country, boolean discreet) {
    var speech = Ssml.of(curriculum.care().text(country));
    return new Reply(
        discreet ? speech.whisper() : speech,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  /** How long some lines take at the most, in whatever wording, in seconds. */
  double longest(List<Line.Say> lines) {
    return lines.stream().mapToDouble(this::longest).sum();
  }

  private double longest(Line.Say say) {
    return IntStream.range(0, curriculum.phrases().count(say.phrase()))
        .mapToDouble(wording -> Pace.seconds(speech(say.in(wording))))
        .max()
        .orElse(0);
  }

  private Ssml speech(List<? extends Line> lines) {
    return lines.stream().map(this::speech).reduce(Ssml.NOTHING, Ssml::then);
  }

  private Ssml speech(Line line) {
    return line instanceof Line.Say say ? Ssml.of(words(say)) : told(((Line.Tell) line).from());
  }

  String words(Line.Say say) {
    var phrase = say.phrase();
    var words = curriculum.phrases().wording(phrase, say.wording());
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
      case "exercise", "second-exercise", "third-exercise" ->
          exercise(value).map(Exercise::name).orElse("an exercise");
      case "about-exercise" -> exercise(value).map(Exercise::about).orElse("");
      case "length" -> new Length(Integer.parseInt(value)).words();
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

  private Optional<Exercise> exercise(String number) {
    return curriculum.exercise(Integer.parseInt(number));
  }

  private Ssml told(Bookmark from) {
    return from.content().kind() == Content.Kind.TIP
        ? curriculum.tip(from.content().number()).map(Tip::text).map(Ssml::of).orElse(Ssml.NOTHING)
        : Telling.of(curriculum, from).map(Telling::speech).orElse(Ssml.NOTHING);
  }

  private Optional<String> card(Bookmark told) {
    int number = told.content().number();
    return switch (told.content().kind()) {
      case TIP -> Optional.empty();
      case LESSON -> curriculum.lesson(number).map(Lesson::card);
      case EXERCISE -> curriculum.exercise(number).map(Exercise::card);
    };
  }
}
