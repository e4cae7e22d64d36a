package org.steadyhearts.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Progress;

/** Everything about the skill itself: help, how it is going, preferences, being forgotten. */
final class Talk {

  private final Lessons lessons;
  private final Exercises exercises;

  Talk(Lessons lessons, Exercises exercises) {
    this.lessons = lessons;
    this.exercises = exercises;
  }

  Turn help(Scene scene) {
    return scene.turn(Receipt.asking(scene.openOffer(), Line.say(helpFor(scene))));
  }

  private static Phrase helpFor(Scene scene) {
    var asked = scene.heardOffer().map(Offer::kind);
    if (asked.equals(Optional.of(Offer.Kind.FORGET))
        || asked.equals(Optional.of(Offer.Kind.FORGET_HOUSEHOLD))) {
      return Phrase.HELP_FORGET;
    }
    if (asked.equals(Optional.of(Offer.Kind.BOTH_WANT))) {
      return Phrase.HELP_BOTH;
    }
    if (scene.toldLast(Content.Kind.LESSON)) {
      return Phrase.HELP_LESSON;
    }
    if (scene.toldLast(Content.Kind.EXERCISE)) {
      return Phrase.HELP_EXERCISE;
    }
    return scene.toldLast(Content.Kind.TIP) ? Phrase.HELP_TIP : Phrase.HELP;
  }

  Turn notUnderstood(Scene scene) {
    return scene.heardOffer().filter(Offer::silent).isPresent()
        ? scene.turn(Receipt.SILENCE)
        : scene.turn(Receipt.asking(scene.openOffer(), Line.say(Phrase.NOT_UNDERSTOOD)));
  }

  Turn about(Scene scene) {
    return scene.turn(scene.answer(Line.say(Phrase.ABOUT)));
  }

  Turn discreet(Scene scene, boolean on) {
    var progress = scene.progress();
    return Turn.of(
        scene.answer(Line.say(on ? Phrase.DISCREET_ON : Phrase.DISCREET_OFF)),
        progress.with(progress.preferences().withDiscreet(on)));
  }

  Turn progress(Scene scene) {
    return scene.turn(scene.answer(counts(scene).toArray(Line[]::new)));
  }

  private static List<Line> counts(Scene scene) {
    Progress progress = scene.progress();
    int finished = progress.finished().count();
    if (finished == 0) {
      return List.of(Line.say(Phrase.PROGRESS_NONE));
    }
    var streak = progress.practice().streak();
    List<Line> lines = new ArrayList<>();
    lines.add(Line.say(Phrase.PROGRESS, finished, streak.days()));
    int inARow = streak.inARowOn(scene.moment().today(progress));
    if (inARow > 1) {
      lines.add(Line.say(Phrase.PROGRESS_STREAK, inARow));
    }
    return lines;
  }

  Turn forgetMe(Scene scene) {
    return scene.turn(Receipt.asking(Offer.of(Offer.Kind.FORGET)));
  }

  /** Erases the listener; a recognised one is told that the household's place is another matter. */
  Turn forget(Scene scene) {
    boolean separate = scene.moment().recognised() && scene.known().shared().isPresent();
    var receipt =
        separate
            ? Receipt.asking(
                Offer.of(Offer.Kind.FORGET_HOUSEHOLD),
                Line.say(Phrase.FORGOTTEN),
                Line.say(Phrase.HOUSEHOLD_SEPARATE))
            : Receipt.ending(Line.say(Phrase.FORGOTTEN));
    return new Turn(receipt, scene.progress(), Turn.Effect.ERASE_LISTENER);
  }

  Turn forgetHousehold(Scene scene) {
    return new Turn(
        Receipt.ending(Line.say(Phrase.HOUSEHOLD_FORGOTTEN)),
        scene.progress(),
        Turn.Effect.ERASE_SHARED);
  }

  Turn list(Scene scene) {
    return scene.ask().kind().isEmpty() ? scene.turn(lessons.listed(scene)) : exercises.list(scene);
  }

  Turn repeat(Scene scene) {
    return scene
        .session()
        .last()
        .map(last -> again(scene, last))
        .orElseGet(() -> scene.turn(lessons.suggestion(scene, Line.say(Phrase.NOTHING_TO_REPEAT))));
  }

  private Turn again(Scene scene, Receipt last) {
    var told = last.told();
    if (told.isEmpty() || told.get().content().kind() == Content.Kind.TIP) {
      return scene.turn(last);
    }
    return told.get().content().isLesson()
        ? lessons.tell(scene, told.get())
        : exercises.again(scene, told.get().content());
  }

  /** Ends kindly and without a question, and says so if a place is kept. */
  Turn goodbye(Scene scene) {
    if (!scene.interrupted()) {
      return scene.turn(Receipt.ending(Line.say(Phrase.GOODBYE)));
    }
    boolean lesson = scene.settled().content().filter(Content::isLesson).isPresent();
    return scene.turn(Receipt.ending(Line.say(lesson ? Phrase.SAVED : Phrase.EXERCISE_STOPPED)));
  }
}
