package org.steadyhearts.dynamodb;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steadyhearts.progress.ProgressStore.Saved;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** What DynamoDB says when somebody else was there first. */
final class Conflicts {

  private static final String CHECK_FAILED = "ConditionalCheckFailed";
  private static final Set<String> ALL = Set.of(CHECK_FAILED, "TransactionConflict");

  private Conflicts() {}

  static boolean isOne(CancellationReason reason) {
    return ALL.contains(String.valueOf(reason.code()));
  }

  /** Whether it is more than another's write in the same moment. */
  static boolean isFinal(CancellationReason reason) {
    return CHECK_FAILED.equals(reason.code());
  }

  /** Progress that is there now; a marker and what has expired are none. */
  static Saved with(Map<String, AttributeValue> there, Instant now) {
    return new Saved.Conflict(
        Optional.ofNullable(there)
            .filter(item -> !item.isEmpty())
            .map(ItemSchema.SCHEMA::mapToItem)
            .filter(item -> !item.expired(now) && item.erased().isEmpty())
            .map(Item::progress));
  }
}
