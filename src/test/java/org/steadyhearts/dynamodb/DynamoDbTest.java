package org.steadyhearts.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steadyhearts.progress.Hash;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.auth.scheme.DynamoDbAuthSchemeParams;
import software.amazon.awssdk.services.dynamodb.endpoints.DynamoDbEndpointParams;
import software.amazon.awssdk.services.dynamodb.endpoints.DynamoDbEndpointProvider;

class DynamoDbTest {

  private static final Map<String, String> LAMBDA = Map.of("AWS_REGION", "eu-west-1");

  @Test
  void inAmazonsCloudTheRegionIsLambdas() {
    try (var client = DynamoDb.create(Optional.empty(), new Connections(), LAMBDA)) {
      assertThat(client.serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "us-east-1, https://dynamodb.us-east-1.amazonaws.com",
    "eu-west-1, https://dynamodb.eu-west-1.amazonaws.com",
    "us-west-2, https://dynamodb.us-west-2.amazonaws.com",
    "cn-north-1, https://dynamodb.cn-north-1.amazonaws.com.cn"
  })
  void itsRequestsGoToItsRegionAndAreSignedForIt(String region, URI endpoint) {
    var lambda = Map.of("AWS_REGION", region);
    try (var client = DynamoDb.create(Optional.empty(), new Connections(), lambda)) {
      var settings = client.serviceClientConfiguration();
      var anywhere = DynamoDbEndpointParams.builder().region(Region.of(region)).build();
      var query = DynamoDbAuthSchemeParams.builder().operation("PutItem").build();

      assertThat(
              ((DynamoDbEndpointProvider) settings.endpointProvider().orElseThrow())
                  .resolveEndpoint(anywhere)
                  .join()
                  .endpointUrl()
                  .toUri())
          .isEqualTo(endpoint);
      assertThat(settings.authSchemeProvider().resolveAuthScheme(query))
          .first()
          .satisfies(
              scheme -> {
                assertThat(scheme.schemeId()).isEqualTo("aws.auth#sigv4");
                assertThat(scheme.signerProperty(AwsV4HttpSigner.REGION_NAME)).isEqualTo(region);
                assertThat(scheme.signerProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME))
                    .isEqualTo("dynamodb");
              });
    }
  }

  @Test
  void aLocalDatabaseIsTheSameWhateverTheRegion() {
    var endpoint = URI.create("http://127.0.0.1:8000");
    try (var client = DynamoDb.create(Optional.of(endpoint), new Connections(), LAMBDA)) {
      assertThat(client.serviceClientConfiguration().region()).isEqualTo(Region.US_EAST_1);
      assertThat(client.serviceClientConfiguration().endpointOverride()).contains(endpoint);
    }
  }

  @Test
  void withoutARegionThereIsNoClient() {
    assertThatThrownBy(() -> DynamoDb.create(Optional.empty(), new Connections(), Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("AWS_REGION is not set");
  }

  @Test
  void credentialsAreTheEnvironmentsAndWithSnapStartTheContainers() {
    assertThat(DynamoDb.credentials(LAMBDA))
        .isInstanceOf(EnvironmentVariableCredentialsProvider.class);
    assertThat(
            DynamoDb.credentials(Map.of("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1")))
        .isInstanceOf(ContainerCredentialsProvider.class);
  }

  @Test
  void withoutCredentialsACallSaysSo() {
    try (var client = DynamoDb.create(Optional.empty(), new Connections(), LAMBDA)) {
      var store = new DynamoDbProgressStore(client, "no-such-table");

      assertThatThrownBy(() -> store.load(Hash.of("x"), Instant.EPOCH, Duration.ofSeconds(3)))
          .hasMessage("Could not load: no credentials");
    }
  }
}
