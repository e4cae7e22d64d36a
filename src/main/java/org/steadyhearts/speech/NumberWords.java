package org.steadyhearts.speech;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Numbers as they are said. A library for this is fourteen megabytes, more than the skill; and a
 * card, a script and a test should read as the listener hears it, so digits are no way out.
 */
public final class NumberWords {

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

  private NumberWords() {}

  /** From 0 to 9,999, which is more days than anybody practised. */
  public static String of(int number) {
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
    return of(number / 1_000)
        + " thousand"
        + rest(number % 1_000 < 100 ? " and " : " ", number % 1_000);
  }

  /**
   * A number to call, group by group, as in {@code "1 800 799 7233"}: "one, eight hundred, seven
   * nine nine, seven two three three".
   */
  public static String phone(String digits) {
    return Arrays.stream(digits.strip().split(" +", -1))
        .map(NumberWords::group)
        .collect(Collectors.joining(", "));
  }

  private static String group(String digits) {
    if (digits.equals("000")) {
      return "triple zero";
    }
    if (digits.matches("[1-9]0{2,3}")) {
      return of(Integer.parseInt(digits));
    }
    return digits
        .chars()
        .mapToObj(digit -> of(Character.digit(digit, 10)))
        .collect(Collectors.joining(" "));
  }

  private static String rest(String between, int number) {
    return number == 0 ? "" : between + of(number);
  }
}
