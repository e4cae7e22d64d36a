package org.steadyhearts.coach.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Week;

/** How much was practised, in all and in a week: counts, and never what it was about. */
final class PracticeDialog {

  private static final int MINUTE = 60;

  /** How it is going: what was done in all comes before any run of days. */
  Answer inAll(TurnContext scene) {
    var progress = scene.progress();
    int lessons = progress.finished().count();
    int exercises = progress.practice().exercises();
    List<Utterance> lines = new ArrayList<>();
    lines.add(
        lessons + exercises == 0
            ? Utterance.say(Phrase.PROGRESS_NONE)
            : Utterance.say(Phrase.PROGRESS, done(lessons, exercises)));
    if (progress.practice().seconds() >= MINUTE) {
      lines.add(Utterance.say(Phrase.PROGRESS_TIME, progress.practice().seconds()));
    }
    if (!progress.preferences().uncounted()) {
      lines.addAll(days(scene));
    }
    return scene.turn(scene.answer(lines.toArray(Utterance[]::new)));
  }

  private static List<Utterance> days(TurnContext scene) {
    var streak = scene.progress().practice().streak();
    if (streak.days() == 0) {
      return List.of();
    }
    var days = Utterance.say(Phrase.PROGRESS_DAYS, streak.days());
    int inARow = streak.inARowOn(scene.moment().today(scene.progress()));
    return inARow > 1
        ? List.of(days, Utterance.say(Phrase.PROGRESS_STREAK, inARow))
        : List.of(days);
  }

  Answer countDays(TurnContext scene, boolean on) {
    var progress = scene.progress();
    return Answer.of(
        scene.answer(Utterance.say(on ? Phrase.DAYS_COUNTED : Phrase.DAYS_UNCOUNTED)),
        progress.with(progress.preferences().withUncounted(!on)));
  }

  /** "How was my week?" The one that is over, if nobody has heard of it; else as far as it got. */
  Answer week(TurnContext scene) {
    var week = weekOn(scene);
    if (week.before().isAnything()) {
      return told(scene, scene.answer(lookBack(week).toArray(Utterance[]::new)));
    }
    var lines =
        week.now().isAnything()
            ? summed(Phrase.WEEK_SO_FAR, week.now())
            : List.<Utterance>of(Utterance.say(Phrase.WEEK_NONE));
    return scene.turn(scene.answer(lines.toArray(Utterance[]::new)));
  }

  /**
   * The launch with a look back, if a week is over; or else with the weekly check-in, if that is
   * due. A launch that volunteers something already stays as it is: a place, or what was perhaps
   * heard.
   */
  Answer atLaunch(TurnContext scene, Answer launch, ReminderDialog reminders) {
    var lines = launch.receipt().lines();
    boolean greetsOnly = lines.stream().allMatch(PracticeDialog::isWelcomeBack) && !lines.isEmpty();
    boolean free = launch.receipt().offer().filter(PracticeDialog::volunteersNothing).isPresent();
    if (!greetsOnly || !free) {
      return launch;
    }
    var week = weekOn(scene);
    if (!week.before().isAnything() || scene.discreet()) {
      return reminders.checkInAtLaunch(scene, launch);
    }
    var more = Stream.concat(lines.stream(), lookBack(week).stream()).toArray(Utterance[]::new);
    return told(scene, Receipt.asking(launch.receipt().offer().get(), more));
  }

  private static boolean isWelcomeBack(Utterance line) {
    return line instanceof Utterance.Said said && said.phrase() == Phrase.WELCOME_BACK;
  }

  private static boolean volunteersNothing(Offer offer) {
    return switch (offer.kind()) {
      case TIP, NEXT_LESSON, SERIES -> true;
      default -> false;
    };
  }

  private static Answer told(TurnContext scene, Receipt receipt) {
    var progress = scene.progress();
    return Answer.of(receipt, progress.with(progress.practice().with(weekOn(scene).told())));
  }

  private static Week weekOn(TurnContext scene) {
    Progress progress = scene.progress();
    return progress.practice().week().on(scene.moment().today(progress));
  }

  private static List<Utterance> lookBack(Week week) {
    return summed(Phrase.LAST_WEEK, week.before());
  }

  private static List<Utterance> summed(Phrase phrase, Week.Sum sum) {
    var done = Utterance.say(phrase, done(sum.lessons(), sum.exercises()));
    return sum.seconds() >= MINUTE
        ? List.of(done, Utterance.say(Phrase.WEEK_TIME, sum.seconds()))
        : List.of(done);
  }

  /** Two counts as one value: "2+1" for two lessons and one exercise. */
  private static String done(int lessons, int exercises) {
    return lessons + "+" + exercises;
  }
}
