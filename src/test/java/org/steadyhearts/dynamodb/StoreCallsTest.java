package org.steadyhearts.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.steadyhearts.progress.Progresses.aProgress;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.invocation.InvocationOnMock;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.ProgressStore.Saved;
import org.steadyhearts.progress.ProgressStore.StoreUnavailableException;
import org.steadyhearts.tools.device.LocalDynamoDb;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** How often DynamoDB is called, and with what. */
class StoreCallsTest {

  private static final String TABLE = LocalDynamoDb.freshTable();
  private static final Instant NOW = Instant.parse("2040-03-01T08:30:00Z");
  private static final Duration WITHIN = Duration.ofSeconds(10);

  private final Listener listener =
      new Listener(Hash.of(UUID.randomUUID().toString()), Optional.of(Hash.of("Ann")));
  private final DynamoDbClient client =
      mock(DynamoDbClient.class, delegatesTo(LocalDynamoDb.client()));
  private final DynamoDbProgressStore store = new DynamoDbProgressStore(client, TABLE);

  @Test
  void aLoadIsOneConsistentQuery() {
    store.load(listener.household(), NOW, WITHIN);

    verify(client).query(argThat((QueryRequest request) -> request.consistentRead()));
    verifyNoMoreInteractions(client);
  }

  @Test
  void aSaveIsOnePutWhetherOrNotItConflicts() {
    var household = new Listener(listener.household(), Optional.empty());
    store.save(household, aProgress().build(), NOW, WITHIN);
    store.save(household, aProgress().build(), NOW, WITHIN);

    verify(client, times(2)).putItem(any(PutItemRequest.class));
    verifyNoMoreInteractions(client);
  }

  @Test
  void theFirstSaveOfAVoiceIsOneTransactionAndEveryOtherOnePut() {
    var saved = store.save(listener, aProgress().build(), NOW, WITHIN);
    store.save(listener, ((Saved.Done) saved).progress(), NOW, WITHIN);

    verify(client).transactWriteItems(any(TransactWriteItemsRequest.class));
    verify(client).putItem(any(PutItemRequest.class));
    verifyNoMoreInteractions(client);
  }

  @Test
  void erasingOneListenerIsOneDelete() {
    store.erase(listener, Optional.empty(), NOW, WITHIN);

    verify(client).deleteItem(any(DeleteItemRequest.class));
    verifyNoMoreInteractions(client);
  }

  @Test
  void erasingOneListenerAndSavingTheHouseholdsOwnIsOneTransaction() {
    store.erase(listener, Optional.of(aProgress().build()), NOW, WITHIN);

    verify(client).transactWriteItems(any(TransactWriteItemsRequest.class));
    verifyNoMoreInteractions(client);
  }

  @Test
  void erasingAHouseholdIsOneQueryOnePutAndOneBatch() {
    store.save(listener, aProgress().build(), NOW, WITHIN);

    store.eraseHousehold(listener.household(), NOW, NOW, WITHIN);

    verify(client).transactWriteItems(any(TransactWriteItemsRequest.class));
    verify(client).putItem(any(PutItemRequest.class));
    verify(client).query(any(QueryRequest.class));
    verify(client).batchWriteItem(any(BatchWriteItemRequest.class));
    verifyNoMoreInteractions(client);
  }

  @Test
  void whatABatchLeftOverIsErasedByTheNext() {
    store.save(listener, aProgress().build(), NOW, WITHIN);
    doAnswer(StoreCallsTest::leaveAllOver)
        .doAnswer(delegatesTo(LocalDynamoDb.client()))
        .when(client)
        .batchWriteItem(any(BatchWriteItemRequest.class));

    assertThat(store.eraseHousehold(listener.household(), NOW, NOW, WITHIN)).isTrue();

    verify(client, times(2)).batchWriteItem(any(BatchWriteItemRequest.class));
    assertThat(store.load(listener.household(), NOW, WITHIN).people()).isEmpty();
  }

  @Test
  void whatIsLeftOverForeverEndsWithTheTime() {
    store.save(listener, aProgress().build(), NOW, WITHIN);
    doAnswer(StoreCallsTest::leaveAllOver)
        .when(client)
        .batchWriteItem(any(BatchWriteItemRequest.class));

    assertThatThrownBy(
            () -> store.eraseHousehold(listener.household(), NOW, NOW, Duration.ofMillis(200)))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessage("Could not erase household: timed out");
  }

  private static BatchWriteItemResponse leaveAllOver(InvocationOnMock call) {
    BatchWriteItemRequest request = call.getArgument(0);
    return BatchWriteItemResponse.builder().unprocessedItems(request.requestItems()).build();
  }
}
