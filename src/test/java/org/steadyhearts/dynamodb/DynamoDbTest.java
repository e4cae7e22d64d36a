package org.steadyhearts.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.steadyhearts.progress.Hash;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.regions.Region;

class DynamoDbTest {

  private static final Map<String, String> LAMBDA = Map.of("AWS_REGION", "eu-west-1");

  @Test
  void inAmazonsCloudTheRegionIsLambdas() {
    try (var client = DynamoDb.create(Optional.empty(), new Connections(), LAMBDA)) {
      assertThat(client.serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
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
  @DisabledIfEnvironmentVariable(named = "AWS_ACCESS_KEY_ID", matches = ".*")
  void withoutCredentialsACallSaysSo() {
    try (var client = DynamoDb.create(Optional.empty(), new Connections(), LAMBDA)) {
      var store = new DynamoDbProgressStore(client, "no-such-table");

      assertThatThrownBy(() -> store.load(Hash.of("x"), Instant.EPOCH, Duration.ofSeconds(3)))
          .hasMessage("Could not load: no credentials");
    }
  }
}
