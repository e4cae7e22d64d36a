package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;
import org.steadyhearts.tools.device.PrivacyLaw;

/** "The next one's more private. Is this a good moment?", with its yes and its no. */
class PrivacyGateTest {

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());

  @BeforeAll
  static void somethingIsPrivate() {
    assumeThat(CURRICULUM.tips()).anyMatch(Tip::intimate);
  }

  @Test
  void aPrivateLessonThatComesNextIsAskedAbout() {
    var lesson = kitchen.say("ask steady hearts for lesson two of the second series");

    assertThat(lesson.speech()).satisfies(Says.the(Phrase.OFFER_PRIVATE));
    assertThat(kitchen.say("yes").speech()).contains(openingUp(3).title() + ".");
  }

  @Test
  void aNoOffersTheNextThatIsNotPrivate() {
    kitchen.say("ask steady hearts for lesson two of the second series");

    assertThat(kitchen.say("no").speech())
        .satisfies(Says.the(Phrase.NOT_NOW))
        .contains("lesson five of the second series");
    assertThat(kitchen.say("yes").speech()).contains(openingUp(5).title() + ".");
  }

  @Test
  void nextPassesItOver() {
    kitchen.say("ask steady hearts for lesson two of the second series");

    assertThat(kitchen.say("next lesson").speech()).contains("lesson five of the second series");
    assertThat(kitchen.say("next lesson").speech()).contains(openingUp(5).title() + ".");
  }

  @Test
  void nothingButAYesOpensIt() {
    for (var word : new String[] {"go on", "next", "start over", "the lesson", "okay wait"}) {
      kitchen.say("ask steady hearts for lesson two of the second series");
      assertThat(kitchen.say(word).speech()).doesNotContain(openingUp(3).title() + ".");
    }
  }

  @Test
  void whatWasLeftOpenIsAskedAboutInALaterVisitAndItsPlaceIsKept() {
    left("start the lamplight series");

    assertThat(kitchen.say("ask steady hearts to carry on").speech())
        .satisfies(Says.the(Phrase.OFFER_PRIVATE));
    kitchen.say("no");
    assertThat(kitchen.remembered().shared().orElseThrow().places().of(Content.lesson(27)))
        .isPresent();

    kitchen.silence();
    kitchen.say("ask steady hearts to carry on");
    assertThat(kitchen.say("yes").speech()).satisfies(Says.the(Phrase.BACK_TO_PLACE));
  }

  @Test
  void aPrivateExerciseThatWasLeftOpenIsAskedAboutToo() {
    kitchen.say("open steady hearts");
    kitchen.say("a touch that was asked for");
    kitchen.say("yes");
    kitchen.say("yes");
    kitchen.interrupt(Duration.ofSeconds(90), "alexa, stop");
    kitchen.pass(Duration.ofHours(30));

    assertThat(kitchen.say("ask steady hearts to carry on").speech())
        .satisfies(Says.the(Phrase.OFFER_PRIVATE));
    assertThat(kitchen.say("yes").speech()).satisfies(Says.the(Phrase.OFFER_BOTH_WANT));
  }

  @Test
  void aLaunchNeverAsksAboutIt() {
    left("start the lamplight series");

    assertThat(kitchen.say("open steady hearts").speech()).doesNotContain("private");
  }

  @Test
  void whoWouldRatherNotHearThePrivateOnesIsNotAskedAboutThemAgain() {
    kitchen.say("ask steady hearts for lesson two of the second series");
    assertThat(kitchen.say("not the private ones").speech())
        .satisfies(Says.the(Phrase.OPEN_ONLY))
        .contains("lesson five of the second series");
    kitchen.pass(Duration.ofDays(2));

    assertThat(kitchen.say("ask steady hearts for lesson two of the second series").speech())
        .contains("lesson five of the second series");
  }

  @Test
  void whatTheyNameTheyHearAllTheSame() {
    kitchen.say("ask steady hearts not the private ones");

    assertThat(kitchen.say("ask steady hearts to start the lamplight series").speech())
        .contains(lamplight().title() + ".");
  }

  @Test
  void theWishIsTakenBackInAWord() {
    kitchen.say("ask steady hearts not the private ones");
    assertThat(kitchen.say("ask steady hearts the private ones too").speech())
        .satisfies(Says.the(Phrase.PRIVATE_TOO));

    assertThat(kitchen.say("ask steady hearts for lesson two of the second series").speech())
        .satisfies(Says.the(Phrase.OFFER_PRIVATE));
  }

  @Test
  void theWishIsTheListenersOwn() {
    kitchen.as("ann").say("ask steady hearts not the private ones");

    assertThat(
            kitchen.as("bo").say("ask steady hearts for lesson two of the second series").speech())
        .satisfies(Says.the(Phrase.OFFER_PRIVATE));
  }

  @Test
  void theLawBites() {
    var law = new PrivacyLaw(CURRICULUM);
    var nothing = JsonNodeFactory.instance.objectNode();
    var told = lamplight().title() + ". " + lamplight().recap();

    assertThatThrownBy(() -> law.check(nothing, nothing, told)).isInstanceOf(AssertionError.class);
  }

  private void left(String wish) {
    kitchen.say("open steady hearts");
    kitchen.say(wish);
    kitchen.interrupt(Duration.ofSeconds(50), "alexa, stop");
    kitchen.pass(Duration.ofHours(30));
  }

  private static Lesson openingUp(int place) {
    return CURRICULUM.series(2).orElseThrow().lessons().get(place - 1);
  }

  private static Lesson lamplight() {
    return CURRICULUM.series(3).orElseThrow().lessons().get(0);
  }
}
