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
import org.steadyhearts.coach.narration.Resuming;
import org.steadyhearts.curriculum.Care;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.SpeakingRate;
import org.steadyhearts.speech.Delivery;
import org.steadyhearts.speech.Soundscape;
import org.steadyhearts.speech.Ssml;

/** Puts a {@link Receipt} into words. The same receipt always gives the same words. */
public final class SpeechRenderer {

  private final Curriculum curriculum;
  private final PhraseRenderer phrases;
  private final PictureRenderer pictures;
  private final SoundRenderer sounds;

  public SpeechRenderer(Curriculum curriculum, SoundSetting setting) {
    this.curriculum = curriculum;
    this.sounds = new SoundRenderer(curriculum, setting);
    this.phrases = new PhraseRenderer(curriculum);
    this.pictures = new PictureRenderer(curriculum, phrases);
  }

  /**
   * The whole answer.
   *
   * @param wanted what the listener wants to hear beside the voice
   * @param rate at which the listener is spoken to, as far as it is known
   * @param screen whether somebody can see a picture
   */
  public Reply reply(
      Receipt receipt, Delivery delivery, Soundscape wanted, SpeakingRate rate, boolean screen) {
    var lines = lines(receipt);
    var sound = sound(lines, delivery, wanted, rate);
    var speech = speech(sound.isPresent() ? lines.subList(0, sounding(lines)) : lines);
    var reprompt =
        receipt
            .question()
            .filter(question -> !question.offer().withoutReprompt())
            .map(question -> speech(question.reprompt()));
    return new Reply(
        speech.in(delivery),
        reprompt.map(again -> again.in(delivery)),
        card(receipt, delivery.whispered()),
        screen ? pictures.of(receipt, delivery, sound.isPresent()) : Optional.empty(),
        sound,
        receipt.question().isEmpty());
  }

  /** Whether something of an answer is heard over a sound. */
  public boolean plays(Receipt receipt, Delivery delivery, Soundscape wanted, SpeakingRate rate) {
    return sound(lines(receipt), delivery, wanted, rate).isPresent();
  }

  /** What an answer says around the lesson or exercise that it tells, as it was delivered. */
  public Around around(Receipt receipt, Delivery delivery, Soundscape wanted, SpeakingRate rate) {
    int told =
        IntStream.range(0, receipt.lines().size())
            .filter(line -> receipt.lines().get(line) instanceof Utterance.Told)
            .findFirst()
            .orElse(receipt.lines().size() - 1);
    var lines = lines(receipt);
    var before = speech(lines.subList(0, told));
    var after = speech(lines.subList(told + 1, lines.size()));
    var question = receipt.question().filter(it -> !it.offer().silent());
    var reprompt = question.map(it -> speech(it.reprompt())).orElse(Ssml.NOTHING);
    return sound(lines, delivery, wanted, rate)
        .map(
            track ->
                new Around(
                    before.then(Ssml.silence(Soundtrack.START_MILLIS)),
                    Ssml.silence(track.fadeMillis()).then(after),
                    reprompt,
                    true))
        .orElseGet(() -> new Around(before, after, reprompt, false));
  }

  /** For somebody who is not safe: no card, no question, and nothing to be picked. */
  public Reply care(String country, Care.Need need, Delivery delivery) {
    var speech = Ssml.of(curriculum.care().text(country, need));
    return new Reply(
        speech.in(delivery),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private static List<Utterance> lines(Receipt receipt) {
    var asked = receipt.question().stream().map(Receipt.Question::asked);
    return Stream.concat(receipt.lines().stream(), asked).toList();
  }

  /**
   * The sound of what is told, or a taste of one, with all that is said after it. All else is
   * speech: what is wanted plain, what the operator doesn't allow, what does not fit into what
   * Alexa plays, and what nothing is said before, since of a sound that fails nothing is heard.
   */
  private Optional<Soundtrack> sound(
      List<Utterance> lines, Delivery delivery, Soundscape wanted, SpeakingRate rate) {
    if (wanted.equals(Soundscape.PLAIN)) {
      return Optional.empty();
    }
    int at = sounding(lines);
    var before = speech(lines.subList(0, at));
    if (at < lines.size() && lines.get(at) instanceof Utterance.Told exercise) {
      var closing = speech(lines.subList(at + 1, lines.size()));
      double slowest = rate.slowest() * Resuming.factor(delivery);
      return sounds
          .of(exercise.from(), closing, delivery, wanted)
          .filter(track -> !before.isEmpty() && track.fits(before, slowest));
    }
    var closing = speech(lines.subList(at, lines.size()));
    return at > 0 && lines.get(at - 1) instanceof Utterance.Said chosen
        ? sounds.taste(chosen.phrase(), closing, delivery, wanted)
        : Optional.empty();
  }

  /** Where in the lines a sound begins: with what is told, or after what is to be tasted. */
  private static int sounding(List<Utterance> lines) {
    int at = 0;
    while (at < lines.size() && !(lines.get(at) instanceof Utterance.Told)) {
      at++;
      if (lines.get(at - 1) instanceof Utterance.Said said
          && SoundRenderer.hasTaste(said.phrase())) {
        return at;
      }
    }
    return at;
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
