package org.steadyhearts.coach.dialog;

import java.util.Optional;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.narration.Resuming;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Series;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.OpenPlace;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Speaking;

/** Lessons and series: which one comes, from where, and what is offered when it ends. */
public final class LessonDialog {

  private final Curriculum curriculum;
  private final Resuming resuming;
  private final Syllabus syllabus;
  private final LessonEnd end;

  LessonDialog(Curriculum curriculum, Resuming resuming, Syllabus syllabus) {
    this.curriculum = curriculum;
    this.syllabus = syllabus;
    this.resuming = resuming;
    this.end = new LessonEnd(curriculum, syllabus);
  }

  public static Bookmark start(Lesson lesson) {
    return Bookmark.start(Content.lesson(lesson.number()));
  }

  /** "Teach me about consent", "lesson three", or any lesson. */
  Answer wanted(TurnContext scene) {
    if (scene.ask().number().isPresent()) {
      return byPlace(scene, scene.ask().number().get())
          .map(lesson -> lesson(scene, lesson))
          .orElseGet(() -> noSuchLesson(scene));
    }
    if (scene.ask().topic().isEmpty()) {
      return any(scene);
    }
    var asked = scene.ask().topic().flatMap(curriculum::topic);
    if (asked.filter(topic -> topic.elsewhere().isPresent()).isPresent()) {
      return scene.turn(TipDialog.elsewhere(scene, asked.get()));
    }
    return asked
        .flatMap(topic -> Syllabus.firstOpen(curriculum.lessonsAbout(topic), scene.progress()))
        .map(lesson -> lesson(scene, lesson))
        .orElseGet(() -> scene.turn(suggestion(scene, Utterance.say(Phrase.LESSON_UNKNOWN))));
  }

  /** The rest of the lesson that was begun, if one was; else the next. */
  private Answer any(TurnContext scene) {
    return syllabus
        .lessonHere(scene)
        .map(place -> backTo(scene, place))
        .orElseGet(() -> next(scene));
  }

  /** Starts a series, or goes on in it. */
  Answer series(TurnContext scene) {
    var named = scene.ask().series();
    var series =
        named.isPresent() ? named.flatMap(curriculum::series) : syllabus.current(scene.progress());
    return series.map(one -> series(scene, one)).orElseGet(() -> scene.turn(listed(scene)));
  }

  Answer series(TurnContext scene, int number) {
    return curriculum.series(number).map(one -> series(scene, one)).orElseGet(() -> next(scene));
  }

  private Answer series(TurnContext scene, Series series) {
    var bookmark = syllabus.begunIn(series, scene.progress()).map(OpenPlace::at);
    var lesson = Syllabus.firstOpen(series.lessons(), scene.progress()).orElseThrow();
    if (bookmark.filter(place -> lesson.intimate() || !isPrivate(place)).isPresent()) {
      return backTo(scene, bookmark.get());
    }
    return lesson.place() == 1
        ? tell(
            scene,
            start(lesson),
            Utterance.say(Phrase.SERIES_START, series.number(), series.lessons().size()))
        : tell(scene, start(lesson));
  }

  /** The lesson after the one at hand; where there is none at hand, the next that is open. */
  Answer next(TurnContext scene) {
    var here = atHand(scene);
    if (here.isEmpty()) {
      return syllabus
          .upNext(scene.progress())
          .map(lesson -> tell(scene, start(lesson)))
          .orElseGet(() -> allFinished(scene));
    }
    return syllabus
        .beside(here.get(), 1, scene.progress())
        .or(() -> syllabus.upNext(scene.progress()))
        .map(lesson -> tell(scene, start(lesson)))
        .orElseGet(() -> allFinished(scene));
  }

  Answer previous(TurnContext scene) {
    return atHand(scene)
        .or(() -> syllabus.upNext(scene.progress()))
        .flatMap(here -> syllabus.beside(here, -1, scene.progress()))
        .map(lesson -> lesson(scene, lesson))
        .orElseGet(() -> scene.keepingTheQuestion(Utterance.say(Phrase.NO_PREVIOUS)));
  }

  Answer fromStart(TurnContext scene, int number) {
    return curriculum
        .lesson(number)
        .map(lesson -> tell(scene, start(lesson)))
        .orElseGet(() -> next(scene));
  }

  /** Asks whether a lesson was heard to its end. */
  Answer askWhetherHeard(TurnContext scene) {
    return scene.turn(Receipt.asking(heardAll(scene)));
  }

  /** As if a lesson had been told to its end: it counts as heard, and its question comes. */
  Answer over(TurnContext scene, Lesson lesson) {
    return Answer.of(end.after(lesson, scene.progress()), finished(scene, lesson));
  }

  /**
   * Yes to "You may have heard all of lesson three": it counts as heard, and the next one comes.
   */
  Answer heardAll(TurnContext scene, int number) {
    return curriculum
        .lesson(number)
        .map(lesson -> after(scene.withProgress(finished(scene, lesson)), lesson))
        .orElseGet(() -> next(scene));
  }

  /** No to the same question: it is asked once. */
  Answer notHeardAll(TurnContext scene, int number) {
    return scene
        .withProgress(resuming.deny(scene.progress(), Content.lesson(number)))
        .turn(Receipt.asking(Offer.of(Offer.OfferKind.CARRY_ON)));
  }

  /** Tells the lesson that comes next; one that is private is a question, and changes nothing. */
  private Answer after(TurnContext scene, Lesson heard) {
    return syllabus
        .after(heard, scene.progress())
        .map(
            lesson ->
                lesson.intimate()
                    ? scene.turn(Receipt.asking(Syllabus.offerOf(lesson)))
                    : lesson(scene, lesson))
        .orElseGet(() -> allFinished(scene));
  }

  Answer whereWasI(TurnContext scene) {
    if (syllabus.perhapsHeardAll(scene)) {
      return askWhetherHeard(scene);
    }
    var place = syllabus.here(scene);
    if (place.isPresent()) {
      var line =
          syllabus
              .lessonAt(place.get())
              .map(lesson -> where(lesson, scene.progress()))
              .orElse(Utterance.say(Phrase.WHERE_EXERCISE));
      return scene.turn(Receipt.asking(Offer.of(Offer.OfferKind.CARRY_ON), line));
    }
    return scene.turn(
        scene.progress().finished().count() == 0
            ? suggestion(scene, Utterance.say(Phrase.WHERE_NOWHERE))
            : suggestion(scene));
  }

  /** The lesson with a number, from its bookmark if it has one. */
  Answer lesson(TurnContext scene, int number) {
    return curriculum
        .lesson(number)
        .map(lesson -> lesson(scene, lesson))
        .orElseGet(() -> next(scene));
  }

  Answer backTo(TurnContext scene, Bookmark place) {
    return tell(scene, place, Utterance.say(Phrase.BACK_TO_PLACE));
  }

  /** Tells a lesson from a place to its end. The place is saved before a word is spoken. */
  Answer tell(TurnContext scene, Bookmark from, Utterance.Said... before) {
    var lesson = syllabus.lessonAt(from).orElseThrow();
    var progress = speaking(scene, from, before);
    var lines =
        Stream.concat(Stream.of(before), Stream.of(new Utterance.Told(from)))
            .toArray(Utterance[]::new);
    return Answer.of(end.after(lesson, progress, lines), progress);
  }

  /** Progress in which something is being said from a place on, after some words before it. */
  Progress speaking(TurnContext scene, Bookmark from, Utterance.Said... before) {
    return resuming
        .at(scene.progress(), from)
        .with(new Speaking(from, scene.moment().now(), scene.moment().device()));
  }

  /** The series there are, and the offer to begin the one that comes next. */
  Receipt listed(TurnContext scene) {
    var offer = syllabus.lessonOffer(scene.progress()).orElse(Offer.of(Offer.OfferKind.SERIES, 1));
    return Receipt.asking(scene.openOr(offer), Utterance.say(Phrase.LIST_LESSONS, 1, 1, 2, 2));
  }

  /** Says something and offers the next lesson that is open, unless one is at hand. */
  Receipt suggestion(TurnContext scene, Utterance... lines) {
    return Receipt.asking(scene.openOr(syllabus.nextOffer(scene.progress())), lines);
  }

  static Offer heardAll(TurnContext scene) {
    return Offer.of(
        Offer.OfferKind.HEARD_ALL, scene.settled().content().map(Content::number).orElse(0));
  }

  /**
   * The lesson at a place of the series that was named, or of the one at hand; where that one is
   * too short, of another that has as many and is not private.
   */
  Optional<Lesson> byPlace(TurnContext scene, int place) {
    var named = scene.ask().series().flatMap(curriculum::series);
    var others =
        named.isPresent()
            ? Stream.<Series>empty()
            : curriculum.series().stream().filter(this::open);
    return Stream.concat(Stream.of(seriesMeant(scene)), others)
        .map(Series::lessons)
        .filter(lessons -> place >= 1 && place <= lessons.size())
        .map(lessons -> lessons.get(place - 1))
        .findFirst();
  }

  private Series seriesMeant(TurnContext scene) {
    return scene
        .ask()
        .series()
        .flatMap(curriculum::series)
        .or(() -> syllabus.current(scene.progress()))
        .or(() -> curriculum.series(1))
        .orElseThrow();
  }

  private boolean open(Series series) {
    return series.lessons().stream().noneMatch(Lesson::intimate);
  }

  private Answer noSuchLesson(TurnContext scene) {
    var series = seriesMeant(scene);
    return scene.turn(
        suggestion(
            scene, Utterance.say(Phrase.NO_SUCH_LESSON, series.number(), series.lessons().size())));
  }

  private Answer lesson(TurnContext scene, Lesson lesson) {
    return scene
        .progress()
        .places()
        .of(Content.lesson(lesson.number()))
        .map(OpenPlace::at)
        .filter(place -> !place.atStart())
        .map(place -> backTo(scene, place))
        .orElseGet(() -> tell(scene, start(lesson)));
  }

  /** No to practising, or to leaving it for today: the next is offered. */
  Answer offerNext(TurnContext scene) {
    var next = atHand(scene).flatMap(told -> syllabus.after(told, scene.progress()));
    return scene.turn(
        Receipt.asking(
            next.map(Syllabus::offerOf).orElseGet(() -> syllabus.nextOffer(scene.progress()))));
  }

  private Answer allFinished(TurnContext scene) {
    return scene.turn(
        Receipt.asking(Offer.of(Offer.OfferKind.SERIES, 1), Utterance.say(Phrase.ALL_FINISHED)));
  }

  private static Utterance.Said where(Lesson lesson, Progress progress) {
    return progress.preferences().discreet()
        ? Utterance.say(Phrase.WHERE_LESSON_DISCREET, lesson.number())
        : Utterance.say(Phrase.WHERE_LESSON, lesson.number(), lesson.series(), lesson.number());
  }

  /** The lesson heard last in this session, or the one with the bookmark. */
  private Optional<Lesson> atHand(TurnContext scene) {
    return scene
        .session()
        .told()
        .flatMap(syllabus::lessonAt)
        .or(() -> syllabus.lessonHere(scene).flatMap(syllabus::lessonAt));
  }

  private boolean isPrivate(Bookmark place) {
    return syllabus.isPrivate(place.content());
  }

  private Progress finished(TurnContext scene, Lesson lesson) {
    return resuming.confirm(scene.progress(), Content.lesson(lesson.number()), scene.moment());
  }
}
