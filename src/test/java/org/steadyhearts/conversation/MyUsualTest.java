package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** "My usual": chosen once, or learnt from what is done. */
class MyUsualTest {

  private static final String USUAL = "ask steady hearts for my usual";

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());

  @Test
  void withoutOneItSaysWhatItWouldBeAndOffersBreathing() {
    var reply = kitchen.say(USUAL);

    assertThat(reply.speech()).satisfies(Says.the(Phrase.USUAL_NONE));
    assertThat(Told.asked(reply)).contains(Offer.OfferKind.EXERCISE);
    assertThat(Told.content(reply)).isEmpty();
  }

  @Test
  void itIsTheExerciseAndTheLengthThatAreDoneMost() {
    done("box breathing for two minutes");
    var most = done("a one minute breathing exercise");
    done("a one minute breathing exercise");

    assertThat(Told.content(kitchen.say(USUAL))).contains(most);
  }

  @Test
  void whatWasChosenStaysWhateverElseIsDone() {
    kitchen.say("open steady hearts");
    var chosen = Told.content(kitchen.say("box breathing for two minutes")).orElseThrow();
    assertThat(kitchen.say("make this my usual").speech())
        .satisfies(Says.the(Phrase.USUAL_CHOSEN))
        .contains("box breathing");
    for (int day = 0; day < 5; day++) {
      kitchen.pass(Duration.ofDays(1));
      done("a one minute breathing exercise");
    }

    assertThat(Told.content(kitchen.say(USUAL))).contains(chosen);
  }

  @Test
  void inTheMidstOfAnExerciseItCanBeChosenAndGoneOnWith() {
    kitchen.say("open steady hearts");
    kitchen.say("box breathing for two minutes");
    var reply = kitchen.interrupt(Duration.ofSeconds(50), "make this my usual");

    assertThat(reply.speech()).satisfies(Says.the(Phrase.USUAL_CHOSEN));
    assertThat(Told.asked(reply)).contains(Offer.OfferKind.CARRY_ON);
  }

  @Test
  void whereNoExerciseIsAtHandNothingIsChosen() {
    kitchen.say("open steady hearts");
    kitchen.say("a tip");

    assertThat(kitchen.say("make this my usual").speech())
        .satisfies(Says.the(Phrase.USUAL_UNCLEAR));
    assertThat(kitchen.remembered().shared().orElseThrow().practice().usual()).isEmpty();
  }

  @Test
  void twoPeopleAreBothAskedBeforeTheirUsual() {
    kitchen.say("ask steady hearts for the mirror");
    kitchen.say("make this our usual");
    kitchen.pass(Duration.ofDays(1));

    assertThat(Told.asked(kitchen.say(USUAL))).contains(Offer.OfferKind.BOTH_WANT);
  }

  @Test
  void nothingPrivateIsAUsual() {
    var intimate =
        CurriculumReader.read("en").exercises().stream()
            .filter(one -> one.intimate())
            .findFirst()
            .orElseThrow();
    kitchen.say("open steady hearts");
    kitchen.say("start " + intimate.name());

    assertThat(kitchen.say("make this my usual").speech())
        .satisfies(Says.the(Phrase.USUAL_UNCLEAR));
  }

  @Test
  void aVoiceThatIsRecognisedHasAUsualOfItsOwn() {
    done("box breathing for two minutes");

    assertThat(kitchen.as("ann").say(USUAL).speech()).satisfies(Says.the(Phrase.USUAL_NONE));
  }

  private Content done(String exercise) {
    var told = Told.content(kitchen.say("ask steady hearts for " + exercise)).orElseThrow();
    kitchen.silence();
    return told;
  }
}
