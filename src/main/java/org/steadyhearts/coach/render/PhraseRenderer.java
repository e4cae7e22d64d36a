package org.steadyhearts.coach.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.request.Schedule;
import org.steadyhearts.curriculum.BreathPattern;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Series;
import org.steadyhearts.curriculum.Topic;
import org.steadyhearts.exercise.Length;
import org.steadyhearts.speech.Pace;
import org.steadyhearts.speech.Ssml;

/** Puts one recurring phrase into words, with its values filled in. */
public final class PhraseRenderer {

  /** What asks whether to begin an exercise names it as it is offered. */
  private static final Set<Phrase> ASKED =
      Set.of(
          Phrase.OFFER_EXERCISE,
          Phrase.OFFER_PRACTISE,
          Phrase.OFFER_PRACTISE_TOGETHER,
          Phrase.OFFER_BOTH_WANT,
          Phrase.DESCRIBE_EXERCISE);

  private final Curriculum curriculum;

  public PhraseRenderer(Curriculum curriculum) {
    this.curriculum = curriculum;
  }

  /** How many seconds some phrases take at most, whichever wordings are picked. */
  public double longest(List<Utterance.Said> lines) {
    return lines.stream().mapToDouble(this::longest).sum();
  }

  private double longest(Utterance.Said say) {
    return IntStream.range(0, curriculum.phrases().count(say.phrase()))
        .mapToDouble(wording -> Pace.seconds(Ssml.of(words(say.withWording(wording)))))
        .max()
        .orElse(0);
  }

  public String words(Utterance.Said say) {
    var phrase = say.phrase();
    var words = curriculum.phrases().wording(phrase, say.wording());
    for (int i = 0; i < say.values().size(); i++) {
      var name = phrase.names().get(i);
      words = words.replace("{" + name + "}", value(phrase, name, say.values().get(i)));
    }
    return words;
  }

  private String value(Phrase phrase, String name, String value) {
    return switch (name) {
      case "elsewhere" -> curriculum.topic(value).flatMap(Topic::elsewhere).orElse("a doctor");
      case "topic" -> topic(value).orElse("that");
      case "lesson" -> lesson(value).map(SpokenNames::lesson).orElse("a lesson");
      case "title" -> lesson(value).map(Lesson::title).orElse("");
      case "recap" -> lesson(value).map(Lesson::recap).orElse("");
      case "check" -> followUp(value).map(Lesson.FollowUp::question).orElse("Did you get to it?");
      case "did-it" -> followUp(value).map(Lesson.FollowUp::done).orElse("Good.");
      case "not-yet" -> followUp(value).map(Lesson.FollowUp::notYet).orElse("That's fine.");
      case "series", "first", "second" -> series(value).map(Series::title).orElse("a series");
      case "about-first", "about-second" -> series(value).map(Series::about).orElse("");
      case "lessons" -> SpokenNames.count(Integer.parseInt(value), "lesson");
      case "topic-count" -> SpokenNames.count(Integer.parseInt(value), "topic");
      case "tip-count" -> SpokenNames.count(Integer.parseInt(value), "tip");
      case "topics" -> SpokenNames.list(each(value, this::topic));
      case "exercises" -> SpokenNames.list(each(value, one -> exercise(one).map(Exercise::name)));
      case "titles" -> String.join(" ", each(value, one -> lesson(one).map(SpokenNames::entry)));
      case "exercise" ->
          exercise(value)
              .map(one -> ASKED.contains(phrase) ? one.offered() : one.name())
              .orElse("an exercise");
      case "about-exercise" -> exercise(value).map(Exercise::about).orElse("");
      case "length" -> Length.nearest(Integer.parseInt(value)).words();
      case "rounds" -> SpokenNames.count(Integer.parseInt(value), "round");
      case "counts" ->
          BreathPattern.at(Integer.parseInt(value)).map(BreathPattern::words).orElse("your counts");
      case "when" -> Schedule.parse(Integer.parseInt(value)).map(SpokenTimes::when).orElse("then");
      case "done" -> SpokenNames.done(value);
      case "time" -> SpokenNames.time(Integer.parseInt(value));
      case "days" -> SpokenNames.count(Integer.parseInt(value), "day");
      default -> throw new IllegalArgumentException("No phrase can fill in {" + name + "}");
    };
  }

  private static List<String> each(String values, Function<String, Optional<String>> named) {
    return Stream.of(values.split(",")).flatMap(one -> named.apply(one).stream()).toList();
  }

  private Optional<String> topic(String id) {
    return curriculum.topic(id).map(Topic::spoken);
  }

  private Optional<Lesson> lesson(String number) {
    return curriculum.lesson(Integer.parseInt(number));
  }

  private Optional<Lesson.FollowUp> followUp(String number) {
    return lesson(number).flatMap(Lesson::followUp);
  }

  private Optional<Series> series(String number) {
    return curriculum.series(Integer.parseInt(number));
  }

  private Optional<Exercise> exercise(String number) {
    return curriculum.exercise(Integer.parseInt(number));
  }
}
