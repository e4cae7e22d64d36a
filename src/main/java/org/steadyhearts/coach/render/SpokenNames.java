package org.steadyhearts.coach.render;

import java.util.List;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.speech.NumberWords;

/** Numbers of things as they are said. */
final class SpokenNames {

  private static final String[] ORDINALS = {"", "first", "second", "third", "fourth", "fifth"};

  private static final int MANY_MINUTES = 121;

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

  /** What was finished, as in "two lessons and one exercise" for {@code 2+1}. */
  static String done(String counts) {
    var both = counts.split("\\+", -1);
    int lessons = Integer.parseInt(both[0]);
    int exercises = Integer.parseInt(both[1]);
    if (exercises == 0) {
      return count(lessons, "lesson");
    }
    return lessons == 0
        ? count(exercises, "exercise")
        : count(lessons, "lesson") + " and " + count(exercises, "exercise");
  }

  /** Whole minutes as they passed, and once they are many the whole hours. */
  static String time(int seconds) {
    int minutes = seconds / 60;
    return minutes < MANY_MINUTES
        ? count(minutes, "minute")
        : "more than " + count((minutes - 1) / 60, "hour");
  }

  /** The first series needs no name; the others say which they are. */
  static String lesson(Lesson lesson) {
    var name = "lesson " + NumberWords.of(lesson.place());
    return lesson.series() == 1 ? name : name + " of the " + ORDINALS[lesson.series()] + " series";
  }
}
