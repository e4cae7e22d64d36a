package org.steadyhearts.progress;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.steadyhearts.speech.Bed;
import org.steadyhearts.speech.Bells;
import org.steadyhearts.speech.Soundscape;

/** Builds progress for tests, as in {@code aProgress().withFinished(3).build()}. */
public final class Progresses {

  /** What two whole series may have, and a little more. */
  private static final int LESSONS = 64;

  private static final int TIPS = 256;

  private static final Week A_FULL_WEEK =
      new Week(day("2040-12-31"), new Week.Sum(99, 99, 99_999), new Week.Sum(99, 99, 99_999));

  private Progress progress = Progress.fresh(7);

  private Progresses() {}

  public static Progresses aProgress() {
    return new Progresses();
  }

  /** After two whole series, with every field set to something as long as it gets. */
  public static Progresses aProgressWithEverything() {
    var here = new Bookmark(Content.lesson(LESSONS), 12, 15);
    var all = aProgress().withSeed(Long.MIN_VALUE);
    for (int lesson = 1; lesson <= LESSONS; lesson++) {
      all.withFinished(lesson);
    }
    for (int tip = 1; tip <= TIPS; tip++) {
      all.withHeard(tip).withSaved(tip);
    }
    return all.withBookmark(new Bookmark(Content.exercise(18, 1_200), 120, 0))
        .withBookmark(new Bookmark(Content.exercise(19, 1_200), 121, 0))
        .withBookmark(new Bookmark(Content.lesson(60), 12, 15))
        .withBookmark(new Bookmark(Content.lesson(61), 12, 15))
        .withBookmark(new Bookmark(Content.lesson(62), 12, 15))
        .withBookmark(here)
        .withPractice(
            new Practice(
                9_999,
                9_999_999,
                new Streak(9_999, 9_999, day("2040-12-31")),
                A_FULL_WEEK,
                Optional.of(new Usual(Content.exercise(104_070_800, 3_600), 99)),
                99))
        .withPreferences(
            new Preferences(
                true,
                -2,
                Optional.of(ZoneId.of("America/Argentina/ComodRivadavia")),
                day("2040-12-31"),
                true,
                true,
                true,
                true,
                new Soundscape(Bed.RAIN, Bells.SOFT)))
        .with(
            Reminder.of("12345678-1234-1234-1234-123456789abc")
                .forCheckIn(DayOfWeek.SUNDAY, LocalDate.EPOCH.plusDays(20_000)))
        .withWordings(new HeardWordings("0123456789".repeat(7).substring(0, 64)))
        .hearing(new Hearing(new SpeakingRate(147, 8), Optional.of(new PerhapsHeard(here, 147)), 2))
        .speaking(here, Instant.parse("2040-12-31T23:59:59Z"), "a device")
        .after("a request", "x".repeat(120), Instant.parse("2040-12-31T23:59:58Z"));
  }

  private static Optional<LocalDate> day(String text) {
    return Optional.of(LocalDate.parse(text));
  }

  public Progresses withSeed(long seed) {
    progress =
        progress.with(
            new TipBag(
                seed, progress.tips().heard(), progress.tips().last(), progress.tips().saved()));
    return this;
  }

  public Progresses withBookmark(Bookmark bookmark) {
    var content = bookmark.content();
    var places = progress.places().in(2).at(bookmark);
    progress = progress.with(places.refused(content).refused(content));
    return this;
  }

  public Progresses withFinished(int lesson) {
    progress = progress.withFinished(lesson);
    return this;
  }

  public Progresses withHeard(int tip) {
    var tips = progress.tips();
    progress = progress.with(tips.told(tip));
    return this;
  }

  public Progresses withSaved(int tip) {
    progress = progress.with(progress.tips().saving(tip));
    return this;
  }

  public Progresses withPractice(Practice practice) {
    progress = progress.with(practice);
    return this;
  }

  public Progresses withExercises(int finished) {
    return withPractice(new Practice(finished, 0, Streak.NONE));
  }

  public Progresses withPreferences(Preferences preferences) {
    progress = progress.with(preferences);
    return this;
  }

  public Progresses with(Reminder reminder) {
    progress = progress.with(reminder);
    return this;
  }

  public Progresses withWordings(HeardWordings wordings) {
    progress = progress.with(wordings);
    return this;
  }

  public Progresses hearing(Hearing hearing) {
    progress = progress.with(hearing);
    return this;
  }

  public Progresses speaking(Bookmark from, Instant since, String device) {
    progress = progress.with(new Speaking(from, since, Hash.of(device)));
    return this;
  }

  public Progresses after(String request, String receipt, Instant session) {
    progress = progress.after(new LastTurn(Hash.of(request), receipt), session);
    return this;
  }

  public Progresses inSessionOf(Instant session) {
    return after("a request in a session", "a receipt", session);
  }

  public Progress build() {
    return progress;
  }
}
