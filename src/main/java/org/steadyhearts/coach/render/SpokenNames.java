package org.steadyhearts.coach.render;

import java.util.List;
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

  /** Several things in one sentence, as in "trust, listening and honesty". */
  static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** A lesson as an entry of a list, with the rest that parts it from the next. */
  static String entry(Lesson lesson) {
    return "Lesson " + NumberWords.of(lesson.place()) + ". (0.3 s) " + lesson.title() + ". (0.4 s)";
  }

  /** The first series needs no name; the others say which they are. */
  static String lesson(Lesson lesson) {
    var name = "lesson " + NumberWords.of(lesson.place());
    return lesson.series() == 1 ? name : name + " of the " + ORDINALS[lesson.series()] + " series";
  }
}
