package org.steadyhearts.dynamodb;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Gives what went wrong in Amazon's client a plain name, without a word of Amazon's message. */
final class Failure {

  private static final Set<String> THROTTLES =
      Set.of("ThrottlingError", "ProvisionedThroughputExceeded");

  private Failure() {}

  /** Whether a connection was there no more, or never came about. */
  static boolean closed(SdkException failure) {
    return failure.getCause() instanceof IOException
        && !(failure.getCause() instanceof InterruptedIOException);
  }

  static String name(SdkException failure) {
    if (failure instanceof AwsServiceException refusal) {
      return name(refusal);
    }
    if (failure instanceof ApiCallTimeoutException
        || failure.getCause() instanceof InterruptedIOException) {
      return "timed out";
    }
    if (failure instanceof AbortedException) {
      return "interrupted";
    }
    if (closed(failure)) {
      return "not reachable";
    }
    return String.valueOf(failure.getMessage()).contains("credentials")
        ? "no credentials"
        : failure.getClass().getSimpleName();
  }

  private static String name(AwsServiceException refusal) {
    if (throttled(refusal)) {
      return "throttled";
    }
    if (refusal instanceof ResourceNotFoundException) {
      return "table missing";
    }
    var code =
        Optional.ofNullable(refusal.awsErrorDetails())
            .map(AwsErrorDetails::errorCode)
            .orElse("status " + refusal.statusCode());
    return refusal.statusCode() >= 500 ? "failed in DynamoDB, " + code : "refused, " + code;
  }

  private static boolean throttled(AwsServiceException refusal) {
    return refusal.isThrottlingException()
        || (refusal instanceof TransactionCanceledException canceled
            && canceled.cancellationReasons().stream()
                .anyMatch(reason -> THROTTLES.contains(String.valueOf(reason.code()))));
  }
}
