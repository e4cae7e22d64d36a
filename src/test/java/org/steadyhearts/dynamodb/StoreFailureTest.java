package org.steadyhearts.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.steadyhearts.progress.Progresses.aProgress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.progress.ProgressStore.StoreUnavailableException;
import org.steadyhearts.tools.device.LocalDynamoDb;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** A store that is down, silent, slow or refuses: every call ends in time, and says what it was. */
class StoreFailureTest {

  private static final Listener LISTENER =
      new Listener(Hash.of("a household"), Optional.of(Hash.of("Ann")));
  private static final Progress PROGRESS = aProgress().build();
  private static final Instant NOW = Instant.parse("2040-03-01T08:30:00Z");
  private static final Duration BUDGET = Duration.ofMillis(300);

  /** Far more than the budget, and far less than any of Amazon's own timeouts. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final List<AutoCloseable> open = new ArrayList<>();

  private enum Call {
    LOAD("load"),
    SAVE("save"),
    ERASE("erase"),
    ERASE_AND_SAVE("erase"),
    ERASE_HOUSEHOLD("erase household");

    private final String operation;

    Call(String operation) {
      this.operation = operation;
    }

    void on(ProgressStore store, Duration within) {
      switch (this) {
        case LOAD -> store.load(LISTENER.household(), NOW, within);
        case SAVE -> store.save(LISTENER, PROGRESS, NOW, within);
        case ERASE -> store.erase(LISTENER, Optional.empty(), NOW, within);
        case ERASE_AND_SAVE -> store.erase(LISTENER, Optional.of(PROGRESS), NOW, within);
        case ERASE_HOUSEHOLD -> store.eraseHousehold(LISTENER.household(), NOW, NOW, within);
      }
    }
  }

  /** The budget is for a call, not for loading Amazon's classes. */
  @BeforeAll
  static void loadClasses() {
    new DynamoDbProgressStore(LocalDynamoDb.client(), LocalDynamoDb.freshTable())
        .load(LISTENER.household(), NOW, Duration.ofSeconds(10));
  }

  @AfterEach
  void close() throws Exception {
    for (var resource : open) {
      resource.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStoreThatIsDownIsNotReachable(Call call) throws IOException {
    int port;
    try (var socket = loopback()) {
      port = socket.getLocalPort();
    }

    assertFails(call, clientOf("http", port), "not reachable");
  }

  @ParameterizedTest
  @EnumSource
  void aStoreThatNeverAnswersTimesOut(Call call) throws IOException {
    assertFails(call, clientOf("http", loopback().getLocalPort()), "timed out");
  }

  @Test
  void aStoreThatNeverFinishesItsHandshakeTimesOut() throws IOException {
    assertFails(Call.LOAD, clientOf("https", loopback().getLocalPort()), "timed out");
  }

  @Test
  void aStoreThatStopsInTheMiddleOfItsAnswerTimesOut() throws IOException {
    int port = answering("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"Items\":[");

    assertFails(Call.LOAD, clientOf("http", port), "timed out");
  }

  @Test
  void aStoreThatAnswersNonsenseIsUnavailable() throws IOException {
    int port = answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n<>");

    assertFails(Call.LOAD, clientOf("http", port), "SdkClientException");
  }

  @Test
  void anInterruptedThreadGetsNoAnswerAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Call.LOAD.on(storeOf(LocalDynamoDb.client()), BUDGET))
        .hasMessage("Could not load: interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aTableThatIsNotThereIsMissing(Call call) {
    assertFails(call, LocalDynamoDb.client(), "table missing");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -5})
  void aCallWithoutTimeFailsAtOnce(long millis) {
    var store = storeOf(mock(DynamoDbClient.class));

    assertThatThrownBy(() -> store.load(LISTENER.household(), NOW, Duration.ofMillis(millis)))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessage("Could not load: timed out");
  }

  @ParameterizedTest
  @CsvSource({
    "ProvisionedThroughputExceededException, 400, throttled",
    "ThrottlingException, 400, throttled",
    "RequestLimitExceeded, 400, throttled",
    "AccessDeniedException, 400, 'refused, AccessDeniedException'",
    "InternalServerError, 500, 'failed in DynamoDB, InternalServerError'",
  })
  void aRefusalIsNamed(String code, int status, String name) {
    var refusal =
        DynamoDbException.builder()
            .message("about " + LISTENER.household().hex())
            .statusCode(status)
            .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
            .build();
    var client = mock(DynamoDbClient.class);
    when(client.query(any(QueryRequest.class))).thenThrow(refusal);

    assertFails(Call.LOAD, client, name);
  }

  @Test
  void aTransactionThatWasThrottledIsNoConflict() {
    var client = mock(DynamoDbClient.class);
    when(client.transactWriteItems(any(TransactWriteItemsRequest.class)))
        .thenThrow(
            TransactionCanceledException.builder()
                .cancellationReasons(
                    CancellationReason.builder().build(),
                    CancellationReason.builder().code("ThrottlingError").build())
                .awsErrorDetails(
                    AwsErrorDetails.builder().errorCode("TransactionCanceledException").build())
                .build());

    assertFails(Call.ERASE_AND_SAVE, client, "throttled");
  }

  private static void assertFails(Call call, DynamoDbClient client, String kind) {
    var store = storeOf(client);
    // Only what must time out has little time: a busy machine may be slow to say anything else.
    var within = kind.equals("timed out") ? BUDGET : PATIENCE;
    assertTimeoutPreemptively(
        PATIENCE.multipliedBy(2),
        () ->
            assertThatThrownBy(() -> call.on(store, within))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("Could not " + call.operation + ": " + kind));
  }

  private static ProgressStore storeOf(DynamoDbClient client) {
    return new DynamoDbProgressStore(client, "no-such-table");
  }

  private DynamoDbClient clientOf(String scheme, int port) {
    var client = DynamoDb.create(Optional.of(URI.create(scheme + "://127.0.0.1:" + port)));
    open.add(client);
    return client;
  }

  /** Connections are accepted by the system, and nobody reads them. */
  private ServerSocket loopback() throws IOException {
    var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    open.add(socket);
    return socket;
  }

  /** Answers one request, and leaves the connection open. */
  private int answering(String response) throws IOException {
    var server = loopback();
    var thread =
        new Thread(
            () -> {
              try {
                Socket socket = server.accept();
                open.add(socket);
                socket.getInputStream().read();
                socket.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return server.getLocalPort();
  }
}
