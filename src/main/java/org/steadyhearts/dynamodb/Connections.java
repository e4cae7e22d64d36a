package org.steadyhearts.dynamodb;

import java.time.Duration;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/**
 * Apache's HTTP client, which can give up its connections: none may stay open in a snapshot. Of
 * Amazon's transports a read takes the least time on this one once it is warm.
 */
public final class Connections implements SdkHttpClient {

  /**
   * Lambda freezes us between requests, and a connection that the server gave up meanwhile costs a
   * turn a second try.
   */
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

  /** For what has no time limit of its own; every call of the store has a shorter one. */
  private static final Duration SOCKET = Duration.ofSeconds(5);

  private volatile SdkHttpClient open = open();

  /** Closes what is connected. The next call connects anew. */
  public void giveUp() {
    var before = open;
    open = open();
    before.close();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return open.prepareRequest(request);
  }

  @Override
  public void close() {
    open.close();
  }

  private static SdkHttpClient open() {
    return Apache5HttpClient.builder()
        .connectionMaxIdleTime(KEEP_ALIVE)
        .useIdleConnectionReaper(false)
        .connectionTimeout(SOCKET)
        .socketTimeout(SOCKET)
        .build();
  }
}
