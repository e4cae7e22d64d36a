package org.steadyhearts.progress;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How often and how long a listener practised.
 *
 * @param exercises finished, any of them, any number of times
 * @param seconds heard of lessons and exercises, finished or not
 * @param taken the number of the lesson whose task was taken along and not asked about yet; {@link
 *     #NO_TASK} for none
 */
public record Practice(
    int exercises, int seconds, Streak streak, Week week, Optional<Usual> usual, int taken) {

  public static final int NO_TASK = 0;

  public static final Practice NONE = new Practice(0, 0, Streak.NONE);

  public Practice(int exercises, int seconds, Streak streak) {
    this(exercises, seconds, streak, Week.NONE, Optional.empty(), NO_TASK);
  }

  /** With one more lesson or exercise, of which the last seconds were heard. */
  public Practice plus(Content finished, int spentSeconds, LocalDate today) {
    boolean exercise = finished.kind() == Content.ContentKind.EXERCISE;
    return new Practice(
        exercises + (exercise ? 1 : 0),
        seconds + spentSeconds,
        streak.practised(today),
        week.finished(finished, today).heard(spentSeconds, today),
        exercise ? Optional.of(usualAfter(finished)) : usual,
        taken);
  }

  private Usual usualAfter(Content done) {
    return usual.map(before -> before.after(done)).orElseGet(() -> Usual.first(done));
  }

  /** With a part that was heard before something was stopped. */
  public Practice heard(int spentSeconds, LocalDate today) {
    return new Practice(
        exercises, seconds + spentSeconds, streak, week.heard(spentSeconds, today), usual, taken);
  }

  /** With the task of a lesson taken along. */
  public Practice taking(int lesson) {
    return new Practice(exercises, seconds, streak, week, usual, lesson);
  }

  public Practice with(Streak value) {
    return new Practice(exercises, seconds, value, week, usual, taken);
  }

  public Practice with(Week value) {
    return new Practice(exercises, seconds, streak, value, usual, taken);
  }

  public Practice with(Usual value) {
    return new Practice(exercises, seconds, streak, week, Optional.of(value), taken);
  }
}
