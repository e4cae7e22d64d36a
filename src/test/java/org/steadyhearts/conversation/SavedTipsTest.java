package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.NumberSet;
import org.steadyhearts.progress.TipBag;
import org.steadyhearts.tools.device.Conversation;

/** Tips that are put aside, heard again, taken off, and put on a card. */
class SavedTipsTest {

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");

  private final FlakyStore store = new FlakyStore();
  private final Conversation kitchen = new Conversation(store);

  @Test
  void aTipThatWasSavedIsOnTheList() {
    kitchen.say("open steady hearts");
    kitchen.say("a tip");

    var answer = kitchen.say("save that one");

    assertThat(answer.speech()).satisfies(Says.the(Phrase.TIP_SAVED));
    assertThat(saved()).isEqualTo(NumberSet.NONE.with(tips().last()));
  }

  @Test
  void itIsSavedInALaterSessionToo() {
    kitchen.say("ask steady hearts for a tip");
    kitchen.pass(Duration.ofHours(2));

    var answer = kitchen.say("ask steady hearts to save that tip");

    assertThat(answer.speech()).satisfies(Says.the(Phrase.TIP_SAVED));
    assertThat(answer.open()).isFalse();
    assertThat(saved().has(tips().last())).isTrue();
  }

  @Test
  void theQuestionThatStoodIsStillThere() {
    kitchen.say("open steady hearts");
    kitchen.say("a tip about listening");

    assertThat(kitchen.say("save that one").speech())
        .satisfies(Says.the(Phrase.OFFER_LESSON_BEHIND));
  }

  @Test
  void nothingIsSavedWhereNoTipWasTold() {
    kitchen.say("open steady hearts");

    assertThat(kitchen.say("save that one").speech()).satisfies(Says.the(Phrase.NO_TIP_AT_HAND));
    assertThat(saved()).isEqualTo(NumberSet.NONE);
  }

  @Test
  void savedTipsComeOneAfterTheOther() {
    int first = save();
    int second = save();

    var answer = kitchen.say("ask steady hearts for my saved tips");
    assertThat(answer.speech())
        .satisfies(Says.the(Phrase.SAVED_TIPS))
        .satisfies(Says.the(Phrase.OFFER_SAVED_TIP))
        .contains(text(Math.min(first, second)));

    assertThat(kitchen.say("yes").speech())
        .contains(text(Math.max(first, second)))
        .satisfies(Says.the(Phrase.SAVED_TIPS_END))
        .satisfies(Says.the(Phrase.OFFER_TIP));
  }

  @Test
  void theNextLessonIsNoSavedTip() {
    save();
    save();
    kitchen.say("ask steady hearts for my saved tips");

    assertThat(kitchen.say("next lesson").card().orElseThrow()).contains("Lesson 1.");
  }

  @Test
  void whatIsLongerThanASavedTipIsItsLesson() {
    kitchen.say("open steady hearts");
    kitchen.say("a tip about consent");
    kitchen.say("save that one");
    kitchen.say("my saved tips");

    assertThat(kitchen.say("a longer one").card().orElseThrow()).contains("Lesson 5.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AMAZON.NextIntent", "AMAZON.ResumeIntent", "ContinueIntent"})
  void goingOnMeansTheNextOfThem(String intent) {
    int first = save();
    int second = save();
    kitchen.say("ask steady hearts for my saved tips");

    assertThat(kitchen.intent(kitchen.untilHeard(), intent).speech())
        .contains(text(Math.max(first, second)));
  }

  @Test
  void theOnlyOneInOneBreathIsAnsweredAndDone() {
    int only = save();

    var answer = kitchen.say("ask steady hearts for my saved tips");

    assertThat(answer.speech()).contains(text(only));
    assertThat(answer.open()).isFalse();
  }

  @Test
  void oneThatIsTakenOffIsNotToldAgainAndTheNextFollows() {
    int first = Math.min(save(), save());
    kitchen.say("ask steady hearts for my saved tips");

    var answer = kitchen.say("take it off my list");

    assertThat(answer.speech())
        .satisfies(Says.the(Phrase.TIP_UNSAVED))
        .satisfies(Says.the(Phrase.OFFER_SAVED_TIP));
    assertThat(saved().has(first)).isFalse();
    assertThat(saved().count()).isEqualTo(1);
  }

  @Test
  void oneThatWasNotSavedIsNotSaidToBeTakenOff() {
    kitchen.say("ask steady hearts for a tip");

    assertThat(kitchen.say("ask steady hearts to take it off my list").speech())
        .satisfies(Says.the(Phrase.TIP_NOT_SAVED));
  }

  @Test
  void aSavedTipIsStillSavedOnceAllTipsWereHeard() {
    int kept = save();
    for (int i = 0; i < CURRICULUM.openTips().size(); i++) {
      kitchen.say("ask steady hearts for a tip");
    }

    assertThat(saved()).isEqualTo(NumberSet.NONE.with(kept));
  }

  @Test
  void aPrivateOneIsSavedAndNeverReadFromTheList() {
    var hidden = told(aPrivateTip());

    assertThat(kitchen.say("save that one").speech()).satisfies(Says.the(Phrase.TIP_SAVED_PRIVATE));
    assertThat(saved()).isEqualTo(NumberSet.NONE.with(hidden.number()));
    assertThat(kitchen.say("my saved tips").speech())
        .satisfies(Says.the(Phrase.NO_SAVED_TIPS))
        .doesNotContain(hidden.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SaveTipIntent", "UnsaveTipIntent", "SendTipIntent"})
  void aLaterSessionDoesNotTellThatThereWasAPrivateOne(String intent) {
    told(aPrivateTip());
    kitchen.say("stop");

    assertThat(kitchen.intent(Duration.ofHours(2), intent).speech())
        .satisfies(Says.the(Phrase.NO_TIP_AT_HAND));
  }

  @Test
  void theWordsComeOnACardOnlyAfterAYes() {
    kitchen.say("ask steady hearts for a tip");
    int tip = tips().last();

    var asked = kitchen.say("ask steady hearts to send it to my phone");
    assertThat(asked.speech()).satisfies(Says.the(Phrase.OFFER_SEND_TIP));
    assertThat(asked.card()).isEmpty();

    var sent = kitchen.say("yes");
    assertThat(sent.speech()).satisfies(Says.the(Phrase.TIP_SENT)).doesNotContain(text(tip));
    assertThat(sent.card()).hasValueSatisfying(card -> assertThat(card).contains(text(tip)));
  }

  @Test
  void aNoSendsNothing() {
    kitchen.say("ask steady hearts for a tip");
    kitchen.say("ask steady hearts to send it to my phone");

    assertThat(kitchen.say("no").card()).isEmpty();
  }

  @Test
  void whatCouldNotBeSavedIsNotCalledSaved() {
    kitchen.say("ask steady hearts for a tip");
    store.savesFail = true;

    var answer = kitchen.say("ask steady hearts to save that tip");

    assertThat(answer.speech()).satisfies(Says.the(Phrase.NOT_REMEMBERED));
    assertThat(Says.that(Phrase.TIP_SAVED, answer.speech())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SaveTipIntent", "UnsaveTipIntent", "SavedTipsIntent", "SendTipIntent"})
  void withoutMemoryNothingIsClaimedOfTheList(String intent) {
    save();
    store.down = true;

    assertThat(kitchen.intent(Duration.ofHours(2), intent).speech())
        .satisfies(Says.the(Phrase.MEMORY_AWAY));
  }

  private int save() {
    kitchen.say("ask steady hearts for a tip");
    int tip = tips().last();
    kitchen.say("ask steady hearts to save that tip");
    return tip;
  }

  private static Tip aPrivateTip() {
    assumeThat(CURRICULUM.tips()).anyMatch(Tip::intimate);
    return CURRICULUM.tips().stream().filter(Tip::intimate).findFirst().orElseThrow();
  }

  /** Asks by topics until a private one came, and tells which. */
  private Tip told(Tip example) {
    kitchen.say("open steady hearts");
    var topic =
        CURRICULUM.topics().stream()
            .filter(one -> CURRICULUM.tipsAbout(one.id()).contains(example.number()))
            .findFirst()
            .orElseThrow();
    for (int i = 0; i < 50; i++) {
      kitchen.say("a tip about " + topic.spoken());
      var last = CURRICULUM.tip(tips().last()).filter(Tip::intimate);
      if (last.isPresent()) {
        return last.get();
      }
    }
    throw new AssertionError("No private tip about " + topic.id());
  }

  private static String text(int tip) {
    return CURRICULUM.tip(tip).orElseThrow().text().split("\\. ", -1)[0];
  }

  private TipBag tips() {
    return kitchen.remembered().shared().orElseThrow().tips();
  }

  private NumberSet saved() {
    return Optional.of(tips()).map(TipBag::saved).orElseThrow();
  }
}
