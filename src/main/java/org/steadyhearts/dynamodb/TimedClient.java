package org.steadyhearts.dynamodb;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * Amazon's client, of which each request may take what is left of the time of the store's call that
 * it belongs to. The Enhanced Client has no such setting of its own, and is too dear to be built
 * for each call; so the time hangs on the thread that makes the call.
 *
 * <p>A request that finds its connection closed is sent once more, as happens after a while in
 * which Lambda had us frozen. That is safe for all of them: what a lost answer had done already is
 * a conflict with oneself, which a save is known by, and erasing twice is erasing.
 */
final class TimedClient implements DynamoDbClient {

  private static final Duration PAUSE = Duration.ofMillis(25);

  private final DynamoDbClient client;
  private final ThreadLocal<Long> deadline = new ThreadLocal<>();

  TimedClient(DynamoDbClient client) {
    this.client = client;
  }

  /** Does a call of the store, all of whose requests together may take so long. */
  <T> T within(Duration timeout, Supplier<T> call) {
    deadline.set(System.nanoTime() + timeout.toNanos());
    try {
      return call.get();
    } finally {
      deadline.remove();
    }
  }

  /** Gives a throttled table a little of the time that is left. */
  void pause() {
    LockSupport.parkNanos(Math.min(PAUSE.toNanos(), deadline.get() - System.nanoTime()));
  }

  boolean late() {
    return left() <= 0;
  }

  private long left() {
    return Duration.ofNanos(deadline.get() - System.nanoTime()).toMillis();
  }

  /** With one attempt only, the timeout of the whole call closes its socket too. */
  private AwsRequestOverrideConfiguration inTime() {
    long left = left();
    if (left <= 0) {
      throw ApiCallTimeoutException.create(0);
    }
    return AwsRequestOverrideConfiguration.builder()
        .apiCallTimeout(Duration.ofMillis(left))
        .build();
  }

  private static <T> T sent(Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkClientException e) {
      if (Failure.closed(e)) {
        return request.get();
      }
      throw e;
    }
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return sent(() -> client.query(request.toBuilder().overrideConfiguration(inTime()).build()));
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return sent(() -> client.putItem(request.toBuilder().overrideConfiguration(inTime()).build()));
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    return sent(
        () -> client.deleteItem(request.toBuilder().overrideConfiguration(inTime()).build()));
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    // By one token, DynamoDB knows the second for the first.
    var once = request.toBuilder().clientRequestToken(UUID.randomUUID().toString());
    return sent(() -> client.transactWriteItems(once.overrideConfiguration(inTime()).build()));
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    return sent(
        () -> client.batchWriteItem(request.toBuilder().overrideConfiguration(inTime()).build()));
  }

  @Override
  public String serviceName() {
    return client.serviceName();
  }

  /** The client is not ours to close: it serves other calls. */
  @Override
  public void close() {}
}
