package org.steadyhearts.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.tools.device.Conversation;

/**
 * The same talk twice: once the sessions carry what they last saw, once every turn reads. Whatever
 * is said, and whoever erases what, nobody hears a difference and the same is remembered.
 */
class CopiesTest {

  private static final int STEPS = 60;
  private static final Duration WITHIN = Duration.ofSeconds(5);

  /** On a machine so busy, one of two may have no time left to save. */
  private static final Duration STARVED = Duration.ofMillis(800);

  /** One of the two. */
  private static final class Talking {
    final InMemoryProgressStore store = new InMemoryProgressStore();
    final Conversation kitchen = new Conversation(store);
    final Talk talk;

    Talking(long seed) {
      talk = new Talk(seed, kitchen);
    }

    Conversation step() {
      var who = talk.somebody();
      var kitchensHousehold = Hash.of(kitchen.rawIds().get(0));
      if (talk.oneIn(20)) {
        store.eraseHousehold(kitchensHousehold, kitchen.now(), kitchen.now(), WITHIN);
      } else if (talk.oneIn(12)) {
        var everybodysOwn = new Listener(kitchensHousehold, Optional.empty());
        store.erase(everybodysOwn, Optional.empty(), kitchen.now(), WITHIN);
      } else if (talk.oneIn(8)) {
        who.lastReply().ifPresent(reply -> who.again());
      } else if (talk.oneIn(5)) {
        who.intent(talk.soon(who), "AMAZON.YesIntent");
      } else {
        talk.speak(who);
      }
      return who;
    }
  }

  @Test
  void nobodyHearsADifference() {
    Campaign.run("sessions with copies and without", 20, this::conversation);
  }

  private void conversation(long seed) {
    Campaign.quietly();
    var carrying = new Talking(seed);
    var reading = new Talking(seed);
    reading.kitchen.withoutCopies();
    for (int step = 0; step < STEPS; step++) {
      long start = System.nanoTime();
      var one = carrying.step();
      var other = reading.step();
      if (System.nanoTime() - start > STARVED.toNanos()) {
        return;
      }

      assertThat(said(one)).as("step %s", step).isEqualTo(said(other));
      assertThat(kept(one)).as("step %s", step).isEqualTo(kept(other));
    }
  }

  /** Whether there was time to ask for the time zone hangs on the clock of this machine. */
  private static Household kept(Conversation who) {
    var all = who.remembered();
    var people = new HashMap<>(all.people());
    people.replaceAll((one, progress) -> withoutZone(progress));
    return new Household(all.shared().map(CopiesTest::withoutZone), people, all.erased());
  }

  private static Progress withoutZone(Progress progress) {
    return progress.with(progress.preferences().withZone(Optional.empty(), LocalDate.EPOCH));
  }

  private static Optional<JsonNode> said(Conversation who) {
    return who.lastReply()
        .map(reply -> (ObjectNode) reply.json().deepCopy())
        .map(
            json -> {
              if (json.path("sessionAttributes") instanceof ObjectNode carried) {
                carried.remove(Conversation.COPY);
              }
              return json;
            });
  }
}
