package org.steadyhearts.coach.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.narration.Around;
import org.steadyhearts.coach.narration.Narration;
import org.steadyhearts.coach.narration.Narrator;
import org.steadyhearts.curriculum.Care;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.speech.Delivery;
import org.steadyhearts.speech.Ssml;

/** Puts a {@link Receipt} into words. The same receipt always gives the same words. */
public final class SpeechRenderer {

  private final Curriculum curriculum;
  private final PhraseRenderer phrases;
  private final PictureRenderer pictures;

  public SpeechRenderer(Curriculum curriculum) {
    this.curriculum = curriculum;
    this.phrases = new PhraseRenderer(curriculum);
    this.pictures = new PictureRenderer(curriculum, phrases);
  }

  /**
   * The whole answer.
   *
   * @param screen whether somebody can see a picture
   */
  public Reply reply(Receipt receipt, Delivery delivery, boolean screen) {
    var asked = receipt.question().stream().map(Receipt.Question::asked);
    var speech = speech(Stream.concat(receipt.lines().stream(), asked).toList());
    var reprompt =
        receipt
            .question()
            .filter(question -> !question.offer().withoutReprompt())
            .map(question -> speech(question.reprompt()));
    return new Reply(
        speech.in(delivery),
        reprompt.map(again -> again.in(delivery)),
        card(receipt, delivery.whispered()),
        screen ? pictures.of(receipt, delivery) : Optional.empty(),
        receipt.question().isEmpty());
  }

  /** What an answer says around the lesson or exercise that it tells. */
  public Around around(Receipt receipt) {
    int told =
        IntStream.range(0, receipt.lines().size())
            .filter(line -> receipt.lines().get(line) instanceof Utterance.Told)
            .findFirst()
            .orElse(receipt.lines().size() - 1);
    var after = receipt.lines().stream().skip(told + 1L);
    var question = receipt.question().filter(it -> !it.offer().silent());
    return new Around(
        speech(receipt.lines().subList(0, told)),
        speech(
            Stream.concat(after, receipt.question().stream().map(Receipt.Question::asked))
                .toList()),
        question.map(it -> speech(it.reprompt())).orElse(Ssml.NOTHING));
  }

  /** For somebody who is not safe: no card, no question, and nothing to be picked. */
  public Reply care(String country, Care.Need need, Delivery delivery) {
    var speech = Ssml.of(curriculum.care().text(country, need));
    return new Reply(
        speech.in(delivery), Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  private Ssml speech(List<? extends Utterance> lines) {
    return lines.stream().map(this::speech).reduce(Ssml.NOTHING, Ssml::then);
  }

  private Ssml speech(Utterance line) {
    if (line instanceof Utterance.Carded) {
      return Ssml.NOTHING;
    }
    return line instanceof Utterance.Said say
        ? Ssml.of(phrases.words(say))
        : told(((Utterance.Told) line).from());
  }

  private Ssml told(Bookmark from) {
    return from.content().kind() == Content.ContentKind.TIP
        ? curriculum.tip(from.content().number()).map(Tip::text).map(Ssml::of).orElse(Ssml.NOTHING)
        : new Narrator(curriculum).from(from).map(Narration::speech).orElse(Ssml.NOTHING);
  }

  /** A card lies open to whoever holds the phone: with a tip's words only where that was asked. */
  private Optional<String> card(Receipt receipt, boolean discreet) {
    if (receipt.carded().isPresent()) {
      return receipt.carded().flatMap(curriculum::tip).map(tip -> Ssml.of(tip.text()).words());
    }
    return discreet ? Optional.empty() : receipt.told().flatMap(this::card);
  }

  private Optional<String> card(Bookmark told) {
    int number = told.content().number();
    return switch (told.content().kind()) {
      case TIP -> Optional.empty();
      case LESSON -> curriculum.lesson(number).map(Lesson::card);
      case EXERCISE -> curriculum.exercise(number).map(Exercise::card);
    };
  }
}
