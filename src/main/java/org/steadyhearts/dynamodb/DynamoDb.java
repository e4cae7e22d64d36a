package org.steadyhearts.dynamodb;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Makes the one client of a process, from what it is told: no profile file, no chain of providers.
 */
public final class DynamoDb {

  /** Any will do for a local DynamoDB, but always the same: it keeps a database for each pair. */
  private static final String LOCAL_REGION = "us-east-1";

  private static final AwsBasicCredentials LOCAL = AwsBasicCredentials.create("local", "local");

  private DynamoDb() {}

  /**
   * Makes the client.
   *
   * @param endpoint of a local DynamoDB, for tests and the speaker; empty for Amazon's, with the
   *     region and the credentials that Lambda puts into the environment
   */
  public static DynamoDbClient create(Optional<URI> endpoint) {
    return create(endpoint, System.getenv());
  }

  static DirectClient create(Optional<URI> endpoint, Map<String, String> environment) {
    var clock = InstantSource.system();
    if (endpoint.isPresent()) {
      return new DirectClient(endpoint.get(), LOCAL_REGION, () -> LOCAL, clock);
    }
    var region = environment.get("AWS_REGION");
    if (region == null) {
      throw new IllegalStateException("AWS_REGION is not set: Lambda sets it, elsewhere set it");
    }
    var amazons = URI.create("https://dynamodb.%s.amazonaws.com".formatted(region));
    return new DirectClient(amazons, region, credentials(environment), clock);
  }

  /**
   * A function with SnapStart has no access key in its environment, but an address to ask for one;
   * Amazon's provider asks there, and asks again before a key expires.
   */
  static AwsCredentialsProvider credentials(Map<String, String> environment) {
    if (environment.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")) {
      return ContainerCredentialsProvider.create();
    }
    var key = environment.get("AWS_ACCESS_KEY_ID");
    var secret = environment.get("AWS_SECRET_ACCESS_KEY");
    var token = environment.get("AWS_SESSION_TOKEN");
    if (key == null || secret == null) {
      return () -> {
        throw SdkClientException.create("There are no credentials in the environment");
      };
    }
    return token == null
        ? () -> AwsBasicCredentials.create(key, secret)
        : () -> AwsSessionCredentials.create(key, secret, token);
  }
}
