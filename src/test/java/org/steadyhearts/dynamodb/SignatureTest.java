package org.steadyhearts.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/** DynamoDB Local takes any signature, so Amazon's own signer is the judge of ours. */
class SignatureTest {

  @Property(tries = 200)
  void itIsTheOneThatAmazonsOwnSignerMakes(
      @ForAll("credentials") AwsCredentials credentials,
      @ForAll("times") Instant now,
      @ForAll String text) {
    var host = "dynamodb.eu-west-1.amazonaws.com";
    var headers =
        Map.of(
            "content-type", "application/x-amz-json-1.0",
            "x-amz-target", "DynamoDB_20120810.Query");
    var body = text.getBytes(StandardCharsets.UTF_8);
    var amazons =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(credentials)
                        .request(request(host, headers))
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "dynamodb")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1")
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC)))
            .request();

    var toSign = new HashMap<>(headers);
    toSign.put("host", host);
    var ours = new Signature("eu-west-1", credentials).sign(toSign, body, now);

    assertThat(ours.get("authorization"))
        .isEqualTo(amazons.firstMatchingHeader("Authorization").orElseThrow());
    assertThat(ours.get("x-amz-date"))
        .isEqualTo(amazons.firstMatchingHeader("X-Amz-Date").orElseThrow());
  }

  private static SdkHttpRequest request(String host, Map<String, String> headers) {
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(URI.create("https://" + host + "/"));
    headers.forEach(request::putHeader);
    return request.build();
  }

  @Provide
  Arbitrary<AwsCredentials> credentials() {
    var words = Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(60);
    return Arbitraries.oneOf(
        words.map(word -> AwsBasicCredentials.create("AKIA" + word, "secret/+" + word)),
        words.map(word -> AwsSessionCredentials.create("ASIA" + word, word, "token+/=" + word)));
  }

  @Provide
  Arbitrary<Instant> times() {
    return Arbitraries.longs().between(1_700_000_000L, 2_500_000_000L).map(Instant::ofEpochSecond);
  }
}
