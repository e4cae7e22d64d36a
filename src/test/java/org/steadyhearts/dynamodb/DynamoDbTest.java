package org.steadyhearts.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.steadyhearts.progress.Hash;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;

class DynamoDbTest {

  private static final Map<String, String> LAMBDA = Map.of("AWS_REGION", "eu-west-1");

  @Test
  void inAmazonsCloudTheRegionIsLambdas() {
    try (var client = DynamoDb.create(Optional.empty(), LAMBDA)) {
      assertThat(client.region()).isEqualTo("eu-west-1");
      assertThat(client.endpoint()).hasToString("https://dynamodb.eu-west-1.amazonaws.com");
    }
  }

  @Test
  void aLocalDatabaseIsTheSameWhateverTheRegion() {
    var endpoint = URI.create("http://127.0.0.1:8000");
    try (var client = DynamoDb.create(Optional.of(endpoint), LAMBDA)) {
      assertThat(client.region()).isEqualTo("us-east-1");
      assertThat(client.endpoint()).isEqualTo(endpoint);
    }
  }

  @Test
  void withoutARegionThereIsNoClient() {
    assertThatThrownBy(() -> DynamoDb.create(Optional.empty(), Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("AWS_REGION is not set");
  }

  @Test
  void credentialsAreTheEnvironmentsAndWithSnapStartTheContainers() {
    var keys = Map.of("AWS_ACCESS_KEY_ID", "key", "AWS_SECRET_ACCESS_KEY", "secret");
    var session = new HashMap<>(keys);
    session.put("AWS_SESSION_TOKEN", "token");

    assertThat(DynamoDb.credentials(keys).resolveCredentials())
        .isEqualTo(AwsBasicCredentials.create("key", "secret"));
    assertThat(DynamoDb.credentials(session).resolveCredentials())
        .isEqualTo(AwsSessionCredentials.create("key", "secret", "token"));
    assertThat(
            DynamoDb.credentials(Map.of("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1")))
        .isInstanceOf(ContainerCredentialsProvider.class);
  }

  @Test
  void withoutCredentialsACallSaysSo() {
    try (var client = DynamoDb.create(Optional.empty(), LAMBDA)) {
      var store = new DynamoDbProgressStore(client, "no-such-table");

      assertThatThrownBy(() -> store.load(Hash.of("x"), Instant.EPOCH, Duration.ofSeconds(3)))
          .hasMessage("Could not load: no credentials");
    }
  }
}
