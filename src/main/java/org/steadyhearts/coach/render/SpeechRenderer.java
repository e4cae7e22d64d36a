package org.steadyhearts.coach.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.narration.Narration;
import org.steadyhearts.coach.narration.Narrator;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
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
   * @param remembered if not, one sentence says so before the question
   * @param screen whether somebody can see a picture
   */
  public Reply reply(
      Receipt receipt, Soundscape wanted, boolean discreet, boolean remembered, boolean screen) {
    var lines = lines(receipt, remembered);
    var sound = sound(lines, wanted, discreet);
    var speech = speech(sound.isPresent() ? lines.subList(0, sounding(lines)) : lines);
    var reprompt =
        receipt
            .question()
            .filter(question -> !question.offer().withoutReprompt())
            .map(question -> speech(question.reprompt()));
    return new Reply(
        discreet ? speech.whisper() : speech,
        discreet ? reprompt.map(Ssml::whisper) : reprompt,
        // A card lies open to whoever holds the phone.
        discreet ? Optional.empty() : receipt.told().flatMap(this::card),
        screen ? pictures.of(receipt, discreet, sound.isPresent()) : Optional.empty(),
        sound,
        receipt.question().isEmpty());
  }

  /** Whether something of an answer is heard over a sound. */
  public boolean plays(Receipt receipt, Soundscape wanted, boolean discreet) {
    return sound(lines(receipt, true), wanted, discreet).isPresent();
  }

  /** For somebody who is not safe: no card, no question, and nothing to be picked. */
  public Reply care(String country, boolean discreet) {
    var speech = Ssml.of(curriculum.care().text(country));
    return new Reply(
        discreet ? speech.whisper() : speech,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private static List<Utterance> lines(Receipt receipt, boolean remembered) {
    List<Utterance> lines = new ArrayList<>(receipt.lines());
    if (!remembered && !receipt.equals(Receipt.SILENCE)) {
      lines.add(Utterance.say(Phrase.NOT_REMEMBERED));
    }
    receipt.question().map(Receipt.Question::asked).ifPresent(lines::add);
    return lines;
  }

  /** The sound of what is told, or a taste of one, with all that is said after it. */
  private Optional<Soundtrack> sound(List<Utterance> lines, Soundscape wanted, boolean discreet) {
    if (wanted.equals(Soundscape.PLAIN)) {
      return Optional.empty();
    }
    int at = sounding(lines);
    var before = speech(lines.subList(0, at));
    if (at < lines.size() && lines.get(at) instanceof Utterance.Told exercise) {
      var closing = speech(lines.subList(at + 1, lines.size()));
      return sounds.of(before, exercise.from(), closing, wanted, discreet);
    }
    var closing = speech(lines.subList(at, lines.size()));
    return at > 0 && lines.get(at - 1) instanceof Utterance.Said chosen
        ? sounds.taste(chosen.phrase(), closing, wanted, discreet)
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
    return line instanceof Utterance.Said say
        ? Ssml.of(phrases.words(say))
        : told(((Utterance.Told) line).from());
  }

  private Ssml told(Bookmark from) {
    return from.content().kind() == Content.ContentKind.TIP
        ? curriculum.tip(from.content().number()).map(Tip::text).map(Ssml::of).orElse(Ssml.NOTHING)
        : new Narrator(curriculum).from(from).map(Narration::speech).orElse(Ssml.NOTHING);
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
