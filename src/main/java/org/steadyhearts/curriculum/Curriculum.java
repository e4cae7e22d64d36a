package org.steadyhearts.curriculum;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All the content of one language. Numbers and ids are unique: the reader has checked it. */
public final class Curriculum {

  private final List<Series> written;
  private final List<Series> series;
  private final List<Tip> tips;
  private final List<Topic> topics;
  private final List<Exercise> exercises;
  private final Phrases phrases;
  private final Care care;
  private final Map<Label, String> labels;
  private final Map<Integer, Lesson> lessons;
  private final Map<Integer, Tip> tipsByNumber;
  private final Map<String, List<Integer>> tipsByTopic;

  public Curriculum(
      List<Series> series,
      List<Tip> tips,
      List<Topic> topics,
      List<Exercise> exercises,
      Phrases phrases,
      Care care,
      Map<Label, String> labels) {
    this(series, tips, topics, exercises, phrases, care, labels, "");
  }

  private Curriculum(
      List<Series> written,
      List<Tip> tips,
      List<Topic> topics,
      List<Exercise> exercises,
      Phrases phrases,
      Care care,
      Map<Label, String> labels,
      String country) {
    this.written = List.copyOf(written);
    this.series = written.stream().map(one -> one.withNumbers(care.numbers(country))).toList();
    this.tips = List.copyOf(tips);
    this.topics = List.copyOf(topics);
    this.exercises = List.copyOf(exercises);
    this.phrases = phrases;
    this.care = care;
    this.labels = Map.copyOf(labels);
    this.lessons =
        series.stream()
            .flatMap(one -> one.lessons().stream())
            .collect(Collectors.toUnmodifiableMap(Lesson::number, Function.identity()));
    this.tipsByNumber =
        tips.stream().collect(Collectors.toUnmodifiableMap(Tip::number, Function.identity()));
    this.tipsByTopic =
        topics.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Topic::id,
                    topic ->
                        tips.stream()
                            .filter(tip -> isAbout(tip, topic))
                            .map(Tip::number)
                            .toList()));
  }

  /** The same for listeners of a country, as in {@code US}: with the numbers to call there. */
  public Curriculum in(String country) {
    return new Curriculum(written, tips, topics, exercises, phrases, care, labels, country);
  }

  public List<Series> series() {
    return series;
  }

  /** The series as they were written, with {@code {care-numbers}} where a country's numbers go. */
  public List<Series> written() {
    return written;
  }

  public List<Tip> tips() {
    return tips;
  }

  /** The tips that may be drawn for whoever names no topic: none of them is private. */
  public List<Tip> openTips() {
    return tips.stream().filter(tip -> !tip.intimate()).toList();
  }

  public List<Topic> topics() {
    return topics;
  }

  public List<Exercise> exercises() {
    return exercises;
  }

  /**
   * The exercises that may be offered, listed or picked: none is private, and none is in a
   * listener's own counts.
   */
  public List<Exercise> openExercises() {
    return exercises.stream().filter(exercise -> exercise.offer().isPresent()).toList();
  }

  public Phrases phrases() {
    return phrases;
  }

  public Map<Label, String> labels() {
    return labels;
  }

  public String label(Label label) {
    return labels.get(label);
  }

  public Care care() {
    return care;
  }

  /** The lesson with a number; empty when a later release dropped it. */
  public Optional<Lesson> lesson(int number) {
    return Optional.ofNullable(lessons.get(number));
  }

  public Optional<Tip> tip(int number) {
    return Optional.ofNullable(tipsByNumber.get(number));
  }

  public Optional<Series> series(int number) {
    return series.stream().filter(one -> one.number() == number).findFirst();
  }

  public Optional<Series> series(String id) {
    return series.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  public Optional<Topic> topic(String id) {
    return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
  }

  /** The exercise with a number; empty when a later release dropped it. */
  public Optional<Exercise> exercise(int number) {
    return exercises.stream()
        .filter(exercise -> exercise.number() == number)
        .findFirst()
        .or(() -> BreathPattern.at(number).flatMap(this::exercise));
  }

  private Optional<Exercise> exercise(BreathPattern pattern) {
    return exercise(BreathPattern.TEMPLATE).map(pattern::in);
  }

  public Optional<Exercise> exercise(String id) {
    return exercises.stream().filter(exercise -> exercise.id().equals(id)).findFirst();
  }

  /** The open exercises that practise one of these points at least, in the curriculum's order. */
  public List<Exercise> exercisesOn(Collection<String> points) {
    return openExercises().stream()
        .filter(exercise -> !Collections.disjoint(exercise.points(), points))
        .toList();
  }

  /** The numbers of a topic's tips, empty for a topic that is not there. */
  public List<Integer> tipsAbout(String topic) {
    return tipsByTopic.getOrDefault(topic, Collections.emptyList());
  }

  /**
   * The lessons that name a topic, private ones too, and the open ones that teach one of its
   * points, in the order of the series.
   */
  public List<Lesson> lessonsAbout(Topic topic) {
    return series.stream()
        .flatMap(one -> one.lessons().stream())
        .filter(
            lesson ->
                lesson.topics().contains(topic.id())
                    || (!lesson.intimate()
                        && !Collections.disjoint(lesson.points(), topic.points())))
        .toList();
  }

  private static boolean isAbout(Tip tip, Topic topic) {
    return tip.topics().contains(topic.id())
        || (!tip.intimate() && topic.points().contains(tip.point()));
  }

  /**
   * The lesson that stands next to one in its series; empty past either end.
   *
   * @param direction 1 for the one that comes after it, -1 for the one before
   */
  public Optional<Lesson> neighbour(Lesson lesson, int direction) {
    return beside(lesson, direction).findFirst();
  }

  /** The nearest of those that are not private. */
  public Optional<Lesson> openNeighbour(Lesson lesson, int direction) {
    return beside(lesson, direction).filter(one -> !one.intimate()).findFirst();
  }

  private Stream<Lesson> beside(Lesson lesson, int direction) {
    var all = series(lesson.series()).map(Series::lessons).orElse(List.of());
    return Stream.iterate(
            lesson.place() + direction,
            place -> place >= 1 && place <= all.size(),
            place -> place + direction)
        .map(place -> all.get(place - 1));
  }
}
