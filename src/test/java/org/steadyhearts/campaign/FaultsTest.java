package org.steadyhearts.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steadyhearts.dynamodb.DynamoDb;
import org.steadyhearts.dynamodb.DynamoDbProgressStore;
import org.steadyhearts.tools.device.Conversation;
import org.steadyhearts.tools.device.LocalDynamoDb;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Faults of the store and of Alexa's own service, each met by what can be said. The short campaign
 * leaves out what takes its time; the long one says how long the worst turn took.
 */
class FaultsTest {

  private static final Set<Fault> LASTING =
      EnumSet.of(
          Fault.SLOW_200,
          Fault.SLOW_600,
          Fault.SLOW_750,
          Fault.SLOW_900,
          Fault.SLOW_1500,
          Fault.SLOW_5000,
          Fault.SILENT,
          Fault.STOPPED_BODY,
          Fault.DRIPPING_BODY,
          Fault.ENDLESS_BODY,
          Fault.ENDLESS_HEADER);

  private static final List<String> FEW = List.of("NextLessonIntent", "AMAZON.StopIntent");

  private static final Duration BOUND = Duration.ofMillis(1_500);
  private static final WorstTurns WORST = new WorstTurns();

  private static FaultProxy table;
  private static FaultProxy service;
  private static TimeZoneService zones;
  private static DynamoDbClient client;
  private static Conversation kitchen;

  static Stream<Fault> faults() {
    return Stream.of(Fault.values()).filter(fault -> Campaign.isLong() || !LASTING.contains(fault));
  }

  @BeforeAll
  static void connect() throws IOException {
    Campaign.quietly();
    zones = new TimeZoneService();
    service = new FaultProxy(zones.address());
    table = new FaultProxy(LocalDynamoDb.endpoint());
    client = DynamoDb.create(Optional.of(table.endpoint()));
    kitchen = new Conversation(new DynamoDbProgressStore(client, LocalDynamoDb.freshTable()));
    for (int warm = 0; warm < 3; warm++) {
      begin();
      end();
    }
  }

  @AfterAll
  static void disconnect() throws IOException {
    WORST.write();
    client.close();
    table.close();
    service.close();
    zones.close();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void everyTurnIsAnsweredWhateverTheStoreDoes(Fault fault) {
    meet(fault, FaultProxy.ALL, "store");
    meet(fault, FaultProxy.WRITES, "store, writes only");
  }

  private void meet(Fault fault, Predicate<String> which, String where) {
    long until = System.nanoTime() + Campaign.share().toNanos() / (2L * Fault.values().length);
    var intents = new ArrayList<>(Campaign.isLong() ? Conversation.intents() : FEW);
    Collections.shuffle(intents);
    for (var intent : intents) {
      if (Campaign.isLong() && System.nanoTime() > until) {
        return;
      }
      table.set(fault, which);
      var answer = timed(where, fault, () -> kitchen.intent(Duration.ofSeconds(90), intent));
      assertThat(answer.speech()).as(intent).doesNotContain("went wrong", "my fault", "stumbled");
      if (fault == Fault.IDLE_CLOSED || fault == Fault.NONE) {
        assertThat(answer.speech()).as(intent).doesNotContain("remember this", "be kept");
      }
      table.set(Fault.NONE, FaultProxy.ALL);
      table.closeIdle();
      assertThat(kitchen.intent(Duration.ofSeconds(90), "TipIntent").speech())
          .as("once it was over")
          .doesNotContain("remember this", "be kept");
    }
  }

  static Stream<Fault> serviceFaults() {
    return Campaign.isLong()
        ? Stream.of(Fault.values())
        : Stream.of(Fault.NONE, Fault.SILENT, Fault.RESET, Fault.GARBAGE);
  }

  @ParameterizedTest
  @MethodSource("serviceFaults")
  void aPracticeIsSavedWhateverAlexasServiceDoes(Fault fault) {
    begin();
    int before = finished();
    service.set(fault, FaultProxy.ALL);

    timed("Alexa's settings", fault, FaultsTest::end);

    assertThat(finished()).isEqualTo(before + 1);
  }

  @Test
  void aPracticeIsSavedThoughTheStoreIsSlowAndAlexasServiceSilent() {
    assumeTrue(Campaign.isLong(), "It takes its time");
    begin();
    int before = finished();
    service.set(Fault.SILENT, FaultProxy.ALL);
    table.set(Fault.SLOW_600, head -> !FaultProxy.WRITES.test(head));

    timed("a slow store and Alexa's settings", Fault.SILENT, FaultsTest::end);

    assertThat(finished()).isEqualTo(before + 1);
  }

  private static int finished() {
    return kitchen.remembered().shared().map(p -> p.practice().exercises()).orElse(0);
  }

  @AfterEach
  void noFaultAnyMore() {
    table.set(Fault.NONE, FaultProxy.ALL);
    service.set(Fault.NONE, FaultProxy.ALL);
    service.closeIdle();
  }

  private static void begin() {
    kitchen.pass(Duration.ofDays(2));
    kitchen.say("ask steady hearts for a two minute breathing exercise");
  }

  /** The exercise was heard to its end: this turn asks for the time zone. */
  private static Conversation.Reply end() {
    var end = kitchen.request("SessionEndedRequest");
    end.withObjectProperty("request")
        .put("reason", "EXCEEDED_MAX_REPROMPTS")
        .put("timestamp", kitchen.now().plusSeconds(200).toString());
    end.withObject("/context/System").put("apiEndpoint", service.endpoint().toString());
    return kitchen.send(end);
  }

  private static Conversation.Reply timed(
      String where, Fault fault, Supplier<Conversation.Reply> turn) {
    long start = System.nanoTime();
    var reply = turn.get();
    var took = Duration.ofNanos(System.nanoTime() - start);
    WORST.add(where, fault, took);
    if (Campaign.isLong()) {
      assertThat(took).as("%s at %s", fault, where).isLessThan(BOUND);
    }
    return reply;
  }
}
