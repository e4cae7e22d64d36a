package org.steadyhearts.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.steadyhearts.progress.Progresses.aProgress;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steadyhearts.campaign.Fault;
import org.steadyhearts.campaign.FaultProxy;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.LastTurn;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.ProgressStore.Saved;
import org.steadyhearts.progress.ProgressStore.StoreUnavailableException;
import org.steadyhearts.tools.device.LocalDynamoDb;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Connections that the server closed while nobody used them: no call is lost by that. */
class IdleConnectionTest {

  private static final Instant NOW = Instant.parse("2040-03-01T08:30:00Z");
  private static final Duration WITHIN = Duration.ofSeconds(10);

  private final Listener ann =
      new Listener(Hash.of(UUID.randomUUID().toString()), Optional.of(Hash.of("Ann")));
  private FaultProxy proxy;
  private DynamoDbClient client;
  private DynamoDbProgressStore store;

  @BeforeEach
  void connect() throws IOException {
    proxy = new FaultProxy(LocalDynamoDb.endpoint());
    client = DynamoDb.create(Optional.of(proxy.endpoint()));
    store = new DynamoDbProgressStore(client, LocalDynamoDb.freshTable());
    store.load(ann.household(), NOW, WITHIN);
  }

  @AfterEach
  void disconnect() throws IOException {
    client.close();
    proxy.close();
  }

  @Test
  void aReadIsRepeated() {
    store.save(ann, aProgress().build(), NOW, WITHIN);
    proxy.closeIdle();

    assertThat(store.load(ann.household(), NOW, WITHIN).of(ann)).isPresent();
  }

  @Test
  void aSaveIsRepeated() {
    proxy.closeIdle();

    assertThat(store.save(ann, aProgress().build(), NOW, WITHIN)).isInstanceOf(Saved.Done.class);
  }

  @Test
  void anErasureIsRepeated() {
    store.save(ann, aProgress().build(), NOW, WITHIN);
    proxy.closeIdle();
    assertThat(store.erase(ann, Optional.of(aProgress().build()), NOW, WITHIN)).isTrue();
    proxy.closeIdle();

    assertThat(store.eraseHousehold(ann.household(), NOW, NOW, WITHIN)).isTrue();
  }

  @Test
  void aSaveThatWasDoneThoughNobodySaidSoIsKnownByItsTurn() {
    var turn = new LastTurn(Hash.of("a request"), "a receipt");
    var next = aProgress().build().after(turn, NOW);
    proxy.set(Fault.ACKNOWLEDGEMENT_LOST, FaultProxy.WRITES);

    assertThatThrownBy(() -> store.save(ann, next, NOW, WITHIN))
        .isInstanceOf(StoreUnavailableException.class);
    proxy.set(Fault.NONE, FaultProxy.ALL);

    assertThat(store.save(ann, next, NOW, WITHIN))
        .isInstanceOfSatisfying(
            Saved.Conflict.class,
            conflict -> assertThat(conflict.stored().orElseThrow().lastTurn()).contains(turn));
  }

  @Test
  void aServerThatIsGoneIsAskedTwiceAndNoMore() throws IOException {
    proxy.set(Fault.CLOSED, FaultProxy.ALL);

    assertThatThrownBy(() -> store.load(ann.household(), NOW, WITHIN))
        .hasMessage("Could not load: not reachable");
    assertThat(proxy.requests()).isEqualTo(3);
  }
}
