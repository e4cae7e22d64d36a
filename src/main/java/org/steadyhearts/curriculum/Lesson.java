package org.steadyhearts.curriculum;

import java.util.List;
import java.util.Optional;

/**
 * 60 to 150 seconds of speech on one or two points, spoken whole in one answer.
 *
 * @param number permanent and never reused: progress stores it
 * @param series the number of the series it belongs to
 * @param place where it stands in its series, from 1
 * @param title spoken first; never shown or said before the listener asked for the lesson
 * @param points what it teaches, by the ids of the source documents' points
 * @param card discreet text for the Alexa app
 * @param recap one sentence for "where was I"
 * @param exercise id of the exercise that practises it
 * @param intimate whether its subject is private: told only to whoever asks for it
 * @param health whether it touches health
 * @param alone whether it is for whoever is on their own
 * @param topics the topics that lead to it, beside those of its points
 * @param task what it gives to try, if it sets a task
 */
public record Lesson(
    int number,
    int series,
    int place,
    String title,
    List<String> points,
    String card,
    String recap,
    String exercise,
    boolean intimate,
    boolean health,
    boolean alone,
    List<String> topics,
    Optional<Task> task,
    List<Segment> segments) {

  /**
   * Something to try.
   *
   * @param words in about eight discreet words
   * @param followUp how to ask about it; empty where nobody should be asked
   */
  public record Task(String words, Optional<FollowUp> followUp) {}

  /**
   * "Last time you took a question with you. Did you get to ask it?"
   *
   * @param question as asked at a next visit
   * @param done what is said to a yes
   * @param notYet what is said to a no
   */
  public record FollowUp(String question, String done, String notYet) {}

  public Lesson {
    points = List.copyOf(points);
    topics = List.copyOf(topics);
    segments = List.copyOf(segments);
  }

  /** How to ask about its task; empty where nobody should be asked. */
  public Optional<FollowUp> followUp() {
    return task.flatMap(Task::followUp);
  }

  Lesson withNumbers(String numbers) {
    return new Lesson(
        number,
        series,
        place,
        title,
        points,
        card,
        recap,
        exercise,
        intimate,
        health,
        alone,
        topics,
        task,
        segments.stream().map(segment -> segment.withNumbers(numbers)).toList());
  }
}
