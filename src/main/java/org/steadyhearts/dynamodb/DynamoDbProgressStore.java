package org.steadyhearts.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.ProgressStore;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Progress in one DynamoDB table: a load is one query, a save one conditional put, and erasing one
 * listener one write.
 */
public final class DynamoDbProgressStore implements ProgressStore {

  /** DynamoDB's own limit. */
  private static final int BATCH = 25;

  /** Enough of an item to erase it, even where it can't be read. */
  private static final TableSchema<EnhancedDocument> KEYS =
      TableSchema.documentSchemaBuilder()
          .addIndexPartitionKey(
              TableMetadata.primaryIndexName(), ItemSchema.HOUSEHOLD, AttributeValueType.B)
          .addIndexSortKey(
              TableMetadata.primaryIndexName(), ItemSchema.LISTENER, AttributeValueType.B)
          .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
          .build();

  private final TimedClient timed;
  private final DynamoDbEnhancedClient enhanced;
  private final DynamoDbTable<Item> items;
  private final DynamoDbTable<EnhancedDocument> documents;

  public DynamoDbProgressStore(DynamoDbClient client, String tableName) {
    timed = new TimedClient(client);
    enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(timed).extensions(List.of()).build();
    items = enhanced.table(tableName, ItemSchema.SCHEMA);
    documents = enhanced.table(tableName, KEYS);
  }

  @Override
  public Household load(Hash household, Instant now, Duration timeout) {
    return call("load", timeout, () -> household(household, now));
  }

  private Household household(Hash household, Instant now) {
    Optional<Progress> shared = Optional.empty();
    Optional<Instant> erased = Optional.empty();
    Map<Hash, Progress> people = new HashMap<>();
    for (Item item : items.query(everyoneIn(household).build()).items()) {
      if (item.expired(now)) {
        continue;
      }
      if (item.erased().isPresent()) {
        erased = item.erased();
      } else if (item.listener().recognised()) {
        people.put(item.listener().person().orElseThrow(), item.progress());
      } else {
        shared = Optional.of(item.progress());
      }
    }
    return new Household(shared, people, erased);
  }

  @Override
  public Saved save(Listener listener, Progress progress, Instant now, Duration timeout) {
    var next = progress.with(progress.stored().next(now));
    var put =
        PutItemEnhancedRequest.builder(Item.class)
            .item(new Item(listener, next))
            .conditionExpression(Conditions.unchanged(progress, now))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return call(
        "save",
        timeout,
        () -> {
          if (listener.recognised() && !progress.stored().ever()) {
            return new FirstSave(timed, enhanced, items).of(listener, progress, now);
          }
          try {
            items.putItem(put);
            return new Saved.Done(next);
          } catch (ConditionalCheckFailedException e) {
            return Conflicts.with(e.item(), now);
          }
        });
  }

  @Override
  public boolean erase(
      Listener listener, Optional<Progress> shared, Instant now, Duration timeout) {
    if (shared.isPresent() && !listener.recognised()) {
      throw new IllegalArgumentException("The household's own progress can't be erased and kept");
    }
    return call(
        "erase",
        timeout,
        () -> {
          if (shared.isEmpty()) {
            documents.deleteItem(ItemSchema.key(listener));
            return true;
          }
          return eraseAndSave(listener, shared.get(), now);
        });
  }

  private boolean eraseAndSave(Listener person, Progress shared, Instant now) {
    var next = shared.with(shared.stored().next(now));
    var put =
        TransactPutItemEnhancedRequest.builder(Item.class)
            .item(new Item(shared(person.household()), next))
            .conditionExpression(Conditions.unchanged(shared, now))
            .build();
    try {
      enhanced.transactWriteItems(
          writes -> writes.addDeleteItem(documents, ItemSchema.key(person)).addPutItem(items, put));
      return true;
    } catch (TransactionCanceledException e) {
      if (e.cancellationReasons().stream().anyMatch(Conflicts::isOne)) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public boolean eraseHousehold(
      Hash household, Instant unlessSince, Instant now, Duration timeout) {
    var visits =
        everyoneIn(household)
            .attributesToProject(
                ItemSchema.HOUSEHOLD, ItemSchema.LISTENER, ItemSchema.SESSION_STARTED)
            .build();
    return call(
        "erase household",
        timeout,
        () -> {
          var everyone = documents.query(visits).items().stream().toList();
          if (everyone.stream().anyMatch(visit -> began(visit).isAfter(unlessSince))) {
            return false;
          }
          // First, so that whoever is saved meanwhile is either found below or turned away.
          items.putItem(Item.marker(shared(household), unlessSince, now));
          eraseAll(everyone.stream().map(documents::keyFrom).filter(k -> !isShared(k)).toList());
          return true;
        });
  }

  /** What can't be read counts as long ago: in doubt, erase. */
  private static Instant began(EnhancedDocument visit) {
    try {
      return Optional.ofNullable(visit.toMap().get(ItemSchema.SESSION_STARTED))
          .map(AttributeValue::s)
          .map(Instant::parse)
          .orElse(Instant.EPOCH);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  private void eraseAll(List<Key> people) {
    var left = new ArrayDeque<>(people);
    while (!left.isEmpty()) {
      var batch = WriteBatch.builder(EnhancedDocument.class).mappedTableResource(documents);
      for (int i = 0; i < BATCH && !left.isEmpty(); i++) {
        batch.addDeleteItem(left.poll());
      }
      var unprocessed =
          enhanced
              .batchWriteItem(request -> request.addWriteBatch(batch.build()))
              .unprocessedDeleteItemsForTable(documents);
      if (!unprocessed.isEmpty()) {
        timed.pause();
        left.addAll(unprocessed);
      }
    }
  }

  static Listener shared(Hash household) {
    return new Listener(household, Optional.empty());
  }

  private static boolean isShared(Key key) {
    return key.sortKeyValue().filter(value -> value.b().asByteArray().length == 1).isPresent();
  }

  private static QueryEnhancedRequest.Builder everyoneIn(Hash household) {
    var key = Key.builder().partitionValue(SdkBytes.fromByteArray(household.bytes())).build();
    return QueryEnhancedRequest.builder()
        .queryConditional(QueryConditional.keyEqualTo(key))
        .consistentRead(true);
  }

  private <T> T call(String operation, Duration timeout, Supplier<T> work) {
    return timed.within(timeout, () -> named(operation, work));
  }

  private <T> T named(String operation, Supplier<T> work) {
    try {
      return work.get();
    } catch (SdkException e) {
      var name = timed.late() ? "timed out" : Failure.name(e);
      throw new StoreUnavailableException("Could not %s: %s".formatted(operation, name), e);
    } catch (UnreadableItemException e) {
      throw new StoreUnavailableException(
          "Could not %s: %s".formatted(operation, e.getMessage()), e);
    }
  }
}
