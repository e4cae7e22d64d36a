package org.steadyhearts.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steadyhearts.campaign.Laws.everybody;
import static org.steadyhearts.campaign.Laws.nothingFinishedIsUnfinished;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.steadyhearts.coach.answer.Offer.OfferKind;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.TipBag;
import org.steadyhearts.tools.device.Conversation;

/** What holds of every conversation, whatever is said in it. */
class ConversationLawsTest {

  private static final int STEPS = 60;
  private static final Curriculum CURRICULUM = CurriculumReader.read("en");

  /** What a yes may begin to tell. */
  private static final Map<Content.ContentKind, Set<OfferKind>> TOLD_AFTER =
      Map.of(
          Content.ContentKind.TIP,
          EnumSet.of(OfferKind.SAVED_TIP, OfferKind.FIRST, OfferKind.TIP, OfferKind.ANOTHER_TIP),
          Content.ContentKind.LESSON,
          EnumSet.of(
              OfferKind.LESSON_BEHIND,
              OfferKind.NEXT_LESSON,
              OfferKind.SERIES,
              OfferKind.RESUME,
              OfferKind.CARRY_ON,
              OfferKind.HEARD_ALL,
              OfferKind.PRIVATE,
              OfferKind.NEAREST_PRIVATE,
              OfferKind.THAT_IS_YOU),
          Content.ContentKind.EXERCISE,
          EnumSet.of(
              OfferKind.EXERCISE,
              OfferKind.PRACTISE,
              OfferKind.WHICH_EXERCISE,
              OfferKind.OTHER_WANTS,
              OfferKind.RESUME,
              OfferKind.RESUME_EXERCISE,
              OfferKind.PRIVATE_EXERCISE,
              OfferKind.CARRY_ON,
              OfferKind.THAT_IS_YOU));

  @Test
  void theLawsHold() {
    Campaign.run("conversations", 12, this::conversation);
  }

  private void conversation(long seed) {
    Campaign.quietly();
    var talk = new Talk(seed, new InMemoryProgressStore());
    for (int step = 0; step < STEPS; step++) {
      var who = talk.somebody();
      var before = who.remembered();
      if (talk.oneIn(8)) {
        careLeavesNoTrace(talk, who, before);
      } else if (talk.oneIn(8)) {
        stopEnds(talk, who, before);
      } else if (talk.oneIn(4)) {
        yesDoesWhatWasOffered(talk, who, before);
      } else {
        talk.speak(who);
      }
      nothingFinishedIsUnfinished(before, who.remembered());
      noTipComesAgainBeforeItsBagIsEmpty(before, who.remembered());
      if (talk.oneIn(6) && who.lastReply().isPresent()) {
        sameRequestSameAnswer(who);
      }
    }
  }

  private static void careLeavesNoTrace(Talk talk, Conversation who, Household before) {
    var answer = who.intent(talk.soon(who), "CareIntent");

    assertThat(answer.open()).isFalse();
    assertThat(who.remembered()).isEqualTo(before);
  }

  private static void stopEnds(Talk talk, Conversation who, Household before) {
    var answer = who.intent(talk.soon(who), "AMAZON.StopIntent");

    assertThat(answer.open()).isFalse();
    assertThat(everybody(who.remembered()).keySet()).containsAll(everybody(before).keySet());
  }

  private static void yesDoesWhatWasOffered(Talk talk, Conversation who, Household before) {
    var offered =
        who.isOpen()
            ? receipt(who).flatMap(Receipt::offer).map(offer -> offer.kind())
            : Optional.<OfferKind>empty();
    var toldBefore = receipt(who).flatMap(Receipt::told);
    var answer = who.intent(talk.soon(who), "AMAZON.YesIntent");

    if (offered
        .filter(kind -> kind == OfferKind.FORGET || kind == OfferKind.FORGET_HOUSEHOLD)
        .isEmpty()) {
      assertThat(everybody(who.remembered()).keySet()).containsAll(everybody(before).keySet());
    }
    receipt(who)
        .filter(last -> answer.json().path("sessionAttributes").has("last"))
        .flatMap(Receipt::told)
        // A yes in the midst of a telling is said to oneself, and it goes on.
        .filter(told -> toldBefore.filter(it -> it.content().sameAs(told.content())).isEmpty())
        .ifPresent(
            told ->
                assertThat(offered)
                    .as("what was offered before %s", told)
                    .get()
                    .isIn(TOLD_AFTER.get(told.content().kind())));
  }

  private static void sameRequestSameAnswer(Conversation who) {
    var before = who.remembered();
    var first = who.again();
    var second = who.again();

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(who.remembered().people().keySet()).isEqualTo(before.people().keySet());
  }

  private static void noTipComesAgainBeforeItsBagIsEmpty(Household before, Household after) {
    everybody(before)
        .forEach(
            (who, progress) ->
                Optional.ofNullable(everybody(after).get(who))
                    .filter(now -> isDrawn(progress.tips(), now.tips()))
                    .ifPresent(now -> fromTheBag(progress, now)));
  }

  private static boolean isDrawn(TipBag before, TipBag after) {
    return before.last() != after.last() || !before.heard().equals(after.heard());
  }

  private static void fromTheBag(Progress before, Progress after) {
    int told = after.tips().last();
    boolean again = before.tips().heard().has(told) && !before.tips().saved().has(told);
    boolean emptied =
        tips().anyMatch(tip -> before.tips().heard().has(tip) && !after.tips().heard().has(tip))
            || before.tips().heard().hasAll(tips().boxed().toList());
    assertThat(again && !emptied).as("tip %s again, with others unheard", told).isFalse();
  }

  private static IntStream tips() {
    return IntStream.rangeClosed(1, 400).filter(tip -> CURRICULUM.tip(tip).isPresent());
  }

  private static Optional<Receipt> receipt(Conversation who) {
    return who.lastReply()
        .map(reply -> reply.json().at("/sessionAttributes/last").asText())
        .filter(text -> !text.isEmpty())
        .flatMap(Receipt::parse);
  }
}
