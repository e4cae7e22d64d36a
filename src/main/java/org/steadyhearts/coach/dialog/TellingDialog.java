package org.steadyhearts.coach.dialog;

import java.util.Optional;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Offer.OfferKind;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.narration.LessonNarration;
import org.steadyhearts.coach.narration.Narrator;
import org.steadyhearts.coach.narration.Resuming;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.exercise.Length;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;

/** Moving about in what is told, how long it takes, and what it is about. */
record TellingDialog(
    Curriculum curriculum,
    Syllabus syllabus,
    Resuming resuming,
    LessonDialog lessons,
    ExerciseDialog exercises) {

  /** Tells on from a place, without asking anybody again who is in it already. */
  Answer goOn(TurnContext turn, Bookmark place) {
    return place.content().isLesson()
        ? lessons.backTo(turn, place)
        : exercises.tell(turn, place, Utterance.say(Phrase.BACK_TO_PLACE));
  }

  /** Tells some sentences again, and on from there. */
  Answer back(TurnContext turn, Bookmark place, int sentences) {
    return place.content().isLesson()
        ? lessons.tell(turn, before(place, sentences))
        : exercises.tell(turn, new Bookmark(place.content(), cueBefore(place), 0));
  }

  private static int cueBefore(Bookmark place) {
    return Math.max(0, place.segment() - 1);
  }

  private Bookmark before(Bookmark place, int sentences) {
    var lesson = curriculum.lesson(place.content().number()).orElseThrow();
    var steps = LessonNarration.of(lesson, Bookmark.start(place.content())).steps();
    int at = 0;
    while (at < steps.size() - 1 && !steps.get(at).at().equals(place)) {
      at++;
    }
    return steps.get(Math.max(0, at - sentences)).at();
  }

  /** Leaves out the part that a place is in. Whoever skips the last part is done with all of it. */
  Answer skip(TurnContext turn, Bookmark place) {
    if (!place.content().isLesson()) {
      return exercises.skipped(turn, place.content());
    }
    var lesson = curriculum.lesson(place.content().number()).orElseThrow();
    return place.segment() + 1 < lesson.segments().size()
        ? lessons.tell(turn, new Bookmark(place.content(), place.segment() + 1, 0))
        : lessons.over(turn, lesson);
  }

  Answer startOver(TurnContext turn, Content content) {
    return switch (content.kind()) {
      case TIP -> tip(turn, Bookmark.start(content));
      case LESSON -> lessons.fromStart(turn, content.number());
      case EXERCISE -> exercises.again(turn, content);
    };
  }

  /** A tip that was heard before. */
  Answer tip(TurnContext turn, Bookmark place) {
    var line = new Utterance.Told(place);
    return turn.turn(turn.answer(line));
  }

  /** Goes on in what was left open; where nothing was, says so and asks. */
  Answer resume(TurnContext turn, Optional<Bookmark> left) {
    if (syllabus.perhapsHeardAll(turn)) {
      return lessons.askWhetherHeard(turn);
    }
    return left.map(
            place ->
                place.content().isLesson() || turn.toldLast(place.content())
                    ? goOn(turn, place)
                    : exercises.resume(turn, place))
        .orElseGet(() -> turn.turn(lessons.suggestion(turn, nothingLeft())));
  }

  private static Utterance nothingLeft() {
    return Utterance.say(Phrase.NOTHING_TO_RESUME);
  }

  /** The end of a lesson that was told last; elsewhere there is nothing to go back in. */
  Answer lastSentences(TurnContext turn) {
    var lesson = turn.session().told().flatMap(syllabus::lessonAt);
    if (lesson.isEmpty()) {
      return turn.turn(turn.answer(Utterance.say(Phrase.NOTHING_TO_REPEAT)));
    }
    int last = lesson.get().segments().size() - 1;
    int sentences = lesson.get().segments().get(last).sentences().size();
    var end = new Bookmark(Content.lesson(lesson.get().number()), last, sentences - 1);
    return lessons.tell(turn, before(end, 1));
  }

  Answer howMuchIsLeft(TurnContext turn, Bookmark place) {
    double seconds =
        new Narrator(curriculum).from(place).map(telling -> telling.seconds(1)).orElse(0.0);
    var left = Utterance.say(Phrase.LENGTH_LEFT, Length.nearest(seconds).seconds());
    return turn.keepingTheQuestion(left);
  }

  /** How long what is offered takes, or what is at hand; or everything, in one sentence. */
  Answer howLong(TurnContext turn) {
    var line =
        meant(turn)
            .flatMap(this::seconds)
            .map(seconds -> Utterance.say(Phrase.LENGTH_OF, Length.nearest(seconds).seconds()))
            .orElse(Utterance.say(Phrase.LENGTHS));
    return turn.turn(turn.answer(line));
  }

  private Optional<Double> seconds(Content content) {
    return switch (content.kind()) {
      case TIP -> Optional.empty();
      case LESSON ->
          curriculum
              .lesson(content.number())
              .map(one -> LessonNarration.of(one, LessonDialog.start(one)).seconds());
      case EXERCISE -> Optional.of((double) content.seconds());
    };
  }

  Answer describe(TurnContext turn, Bookmark place) {
    return description(place.content())
        .map(line -> turn.keepingTheQuestion(line))
        .orElseGet(() -> turn.keepingTheQuestion(Utterance.say(Phrase.ABOUT)));
  }

  /** What a lesson or an exercise that was named is about; or what is offered, or at hand. */
  Answer whatAbout(TurnContext turn) {
    var named = named(turn.ask(), turn);
    var line = named.or(() -> meant(turn)).flatMap(this::description);
    if (line.isEmpty()) {
      return turn.ask().namesContent()
          ? turn.turn(lessons.suggestion(turn, Utterance.say(Phrase.LESSON_UNKNOWN)))
          : turn.turn(turn.answer(Utterance.say(Phrase.ABOUT)));
    }
    return named
        .filter(content -> !turn.oneShot() && !syllabus.isPrivate(content))
        .map(content -> turn.turn(Receipt.asking(offerOf(content), line.get())))
        .orElseGet(() -> turn.turn(turn.answer(line.get())));
  }

  private static Offer offerOf(Content content) {
    return content.isLesson()
        ? Offer.of(OfferKind.NEXT_LESSON, content.number())
        : new Offer(OfferKind.EXERCISE, content.number(), content.seconds());
  }

  private Optional<Content> named(CoachRequest ask, TurnContext turn) {
    return ask.number()
        .flatMap(number -> lessons.byPlace(turn, number))
        .map(Lesson::number)
        .map(Content::lesson)
        .or(() -> ask.kind().flatMap(curriculum::exercise).map(TellingDialog::usual));
  }

  private static Content usual(Exercise exercise) {
    return Content.exercise(exercise.number(), Timeline.usual(exercise).spokenLength().seconds());
  }

  private Optional<Utterance.Said> description(Content content) {
    if (content.isTip()) {
      return Optional.empty();
    }
    if (syllabus.isPrivate(content)) {
      return Optional.of(Utterance.say(Phrase.DESCRIBE_PRIVATE));
    }
    return Optional.of(
        content.isLesson()
            ? Utterance.say(Phrase.DESCRIBE_LESSON, content.number(), content.number())
            : Utterance.say(Phrase.DESCRIBE_EXERCISE, content.number(), content.number()));
  }

  /**
   * What a word without a name is about: what is offered, then what was told, then what is left.
   */
  private Optional<Content> meant(TurnContext turn) {
    return turn.heardOffer()
        .flatMap(Offer::content)
        .or(() -> turn.session().told().map(Bookmark::content))
        .or(() -> syllabus.here(turn).map(Bookmark::content));
  }
}
