package org.steadyhearts.progress;

import java.time.LocalDate;

/**
 * How often and how long a listener practised.
 *
 * @param exercises finished, any of them, any number of times
 * @param seconds spent in lessons and exercises that were finished
 * @param taken the number of the lesson whose task was taken along and not asked about yet; {@link
 *     #NO_TASK} for none
 */
public record Practice(int exercises, int seconds, Streak streak, int taken) {

  public static final int NO_TASK = 0;

  public static final Practice NONE = new Practice(0, 0, Streak.NONE, NO_TASK);

  public Practice plus(Content finished, int spentSeconds, LocalDate today) {
    int one = finished.kind() == Content.ContentKind.EXERCISE ? 1 : 0;
    return new Practice(exercises + one, seconds + spentSeconds, streak.practised(today), taken);
  }

  public Practice taking(int lesson) {
    return new Practice(exercises, seconds, streak, lesson);
  }
}
