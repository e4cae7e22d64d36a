package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.Bookmarks;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.progress.OpenPlace;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.tools.device.Conversation;

/** What was left open stays open, each by itself, until it is heard or refused. */
class PlacesTest {

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());

  @Test
  void anotherLessonTakesNoPlaceAway() {
    leaveOpen("lesson fourteen");
    leaveOpen("lesson one");

    assertThat(kitchen.say("ask steady hearts for lesson fourteen").speech())
        .satisfies(Says.the(Phrase.BACK_TO_PLACE))
        .doesNotContain(CURRICULUM.lesson(14).orElseThrow().title());
  }

  @Test
  void myLessonIsTheLessonAlthoughAnExerciseWasLeftLater() {
    leaveOpen("lesson one");
    leaveOpen("box breathing");

    kitchen.say("ask steady hearts to continue my lesson");

    assertThat(places().here().orElseThrow().content()).isEqualTo(Content.lesson(1));
  }

  @Test
  void theExerciseIsTheExerciseAlthoughALessonWasLeftLater() {
    leaveOpen("box breathing");
    leaveOpen("lesson one");

    kitchen.say("ask steady hearts to carry on with the exercise");

    assertThat(places().here().orElseThrow().content().isExercise()).isTrue();
  }

  @Test
  void aLessonIsTheRestOfTheOneThatWasBegun() {
    leaveOpen("lesson one");
    kitchen.say("open steady hearts");

    assertThat(kitchen.say("a lesson").speech()).satisfies(Says.the(Phrase.BACK_TO_PLACE));
    assertThat(places().open()).hasSize(1);
  }

  @Test
  void ofManyPlacesTheSixLatestAreKept() {
    for (var lesson : new String[] {"one", "two", "three", "four", "five", "six", "seven"}) {
      leaveOpen("lesson " + lesson);
    }

    assertThat(places().open().stream().map(place -> place.at().content().number()))
        .containsExactly(7, 6, 5, 4, 3, 2);
  }

  @Test
  void afterASecondNoAPlaceRestsUntilSomebodyAsksForIt() {
    leaveOpen("box breathing");
    for (int visit = 0; visit < 2; visit++) {
      assertThat(kitchen.say("open steady hearts").speech())
          .satisfies(Says.the(Phrase.OFFER_RESUME_EXERCISE));
      kitchen.say("no");
      kitchen.say("no");
    }

    assertThat(kitchen.say("open steady hearts").speech()).satisfies(Says.the(Phrase.OFFER_TIP));
    kitchen.say("carry on with the exercise");
    kitchen.interrupt(Duration.ofSeconds(20), "alexa, stop");
    assertThat(kitchen.say("open steady hearts").speech())
        .satisfies(Says.the(Phrase.OFFER_RESUME_EXERCISE));
  }

  @Test
  void whetherALessonWasHeardIsAskedOnce() {
    kitchen.say("ask steady hearts for lesson three");
    kitchen.pass(Duration.ofHours(5));
    assertThat(kitchen.say("open steady hearts").speech())
        .satisfies(Says.the(Phrase.OFFER_HEARD_ALL));
    kitchen.silence();

    assertThat(kitchen.say("open steady hearts").speech()).doesNotContain("lesson three");
    assertThat(places().open()).allMatch(OpenPlace::rests);
  }

  @Test
  void theEndOfASeriesIsAnnouncedOnceAndASecondRoundIsPossible() {
    var last = kitchen.say("ask steady hearts to start the second series").speech();
    for (int lesson = 2; !Says.that(Phrase.SERIES_FINISHED, last); lesson++) {
      assertThat(lesson).isLessThan(20);
      last = kitchen.say("next lesson").speech();
    }
    kitchen.say("no");

    var again = kitchen.say("ask steady hearts for lesson two of the second series").speech();
    assertThat(Says.that(Phrase.SERIES_FINISHED, again)).isFalse();
    kitchen.say("yes");
    var next = places().here().orElseThrow().content().number();
    assertThat(CURRICULUM.lesson(next).orElseThrow().series()).isEqualTo(2);
  }

  @Test
  void whoeverHasHeardAllLessonsHearsSoAndMayBeginAgain() {
    kitchen.say("ask steady hearts to start the first series");
    String last = "";
    for (int said = 1; !Says.that(Phrase.ALL_HEARD, last); said++) {
      assertThat(said).isLessThan(60);
      last = kitchen.say("next lesson").speech();
      assertThat(kitchen.remembered().shared().orElseThrow().finished().count()).isLessThan(60);
    }
    kitchen.say("no");

    assertThat(kitchen.say("ask steady hearts for the next lesson").speech())
        .satisfies(Says.the(Phrase.ALL_FINISHED))
        .satisfies(Says.the(Phrase.OFFER_SERIES));
    assertThat(kitchen.say("yes").speech()).contains(CURRICULUM.lesson(1).orElseThrow().title());
  }

  @Test
  void aNumberThatTheSeriesAtHandLacksIsLookedForInTheOther() {
    leaveOpen("lesson one of the second series");

    assertThat(kitchen.say("ask steady hearts for lesson seventeen").card().orElseThrow())
        .contains("Lesson 17");
  }

  private void leaveOpen(String what) {
    kitchen.say("ask steady hearts for " + what);
    kitchen.interrupt(Duration.ofSeconds(50), "alexa, stop");
    kitchen.pass(Duration.ofHours(1));
  }

  private Bookmarks places() {
    return kitchen.remembered().shared().map(Progress::places).orElseThrow();
  }
}
