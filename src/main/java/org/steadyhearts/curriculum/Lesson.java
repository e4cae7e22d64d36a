package org.steadyhearts.curriculum;

import java.util.List;

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
    List<Segment> segments) {

  public Lesson {
    points = List.copyOf(points);
    segments = List.copyOf(segments);
  }
}
