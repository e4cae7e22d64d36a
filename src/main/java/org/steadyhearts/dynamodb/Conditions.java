package org.steadyhearts.dynamodb;

import java.time.Instant;
import org.steadyhearts.progress.Progress;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must hold of an item for a write to be done. */
final class Conditions {

  private Conditions() {}

  /** It is what was read; nothing, something expired or a marker, where nothing was. */
  static Expression unchanged(Progress progress, Instant now) {
    var read = progress.stored();
    if (!read.ever()) {
      return Expression.builder()
          .expression("attribute_not_exists(household) OR expiresAt < :now OR erasedAt < :session")
          .putExpressionValue(":now", number(now.getEpochSecond()))
          .putExpressionValue(":session", number(progress.sessionStarted().toEpochMilli()))
          .build();
    }
    return Expression.builder()
        .expression("version = :version AND updatedAt = :updatedAt")
        .putExpressionValue(":version", number(read.version()))
        .putExpressionValue(":updatedAt", AttributeValue.fromS(read.savedAt().toString()))
        .build();
  }

  /** The household was not erased while this session was open. */
  static Expression openTo(Instant sessionStarted, Instant now) {
    return Expression.builder()
        .expression("attribute_not_exists(erasedAt) OR erasedAt < :session OR expiresAt < :now")
        .putExpressionValue(":now", number(now.getEpochSecond()))
        .putExpressionValue(":session", number(sessionStarted.toEpochMilli()))
        .build();
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
