package org.steadyhearts.dynamodb;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Signs a request to DynamoDB, by Amazon's Signature Version 4. Amazon's own signer does the same
 * for eighty milliseconds of a cold start; a test holds the two equal.
 */
record Signature(String region, AwsCredentials credentials) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int DAY = 8;

  /**
   * The headers to send: what was given, the time, the session's token, and the signature of all.
   *
   * @param headers by lower-case names, {@code host} among them, though the sender need not set it
   */
  SortedMap<String, String> sign(Map<String, String> headers, byte[] body, Instant now) {
    var time = TIME.format(now);
    var hash = sha256(body);
    var signed = new TreeMap<>(headers);
    signed.put("x-amz-content-sha256", hash);
    signed.put("x-amz-date", time);
    if (credentials instanceof AwsSessionCredentials session) {
      signed.put("x-amz-security-token", session.sessionToken());
    }
    var names = String.join(";", signed.keySet());
    var request =
        signed.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue() + "\n")
            .collect(Collectors.joining("", "POST\n/\n\n", "\n" + names + "\n" + hash));
    var scope = "%s/%s/dynamodb/aws4_request".formatted(time.substring(0, DAY), region);
    var toSign = String.join("\n", "AWS4-HMAC-SHA256", time, scope, sha256(bytes(request)));
    signed.put(
        "authorization",
        "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
            .formatted(credentials.accessKeyId(), scope, names, hex(hmac(key(time), toSign))));
    return signed;
  }

  private byte[] key(String time) {
    var key = bytes("AWS4" + credentials.secretAccessKey());
    for (var part : List.of(time.substring(0, DAY), region, "dynamodb", "aws4_request")) {
      key = hmac(key, part);
    }
    return key;
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return hex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
