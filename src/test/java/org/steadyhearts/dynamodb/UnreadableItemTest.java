package org.steadyhearts.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.steadyhearts.progress.Progresses.aProgress;
import static org.steadyhearts.progress.Progresses.aProgressWithEverything;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.ProgressStore.StoreUnavailableException;
import org.steadyhearts.tools.device.LocalDynamoDb;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item of a newer version, or one that somebody broke: left alone, named, and erasable. */
class UnreadableItemTest {

  private static final String TABLE = LocalDynamoDb.freshTable();
  private static final Instant NOW = Instant.parse("2040-03-01T08:30:00Z");
  private static final Duration WITHIN = Duration.ofSeconds(10);

  private final DynamoDbClient client = LocalDynamoDb.client();
  private final DynamoDbProgressStore store =
      new DynamoDbProgressStore(LocalDynamoDb.client(), TABLE);
  private final Listener listener =
      new Listener(Hash.of(UUID.randomUUID().toString()), Optional.of(Hash.of("Ann")));

  @Test
  void anItemOfANewerVersionIsNeitherReadNorOverwritten() {
    stored(Map.of("schemaVersion", AttributeValue.fromN("2")));
    var before = item();

    assertUnreadable("schemaVersion");
    assertThatThrownBy(() -> store.save(listener, aProgress().build(), NOW, WITHIN))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessage("Could not save: attribute schemaVersion can't be read");
    assertThat(item()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "updatedAt, yesterday",
    "sessionStarted, soon",
    "zone, Mars/Olympus",
    "lastDay, 2040-13-01",
    "speakingFrom, CHAPTER-1-0@0.0",
    "receipt, ",
    "version, one",
    "finished, words",
    "discreet, yes",
    "places,",
  })
  void anAttributeOfAnotherFormIsNamedAndNotQuoted(String name, String text) {
    var value = text == null ? AttributeValue.fromBool(true) : AttributeValue.fromS(text);
    stored(Map.of(name, value));

    assertUnreadable(name);
  }

  @Test
  void aBookmarkThatIsNoneIsNamedAndNotQuoted() {
    stored(Map.of("places", AttributeValue.fromS("1 chapter-one")));

    assertUnreadable("places");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"version", "updatedAt", "seed", "speakingSince", "speakingDevice", "receipt"})
  void anAttributeThatIsMissingIsNamed(String name) {
    stored(Map.of());
    var rest = new HashMap<>(item());
    rest.remove(name);
    client.putItem(r -> r.tableName(TABLE).item(rest));

    assertUnreadable(name);
  }

  @Test
  void anAttributeThatIsNotKnownIsPassedOver() {
    stored(Map.of("shoeSize", AttributeValue.fromN("44")));

    assertThat(store.load(listener.household(), NOW, WITHIN).of(listener)).isPresent();
  }

  @Test
  void anItemThatCannotBeReadCanBeForgotten() {
    stored(Map.of("seed", AttributeValue.fromS("?")));

    assertThat(store.erase(listener, Optional.empty(), NOW, WITHIN)).isTrue();

    assertThat(store.load(listener.household(), NOW, WITHIN)).isEqualTo(Household.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed", "sessionStarted"})
  void aHouseholdWithAnItemThatCannotBeReadIsErased(String name) {
    stored(Map.of(name, AttributeValue.fromBool(true)));

    var disabled = NOW.plus(Duration.ofDays(365));
    assertThat(store.eraseHousehold(listener.household(), disabled, NOW, WITHIN)).isTrue();

    assertThat(store.load(listener.household(), NOW, WITHIN)).matches(Household::isEmpty);
  }

  private void assertUnreadable(String attribute) {
    assertThatThrownBy(() -> store.load(listener.household(), NOW, WITHIN))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessage("Could not load: attribute " + attribute + " can't be read")
        .cause()
        .hasNoCause();
  }

  private void stored(Map<String, AttributeValue> changes) {
    store.save(listener, aProgressWithEverything().build(), NOW, WITHIN);
    var changed = new HashMap<>(item());
    changed.putAll(changes);
    client.putItem(r -> r.tableName(TABLE).item(changed));
  }

  private Map<String, AttributeValue> item() {
    var key = ItemSchema.key(listener).keyMap(ItemSchema.SCHEMA, "$PRIMARY_INDEX");
    return client.getItem(r -> r.tableName(TABLE).key(key)).item();
  }
}
