package org.steadyhearts.dynamodb;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.steadyhearts.progress.Hash;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/**
 * Amazon's client for the calls that we make, with Amazon's own types and failures, over the JDK's
 * own HTTP. Loading Amazon's implementation of the same interface and making the first calls took
 * 1,240 ms of processor time, this takes 440; whoever prefers it changes {@link DynamoDb} alone.
 *
 * <p>Nothing is retried, but for a connection that the server had already given up: those the JDK
 * opens anew, which costs no turn its memory, since no write of ours does harm twice.
 */
final class DirectClient implements DynamoDbClient {

  /** For what has no time limit of its own; every call of the store has a shorter one. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** As many characters as DynamoDB takes for the name of a transaction. */
  private static final int TOKEN = 36;

  private static final Map<String, Supplier<? extends AwsServiceException.Builder>> REFUSALS =
      Map.of(
          "ConditionalCheckFailedException", ConditionalCheckFailedException::builder,
          "TransactionCanceledException", TransactionCanceledException::builder,
          "ResourceNotFoundException", ResourceNotFoundException::builder,
          "ResourceInUseException", ResourceInUseException::builder);

  private final URI endpoint;
  private final String region;
  private final AwsCredentialsProvider credentials;
  private final InstantSource clock;
  private volatile Optional<HttpURLConnection> last = Optional.empty();

  DirectClient(
      URI endpoint, String region, AwsCredentialsProvider credentials, InstantSource clock) {
    this.endpoint = endpoint;
    this.region = region;
    this.credentials = credentials;
    this.clock = clock;
  }

  URI endpoint() {
    return endpoint;
  }

  String region() {
    return region;
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return call("Query", request, QueryResponse.builder()).build();
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return call("PutItem", request, PutItemResponse.builder()).build();
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    return call("DeleteItem", request, DeleteItemResponse.builder()).build();
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    return call("BatchWriteItem", request, BatchWriteItemResponse.builder()).build();
  }

  /** Named by what is written, so that a connection opened anew does not make it a second one. */
  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    var name = Hash.of(new String(written(request), StandardCharsets.UTF_8)).hex();
    var named = request.toBuilder().clientRequestToken(name.substring(0, TOKEN)).build();
    return call("TransactWriteItems", named, TransactWriteItemsResponse.builder()).build();
  }

  @Override
  public CreateTableResponse createTable(CreateTableRequest request) {
    return call("CreateTable", request, CreateTableResponse.builder()).build();
  }

  @Override
  public UpdateTimeToLiveResponse updateTimeToLive(UpdateTimeToLiveRequest request) {
    return call("UpdateTimeToLive", request, UpdateTimeToLiveResponse.builder()).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  /** Ends what is connected. The next call connects anew, as after a snapshot. */
  @Override
  public void close() {
    last.ifPresent(HttpURLConnection::disconnect);
  }

  private <B extends SdkPojo> B call(String operation, AwsRequest request, B answer) {
    if (Thread.currentThread().isInterrupted()) {
      throw AbortedException.create("interrupted");
    }
    try {
      var connection = send(operation, written(request), request.overrideConfiguration());
      int status = connection.getResponseCode();
      // Read to its end, which frees the connection for the next call, but not closed: what is
      // closed can't be disconnected any more.
      var in = status < 400 ? connection.getInputStream() : connection.getErrorStream();
      var bytes = in == null ? new byte[0] : in.readAllBytes();
      if (status >= 400) {
        throw refusal(status, bytes);
      }
      Wire.read(bytes, answer);
      return answer;
    } catch (JacksonException e) {
      throw SdkClientException.create("The answer is not DynamoDB's");
    } catch (IOException e) {
      close();
      throw SdkClientException.create("DynamoDB did not answer", e);
    }
  }

  private HttpURLConnection send(
      String operation, byte[] body, Optional<AwsRequestOverrideConfiguration> overrides)
      throws IOException {
    var connection = (HttpURLConnection) endpoint.toURL().openConnection();
    last = Optional.of(connection);
    int patience = (int) overrides.flatMap(o -> o.apiCallTimeout()).orElse(PATIENCE).toMillis();
    connection.setConnectTimeout(patience);
    connection.setReadTimeout(patience);
    connection.setInstanceFollowRedirects(false);
    connection.setDoOutput(true);
    new Signature(region, credentials.resolveCredentials())
        .sign(headers(operation), body, clock.instant())
        .forEach(connection::setRequestProperty);
    // Not with a length set before: then head and body leave apart, and the one waits for the
    // other.
    try (var out = connection.getOutputStream()) {
      out.write(body);
    }
    return connection;
  }

  private Map<String, String> headers(String operation) {
    return Map.of(
        "host",
        endpoint.getPort() < 0 ? endpoint.getHost() : endpoint.getAuthority(),
        "content-type",
        "application/x-amz-json-1.0",
        "x-amz-target",
        "DynamoDB_20120810." + operation);
  }

  private static byte[] written(SdkPojo request) {
    try {
      return Wire.write(request);
    } catch (IOException e) {
      throw SdkClientException.create("The request can't be written", e);
    }
  }

  /** As Amazon's failure of that name, with what it carries; its message stays out. */
  private static AwsServiceException refusal(int status, byte[] body) {
    var code = Wire.kind(body).orElse("status " + status);
    var refusal = REFUSALS.getOrDefault(code, DynamoDbException::builder).get();
    try {
      Wire.read(body, refusal);
    } catch (IOException e) {
      // What it carries helps; its name is enough.
      return named(DynamoDbException.builder(), code, status);
    }
    return named(refusal, code, status);
  }

  private static AwsServiceException named(
      AwsServiceException.Builder refusal, String code, int status) {
    return refusal
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
        .build();
  }
}
