package org.steadyhearts.curriculum;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All the content of one language. Numbers and ids are unique: the reader has checked it. */
public final class Curriculum {

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
    this.series = List.copyOf(series);
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
                            .filter(tip -> topic.points().contains(tip.point()))
                            .map(Tip::number)
                            .toList()));
  }

  public List<Series> series() {
    return series;
  }

  public List<Tip> tips() {
    return tips;
  }

  public List<Topic> topics() {
    return topics;
  }

  public List<Exercise> exercises() {
    return exercises;
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
    return exercises.stream().filter(exercise -> exercise.number() == number).findFirst();
  }

  public Optional<Exercise> exercise(String id) {
    return exercises.stream().filter(exercise -> exercise.id().equals(id)).findFirst();
  }

  /** The exercises that practise one of these points at least, in the curriculum's order. */
  public List<Exercise> exercisesOn(Collection<String> points) {
    return exercises.stream()
        .filter(exercise -> !Collections.disjoint(exercise.points(), points))
        .toList();
  }

  /** The numbers of a topic's tips, empty for a topic that is not there. */
  public List<Integer> tipsAbout(String topic) {
    return tipsByTopic.getOrDefault(topic, Collections.emptyList());
  }

  /** The lessons that teach one of a topic's points, in the order of the series. */
  public List<Lesson> lessonsAbout(Topic topic) {
    return series.stream()
        .flatMap(one -> one.lessons().stream())
        .filter(lesson -> !Collections.disjoint(lesson.points(), topic.points()))
        .toList();
  }

  /** The lesson that stands {@code steps} further in the same series; empty past either end. */
  public Optional<Lesson> neighbour(Lesson lesson, int steps) {
    return series(lesson.series())
        .map(Series::lessons)
        .filter(all -> lesson.place() + steps >= 1 && lesson.place() + steps <= all.size())
        .map(all -> all.get(lesson.place() - 1 + steps));
  }
}
