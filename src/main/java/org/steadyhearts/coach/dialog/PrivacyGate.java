package org.steadyhearts.coach.dialog;

import java.util.Optional;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Offer.OfferKind;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Series;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Progress;

/**
 * What is private is told to whoever asks for it by its topic or name, and to whoever says yes to
 * "The next one's more private. Is this a good moment?". Every answer passes here, so that whatever
 * leads to something private leads to that question first.
 */
record PrivacyGate(Curriculum curriculum, Syllabus syllabus) {

  Answer pass(TurnContext turn, Answer decided) {
    var receipt = decided.receipt();
    var told =
        Stream.concat(
                receipt.told().map(Bookmark::content).stream(),
                receipt.carded().map(Content::tip).stream())
            .filter(content -> !opensFor(turn, content))
            .findFirst();
    if (told.isPresent()) {
      return turn.turn(Receipt.asking(instead(told.get(), turn.progress())));
    }
    return receipt
        .offer()
        .filter(offer -> isClosedTo(turn, offer, decided.progress()))
        .flatMap(Offer::content)
        .map(content -> decided.saying(receipt.withQuestion(instead(content, decided.progress()))))
        .orElse(decided);
  }

  private boolean isClosedTo(TurnContext turn, Offer offer, Progress progress) {
    return offer.isGate()
        ? progress.preferences().openOnly()
        : offer.content().filter(content -> !mayBeOffered(turn, offer, content)).isPresent();
  }

  /** To have named one lesson of a series is no yes to the next. */
  private boolean mayBeOffered(TurnContext turn, Offer offer, Content content) {
    return offer.asksTwo()
        ? opensFor(turn, content)
        : !syllabus.isPrivate(content) || wasTold(turn, content);
  }

  /** The question before something private, or what is offered to whoever doesn't want that. */
  private Offer instead(Content content, Progress progress) {
    if (content.isTip() || progress.preferences().openOnly()) {
      return syllabus.openInstead(content, progress);
    }
    return content.isLesson()
        ? Offer.of(OfferKind.PRIVATE, content.number())
        : new Offer(OfferKind.PRIVATE_EXERCISE, content.number(), content.seconds());
  }

  private boolean opensFor(TurnContext turn, Content content) {
    return !syllabus.isPrivate(content)
        || isNamed(turn, content)
        || wasTold(turn, content)
        || wasAgreedTo(turn, content);
  }

  private boolean isNamed(TurnContext turn, Content content) {
    var ask = turn.ask();
    int number = content.number();
    return switch (content.kind()) {
      case TIP ->
          curriculum
              .tip(number)
              .map(Tip::topics)
              .filter(
                  topics ->
                      ask.topic()
                          .or(() -> turn.session().topic())
                          .filter(topics::contains)
                          .isPresent())
              .isPresent();
      case LESSON -> curriculum.lesson(number).filter(lesson -> isNamed(turn, lesson)).isPresent();
      case EXERCISE ->
          curriculum
              .exercise(number)
              .map(Exercise::id)
              .filter(id -> named(ask.kind(), id))
              .isPresent();
    };
  }

  /** A lesson's name is its topic's, or that of a series in which all are private. */
  private boolean isNamed(TurnContext turn, Lesson lesson) {
    var ask = turn.ask();
    return ask.topic().filter(lesson.topics()::contains).isPresent()
        || curriculum
            .series(lesson.series())
            .filter(series -> named(ask.series(), series.id()) && isPrivate(series))
            .isPresent();
  }

  private static boolean named(Optional<String> said, String id) {
    return said.filter(id::equals).isPresent();
  }

  private static boolean isPrivate(Series series) {
    return series.lessons().stream().allMatch(Lesson::intimate);
  }

  private static boolean wasTold(TurnContext turn, Content content) {
    return Stream.concat(turn.session().told().stream(), turn.session().toldBefore().stream())
        .anyMatch(place -> place.content().sameAs(content));
  }

  /** Yes was said to it; or two people are being asked one after the other. */
  private static boolean wasAgreedTo(TurnContext turn, Content content) {
    boolean yes = turn.ask().wish() == CoachIntent.YES;
    return turn.heardOffer()
        .filter(offer -> offer.asksTwo() || (offer.isGate() && yes))
        .flatMap(Offer::content)
        .filter(content::sameAs)
        .isPresent();
  }
}
