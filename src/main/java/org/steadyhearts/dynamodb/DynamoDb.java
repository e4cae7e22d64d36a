package org.steadyhearts.dynamodb;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.auth.scheme.DynamoDbAuthSchemeProvider;
import software.amazon.awssdk.services.dynamodb.endpoints.DynamoDbEndpointProvider;

/**
 * Makes the one client of a process, from what it is told: no profile file, no chain of providers.
 */
public final class DynamoDb {

  private DynamoDb() {}

  /**
   * Makes the client, all of it at once: the first turn should find nothing left to build.
   *
   * @param endpoint of a local DynamoDB, for tests and the speaker; empty for Amazon's, with the
   *     region and the credentials that Lambda puts into the environment
   */
  public static DynamoDbClient create(Optional<URI> endpoint) {
    return create(endpoint, new Connections());
  }

  /** Likewise, over connections that can be given up before a snapshot. */
  public static DynamoDbClient create(Optional<URI> endpoint, Connections connections) {
    return create(endpoint, connections, System.getenv());
  }

  static DynamoDbClient create(
      Optional<URI> endpoint, Connections connections, Map<String, String> environment) {
    var builder =
        DynamoDbClient.builder()
            .httpClient(connections)
            .overrideConfiguration(
                configuration ->
                    configuration
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .defaultProfileFile(ProfileFile.aggregator().build()));
    return endpoint
        .map(uri -> local(builder, uri))
        .orElseGet(() -> amazon(builder, environment))
        .build();
  }

  /** The same region and key always, because DynamoDB Local keeps a database for each pair. */
  private static DynamoDbClientBuilder local(DynamoDbClientBuilder builder, URI endpoint) {
    return fixed(builder.endpointOverride(endpoint), Region.US_EAST_1, endpoint.toString())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
  }

  private static DynamoDbClientBuilder amazon(
      DynamoDbClientBuilder builder, Map<String, String> environment) {
    var region = environment.get("AWS_REGION");
    if (region == null) {
      throw new IllegalStateException("AWS_REGION is not set: Lambda sets it, elsewhere set it");
    }
    return fixed(builder, Region.of(region), null).credentialsProvider(credentials(environment));
  }

  /**
   * Where requests go and how they are signed is the same for all of them. By Amazon's own rules,
   * but worked out once: for each request they would take a tenth of its time.
   */
  private static DynamoDbClientBuilder fixed(
      DynamoDbClientBuilder builder, Region region, String override) {
    var endpoint =
        DynamoDbEndpointProvider.defaultProvider()
            .resolveEndpoint(
                where -> where.region(region).endpoint(override).useFips(false).useDualStack(false))
            .join();
    var signing =
        DynamoDbAuthSchemeProvider.defaultProvider()
            .resolveAuthScheme(request -> request.region(region).operation("Query"));
    return builder
        .region(region)
        .endpointProvider(request -> CompletableFuture.completedFuture(endpoint))
        .authSchemeProvider(request -> signing);
  }

  /**
   * A function with SnapStart has no access key in its environment, but an address to ask for one.
   */
  static AwsCredentialsProvider credentials(Map<String, String> environment) {
    return environment.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")
        ? ContainerCredentialsProvider.create()
        : EnvironmentVariableCredentialsProvider.create();
  }
}
