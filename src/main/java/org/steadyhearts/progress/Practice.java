package org.steadyhearts.progress;

import java.time.LocalDate;

/**
 * How often and how long a listener practised.
 *
 * @param exercises finished, any of them, any number of times
 * @param seconds heard of lessons and exercises, finished or not
 */
public record Practice(int exercises, int seconds, Streak streak, Week week) {

  public static final Practice NONE = new Practice(0, 0, Streak.NONE, Week.NONE);

  public Practice(int exercises, int seconds, Streak streak) {
    this(exercises, seconds, streak, Week.NONE);
  }

  /** With one more lesson or exercise, of which the last seconds were heard. */
  public Practice plus(Content finished, int spentSeconds, LocalDate today) {
    int one = finished.kind() == Content.ContentKind.EXERCISE ? 1 : 0;
    return new Practice(
        exercises + one,
        seconds + spentSeconds,
        streak.practised(today),
        week.finished(finished, today).heard(spentSeconds, today));
  }

  /** With a part that was heard before something was stopped. */
  public Practice heard(int spentSeconds, LocalDate today) {
    return new Practice(exercises, seconds + spentSeconds, streak, week.heard(spentSeconds, today));
  }

  public Practice with(Streak value) {
    return new Practice(exercises, seconds, value, week);
  }

  public Practice with(Week value) {
    return new Practice(exercises, seconds, streak, value);
  }
}
