package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.tools.device.Conversation;

/** One listener in two rooms: what is asked in the one takes nothing away in the other. */
class TwoRoomsTest {

  private static final Duration AN_END = Duration.ofSeconds(170);

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());
  private final Conversation bedroom = kitchen.on("bedroom");

  @Test
  void aLessonIsFinishedThoughSomebodyAskedForATipNextDoor() {
    kitchen.say("ask steady hearts to start the first series");
    bedroom.interrupt(Duration.ofSeconds(60), "ask steady hearts for a tip");

    kitchen.interrupt(AN_END, "yes");

    assertThat(shared().finished().has(1)).isTrue();
  }

  @Test
  void aPlaceIsKeptThoughSomebodyAskedForATipNextDoor() {
    kitchen.say("ask steady hearts to start the first series");
    bedroom.interrupt(Duration.ofSeconds(60), "ask steady hearts for a tip");

    kitchen.interrupt(Duration.ofSeconds(40), "alexa, stop");

    assertThat(shared().places().here().orElseThrow().atStart()).isFalse();
    assertThat(shared().speaking()).isEmpty();
  }

  @Test
  void aYesInOneRoomIsNoInterruptionOfWhatIsToldInTheOther() {
    bedroom.say("open steady hearts");
    kitchen.interrupt(Duration.ofSeconds(5), "ask steady hearts to start the first series");
    var told = shared().speaking();

    var answer = bedroom.interrupt(Duration.ofSeconds(5), "yes");

    assertThat(answer.speech()).doesNotContain("go on from there");
    assertThat(shared().speaking()).isEqualTo(told);
  }

  @Test
  void daysLaterAnotherRoomStillTakesNothingForHeard() {
    kitchen.say("ask steady hearts to start the first series");
    bedroom.pass(Duration.ofDays(2));

    bedroom.say("open steady hearts");

    assertThat(shared().finished().count()).isZero();
    assertThat(shared().places().here()).isPresent();
  }

  private Progress shared() {
    return kitchen.remembered().shared().orElseThrow();
  }
}
