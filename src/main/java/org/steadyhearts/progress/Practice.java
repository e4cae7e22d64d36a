package org.steadyhearts.progress;

import java.time.LocalDate;

/**
 * How often and how long a listener practised.
 *
 * @param exercises finished, any of them, any number of times
 * @param seconds spent in lessons and exercises that were finished
 */
public record Practice(int exercises, int seconds, Streak streak) {

  public static final Practice NONE = new Practice(0, 0, Streak.NONE);

  public Practice plus(Content finished, int spentSeconds, LocalDate today) {
    int one = finished.kind() == Content.ContentKind.EXERCISE ? 1 : 0;
    return new Practice(exercises + one, seconds + spentSeconds, streak.practised(today));
  }
}
