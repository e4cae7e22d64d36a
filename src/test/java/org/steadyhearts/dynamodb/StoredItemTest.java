package org.steadyhearts.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steadyhearts.progress.Progresses.aProgress;
import static org.steadyhearts.progress.Progresses.aProgressWithEverything;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.Reminder;
import org.steadyhearts.tools.device.LocalDynamoDb;
import org.steadyhearts.tools.reports.ItemSize;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/** What lies in the table, looked at with Amazon's plain client. */
class StoredItemTest {

  private static final String ACCOUNT = "amzn1.ask.account.EXAMPLE";
  private static final String PERSON = "amzn1.ask.person.EXAMPLE";
  private static final Listener LISTENER =
      new Listener(Hash.of(ACCOUNT), Optional.of(Hash.of(PERSON)));
  private static final Instant NOW = Instant.parse("2040-03-01T08:30:00.123456789Z");

  private final DynamoDbClient client = LocalDynamoDb.client();
  private final String table = LocalDynamoDb.freshTable();

  @Test
  void aListenerAfterTwoWholeSeriesTakesLessThanOneWriteUnit() {
    var item = stored(LISTENER, aProgressWithEverything().with(Reminder.NONE).build());

    assertThat(ItemSize.bytes(item)).isLessThan(1_024);
  }

  /** The token of a reminder is Amazon's, and may be longer than all that is told of a lesson. */
  @Test
  void aReminderBesideEveryOtherSettingCostsASecondWriteUnitAtMost() {
    var item = stored(LISTENER, aProgressWithEverything().build());

    assertThat(ItemSize.bytes(item)).isLessThan(1_100);
  }

  @Test
  void aListenerIsFoundByTwoHashesAndTheHouseholdByAZeroByte() {
    var person = stored(LISTENER, aProgress().build());
    var shared = stored(new Listener(LISTENER.household(), Optional.empty()), aProgress().build());

    assertThat(person.get("household").b().asByteArray()).isEqualTo(Hash.of(ACCOUNT).bytes());
    assertThat(person.get("listener").b().asByteArray()).isEqualTo(Hash.of(PERSON).bytes());
    assertThat(shared.get("household")).isEqualTo(person.get("household"));
    assertThat(shared.get("listener").b().asByteArray()).containsExactly(0);
  }

  @Test
  void noAlexaIdIsInTheTable() {
    var item =
        stored(
            LISTENER,
            aProgressWithEverything().after("amzn1.echo-api.request.1", "T4", NOW).build());

    assertThat(item.toString()).doesNotContain("amzn1").doesNotContain("EXAMPLE");
  }

  @Test
  void theTableForgetsAnItem400DaysAfterItsLastSaveInEpochSeconds() {
    var item = stored(LISTENER, aProgress().build());

    assertThat(item.get("expiresAt").n())
        .isEqualTo(String.valueOf(NOW.plus(Duration.ofDays(400)).getEpochSecond()));
    assertThat(client.describeTimeToLive(r -> r.tableName(table)).timeToLiveDescription())
        .extracting(
            TimeToLiveDescription::attributeName, TimeToLiveDescription::timeToLiveStatusAsString)
        .containsExactly("expiresAt", "ENABLED");
  }

  @Test
  void theTableIsMadeOnceAndOnDemand() {
    ProgressTable.create(client, table);

    var billing = client.describeTable(r -> r.tableName(table)).table().billingModeSummary();
    assertThat(billing.billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    var item = stored(LISTENER, aProgress().build());

    assertThat(item)
        .doesNotContainKeys(
            "zone",
            "lastDay",
            "speakingFrom",
            "lastRequest",
            "receipt",
            "rate",
            "perhaps",
            "returns",
            "sound");
    assertThat(ItemSize.bytes(item)).isLessThan(512);
  }

  @Test
  void whatIsLeftOfAnErasedHouseholdTellsNothingOfIt() {
    stored(LISTENER, aProgressWithEverything().inSessionOf(NOW.minusSeconds(60)).build());
    new DynamoDbProgressStore(client, table)
        .eraseHousehold(LISTENER.household(), NOW, NOW, Duration.ofSeconds(10));

    var left = client.scan(r -> r.tableName(table)).items();

    assertThat(left).hasSize(1);
    assertThat(left.get(0).get("listener").b().asByteArray()).containsExactly(0);
    assertThat(left.get(0).get("expiresAt").n())
        .isEqualTo(String.valueOf(NOW.plus(Duration.ofDays(1)).getEpochSecond()));
    assertThat(left.get(0))
        .doesNotContainKeys("zone", "lastDay", "speakingFrom", "lastRequest", "receipt");
  }

  private Map<String, AttributeValue> stored(Listener listener, Progress progress) {
    var key = ItemSchema.key(listener).keyMap(ItemSchema.SCHEMA, "$PRIMARY_INDEX");
    new DynamoDbProgressStore(LocalDynamoDb.client(), table)
        .save(listener, progress, NOW, Duration.ofSeconds(10));
    return client.getItem(r -> r.tableName(table).key(key)).item();
  }
}
