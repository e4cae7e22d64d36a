package org.steadyhearts.tools.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All content of one language as it stands in the files, whether or not anything names them.
 *
 * @param files each by its path, for what is read in one place only
 */
public record Content(
    At index,
    List<Series> series,
    List<Lesson> lessons,
    List<Tips> tips,
    List<Exercise> exercises,
    List<Phrase> phrases,
    List<Topic> topics,
    List<Text> care,
    Map<String, At> files) {

  public record Series(At at, String id, List<Text> lines, List<At> lessons) {}

  public record Lesson(
      At at,
      String id,
      int number,
      Text title,
      List<At> points,
      Text card,
      Text recap,
      At exercise,
      List<Text> segments) {}

  public record Tips(At at, String id, At point, At lesson, List<Tip> all) {}

  public record Tip(At at, int number, Text text) {}

  /**
   * An exercise, as its file has it.
   *
   * @param says what is said in it, in order
   * @param phases of one breath; none where it isn't a breathing exercise
   * @param between soft lines for the first phase
   */
  public record Exercise(
      At at,
      String id,
      int number,
      Text name,
      List<At> points,
      Text card,
      Text about,
      List<Text> says,
      List<Phase> phases,
      List<Text> between) {}

  /**
   * A phase of a breath, as its file has it.
   *
   * @param words what may be said as it begins
   * @param second what is said half way through a long one
   */
  public record Phase(int seconds, List<Text> words, Optional<Text> second) {}

  public record Phrase(At at, String key, List<Text> wordings) {}

  public record Topic(At id, Text spoken, List<At> points, Optional<String> elsewhere) {}

  /** What is heard in one go, and so is judged as a whole. */
  public record Whole(Text first, List<Text> texts) {
    static Whole of(List<Text> texts) {
      return new Whole(texts.get(0), texts);
    }
  }

  /** A series' lessons in its order; those that are not there are left out. */
  public List<Lesson> lessonsOf(Series series) {
    return series.lessons().stream()
        .map(id -> "series/%s/%s.yaml".formatted(series.id(), id.value()))
        .flatMap(file -> lessons.stream().filter(lesson -> lesson.at().file().equals(file)))
        .toList();
  }

  public Stream<Text> tipTexts() {
    return tips.stream().flatMap(file -> file.all().stream()).map(Tip::text);
  }

  public Stream<Text> segments() {
    return lessons.stream().flatMap(lesson -> lesson.segments().stream());
  }

  public Stream<Text> cards() {
    return Stream.concat(
        lessons.stream().map(Lesson::card), exercises.stream().map(Exercise::card));
  }

  public Stream<Whole> wholes() {
    return Stream.of(
            lessons.stream().map(Lesson::segments),
            tipTexts().map(List::of),
            exercises.stream().map(Exercise::says),
            care.stream().map(List::of))
        .flatMap(all -> all)
        .map(Whole::of);
  }

  /** Whatever is spoken in whole sentences. */
  public Stream<Text> sentences() {
    return Stream.of(
            wholes().flatMap(whole -> whole.texts().stream()),
            series.stream().flatMap(one -> one.lines().stream()),
            lessons.stream().map(Lesson::recap),
            exercises.stream().map(Exercise::about),
            phrases.stream().flatMap(phrase -> phrase.wordings().stream()))
        .flatMap(all -> all);
  }

  /** Whatever is spoken, names and single words included. */
  public Stream<Text> spoken() {
    return Stream.of(
            sentences(),
            lessons.stream().map(Lesson::title),
            topics.stream().map(Topic::spoken),
            exercises.stream().flatMap(Content::shortTexts))
        .flatMap(all -> all);
  }

  private static Stream<Text> shortTexts(Exercise exercise) {
    var words =
        exercise.phases().stream()
            .flatMap(phase -> Stream.concat(phase.words().stream(), phase.second().stream()));
    return Stream.of(Stream.of(exercise.name()), words, exercise.between().stream())
        .flatMap(all -> all);
  }
}
