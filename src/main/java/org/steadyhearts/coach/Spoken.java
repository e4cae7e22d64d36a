package org.steadyhearts.coach;

import org.steadyhearts.curriculum.Lesson;

/**
 * Numbers as they are said. A library for this is fourteen megabytes, more than the skill; and a
 * card, a script and a test should read as the listener hears it, so digits are no way out.
 */
public final class Spoken {

  private static final String[] SMALL = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };
  private static final String[] ORDINALS = {"", "first", "second", "third", "fourth", "fifth"};

  private Spoken() {}

  /** From 0 to 9,999, which is more days than anybody practised. */
  public static String number(int number) {
    if (number < 0 || number > 9_999) {
      throw new IllegalArgumentException("Only 0 to 9,999 can be spoken, not " + number);
    }
    if (number < 20) {
      return SMALL[number];
    }
    if (number < 100) {
      return TENS[number / 10] + rest(" ", number % 10);
    }
    if (number < 1_000) {
      return SMALL[number / 100] + " hundred" + rest(" and ", number % 100);
    }
    return number(number / 1_000)
        + " thousand"
        + rest(number % 1_000 < 100 ? " and " : " ", number % 1_000);
  }

  /** A number of things, as in "one day" and "three days". */
  static String count(int number, String one) {
    return number(number) + " " + (number == 1 ? one : one + "s");
  }

  /** The first series needs no name; the others say which they are. */
  static String lesson(Lesson lesson) {
    var name = "lesson " + number(lesson.place());
    return lesson.series() == 1 ? name : name + " of the " + ORDINALS[lesson.series()] + " series";
  }

  private static String rest(String between, int number) {
    return number == 0 ? "" : between + number(number);
  }
}
