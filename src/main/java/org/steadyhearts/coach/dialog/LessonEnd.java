package org.steadyhearts.coach.dialog;

import java.util.Optional;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise.People;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.Progress;

/** What is said and asked once a lesson has been told. */
record LessonEnd(Curriculum curriculum, Syllabus syllabus) {

  Receipt after(Lesson told, Progress before, Utterance... lines) {
    var after = before.withFinished(told.number());
    boolean again = before.finished().has(told.number());
    var next = again ? syllabus.beside(told, 1, after) : syllabus.after(told, after);
    if (next.isPresent() && next.get().series() == told.series()) {
      return Receipt.asking(
          again ? Syllabus.offerOf(next.get()) : inTurn(told, after, next.get()), lines);
    }
    var offer = syllabus.lessonOffer(after).orElse(Offer.of(Offer.OfferKind.ANOTHER_TIP));
    return again || told.intimate()
        ? Receipt.asking(offer, lines)
        : endOfSeries(told, after, offer, lines);
  }

  /**
   * What follows a lesson, in turn: the next, practising it now, leaving it for today. A task that
   * is followed by the next lesson at once is not tried.
   */
  private Offer inTurn(Lesson told, Progress after, Lesson next) {
    var on = Syllabus.offerOf(next);
    return switch (after.finished().count() % 3) {
      case 1 -> on;
      case 2 -> practise(told).orElse(on);
      default -> Offer.of(Offer.OfferKind.LEAVE_FOR_TODAY);
    };
  }

  /** The exercise that goes with a lesson; a private one is only asked for. */
  private Optional<Offer> practise(Lesson told) {
    return curriculum
        .exercise(told.exercise())
        .filter(exercise -> !exercise.intimate())
        .filter(exercise -> !told.alone() || exercise.people() == People.ONE)
        .map(
            exercise ->
                new Offer(
                    exercise.people() == People.ONE
                        ? Offer.OfferKind.PRACTISE
                        : Offer.OfferKind.PRACTISE_TOGETHER,
                    exercise.number(),
                    Timeline.usual(exercise).spokenLength().seconds()));
  }

  /** Said once, when the last lesson of a series that was open has been told. */
  private Receipt endOfSeries(Lesson told, Progress after, Offer offer, Utterance... lines) {
    var end =
        syllabus.upNext(after).isEmpty()
            ? Utterance.say(Phrase.ALL_HEARD)
            : Utterance.say(Phrase.SERIES_FINISHED, told.series());
    return Receipt.asking(
        offer, Stream.concat(Stream.of(lines), Stream.of(end)).toArray(Utterance[]::new));
  }
}
