package org.steadyhearts.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.steadyhearts.dynamodb.DynamoDbProgressStore;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.tools.device.Conversation;
import org.steadyhearts.tools.device.LocalDynamoDb;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Two devices of one household, asked in the same moment, over one table. */
class RacingDevicesTest {

  private static final int PAIRS = 15;
  private static final Duration SOON = Duration.ofSeconds(30);

  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void nothingIsLostThatWasSaidToBeKept() {
    Campaign.run("races of two devices", 3, this::race);
  }

  private void race(long seed) {
    Campaign.quietly();
    var table = LocalDynamoDb.freshTable();
    var store = new DynamoDbProgressStore(LocalDynamoDb.client(), table);
    var kitchen = new Conversation(store);
    var bedroom = kitchen.on("bedroom");
    var talk = new Talk(seed, store);
    for (int pair = 0; pair < PAIRS; pair++) {
      var before = kitchen.remembered();
      if (talk.oneIn(2)) {
        bothAreToldATip(kitchen, bedroom);
      } else {
        var one = talk.intent();
        var other = talk.intent();
        together(() -> kitchen.intent(SOON, one), () -> bedroom.intent(SOON, other));
      }
      Laws.nothingFinishedIsUnfinished(before, kitchen.remembered());
    }
    var rows = rows(table);
    together(() -> kitchen.intent(SOON, "CareIntent"), () -> bedroom.intent(SOON, "CareIntent"));
    assertThat(rows(table)).isEqualTo(rows);
  }

  private static List<Map<String, AttributeValue>> rows(String table) {
    return LocalDynamoDb.client().scan(request -> request.tableName(table)).items();
  }

  private void bothAreToldATip(Conversation kitchen, Conversation bedroom) {
    int before = heard(kitchen.remembered());
    var replies =
        together(() -> kitchen.intent(SOON, "TipIntent"), () -> bedroom.intent(SOON, "TipIntent"));
    boolean bagIsNearlyEmpty = before > 20;
    if (!bagIsNearlyEmpty) {
      assertThat(heard(kitchen.remembered())).isEqualTo(before + 2);
      assertThat(replies.get(0).speech()).isNotEqualTo(replies.get(1).speech());
    }
  }

  private static int heard(Household household) {
    return household.shared().map(Progress::tips).map(bag -> bag.heard().count()).orElse(0);
  }

  private List<Conversation.Reply> together(
      Callable<Conversation.Reply> one, Callable<Conversation.Reply> other) {
    var start = new CyclicBarrier(2);
    var first = at(start, one);
    var second = at(start, other);
    try {
      return List.of(first.get(), second.get());
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private Future<Conversation.Reply> at(CyclicBarrier start, Callable<Conversation.Reply> turn) {
    return threads.submit(
        () -> {
          start.await();
          return turn.call();
        });
  }
}
