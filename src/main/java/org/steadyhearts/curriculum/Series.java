package org.steadyhearts.curriculum;

import java.util.List;

/**
 * An ordered set of lessons.
 *
 * @param id as in the interaction model's series slot
 * @param number permanent, from 1, as spoken in "the first series"
 * @param about one sentence for "what can I learn"
 */
public record Series(String id, int number, String title, String about, List<Lesson> lessons) {

  public Series {
    lessons = List.copyOf(lessons);
  }

  Series withNumbers(String numbers) {
    return new Series(
        id, number, title, about, lessons.stream().map(one -> one.withNumbers(numbers)).toList());
  }
}
