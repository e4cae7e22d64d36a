package org.steadyhearts.coach.render;

import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.speech.NumberWords;

/** Numbers of things as they are said. */
final class SpokenNames {

  private static final String[] ORDINALS = {"", "first", "second", "third", "fourth", "fifth"};

  private SpokenNames() {}

  /** A number of things, as in "one day" and "three days". */
  static String count(int number, String one) {
    return NumberWords.of(number) + " " + (number == 1 ? one : one + "s");
  }

  /** The first series needs no name; the others say which they are. */
  static String lesson(Lesson lesson) {
    var name = "lesson " + NumberWords.of(lesson.place());
    return lesson.series() == 1 ? name : name + " of the " + ORDINALS[lesson.series()] + " series";
  }
}
