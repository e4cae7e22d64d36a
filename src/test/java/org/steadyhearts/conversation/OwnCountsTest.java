package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.curriculum.BreathPattern;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.exercise.Cue;
import org.steadyhearts.exercise.Timeline;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** Breathing in counts of one's own, and for as many rounds as one likes. */
class OwnCountsTest {

  private static final int FOUR_SIX = new BreathPattern(4, 0, 6, 0).number();

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());

  @Test
  void countsThatAreSaidAreBreathed() {
    var reply = kitchen.say("ask steady hearts for four in six out for three minutes");

    assertThat(reply.speech())
        .satisfies(Says.the(Phrase.PATTERN_LENGTH))
        .contains("four in and six out");
    assertThat(Told.content(reply)).contains(Content.exercise(FOUR_SIX, 180));
  }

  @Test
  void aHoldIsPartOfIt() {
    kitchen.say("open steady hearts");

    assertThat(Told.content(kitchen.say("four in two hold six out")).map(Content::number))
        .contains(new BreathPattern(4, 2, 6, 0).number());
  }

  @Test
  void whatIsNotSafeIsRefusedAndTheNearestIsOffered() {
    kitchen.say("open steady hearts");
    var reply = kitchen.say("twenty in twenty out");

    assertThat(reply.speech()).satisfies(Says.the(Phrase.PATTERN_UNSAFE));
    assertThat(Told.asked(reply)).contains(Offer.OfferKind.EXERCISE);
    assertThat(Told.content(kitchen.say("yes")).map(Content::number))
        .contains(new BreathPattern(8, 0, 10, 0).number());
  }

  @Test
  void whoeverNamesNoCountsHearsHowToSayThem() {
    kitchen.say("open steady hearts");

    assertThat(kitchen.say("my own breathing pattern").speech())
        .satisfies(Says.the(Phrase.PATTERN_HOW));
  }

  @Test
  void itGoesOnWhereItWasLeft() {
    kitchen.say("open steady hearts");
    kitchen.say("four in six out for three minutes");
    kitchen.interrupt(Duration.ofSeconds(70), "stop");
    kitchen.pass(Duration.ofHours(3));
    kitchen.say("open steady hearts");

    assertThat(Told.content(kitchen.say("yes"))).contains(Content.exercise(FOUR_SIX, 180));
  }

  @Test
  void itCanBeMyUsual() {
    kitchen.say("open steady hearts");
    kitchen.say("four in six out for three minutes");
    assertThat(kitchen.say("make this my usual").speech())
        .satisfies(Says.the(Phrase.USUAL_CHOSEN))
        .contains("breathing with four in and six out");
    kitchen.pass(Duration.ofDays(1));

    assertThat(Told.content(kitchen.say("ask steady hearts for my usual")))
        .contains(Content.exercise(FOUR_SIX, 180));
  }

  @Test
  void roundsAreCounted() {
    kitchen.say("open steady hearts");
    var reply = kitchen.say("seven rounds of even breathing");

    assertThat(reply.speech()).satisfies(Says.the(Phrase.EXERCISE_ROUNDS)).contains("seven rounds");
    var told = Told.content(reply).orElseThrow();
    var exercise = CurriculumReader.read("en").exercise(told.number()).orElseThrow();
    assertThat(Timeline.of(exercise, told.seconds()).cues())
        .filteredOn(cue -> cue.act() instanceof Cue.Breathe)
        .hasSize(14);
  }

  @Test
  void moreRoundsThanAreGoodForAnybodyAreNotLed() {
    kitchen.say("open steady hearts");
    var reply = kitchen.say("ninety rounds of box breathing");

    assertThat(reply.speech()).satisfies(Says.the(Phrase.NO_LONGER));
    assertThat(Told.content(reply).map(Content::seconds)).contains(300);
  }
}
