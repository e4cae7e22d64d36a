package org.steadyhearts.dynamodb;

import java.time.Instant;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.ProgressStore.Saved;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * A voice that is written down for the first time has no item that erasing the household could have
 * taken away, so the household's own is looked at in the same write.
 */
record FirstSave(TimedClient timed, DynamoDbEnhancedClient enhanced, DynamoDbTable<Item> items) {

  Saved of(Listener person, Progress progress, Instant now) {
    var next = progress.with(progress.stored().next(now));
    var put =
        TransactPutItemEnhancedRequest.builder(Item.class)
            .item(new Item(person, next))
            .conditionExpression(Conditions.unchanged(progress, now))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    ConditionCheck<Item> open =
        ConditionCheck.builder()
            .key(ItemSchema.key(DynamoDbProgressStore.shared(person.household())))
            .conditionExpression(Conditions.openTo(progress.sessionStarted(), now))
            .build();
    while (true) {
      try {
        enhanced.transactWriteItems(
            writes -> writes.addPutItem(items, put).addConditionCheck(items, open));
        return new Saved.Done(next);
      } catch (TransactionCanceledException e) {
        var reasons = e.cancellationReasons();
        if (reasons.stream().anyMatch(Conflicts::isFinal)) {
          return Conflicts.with(reasons.get(0).item(), now);
        }
        if (reasons.stream().noneMatch(Conflicts::isOne)) {
          throw e;
        }
        // Somebody else writes the household's own in this very moment.
        timed.pause();
      }
    }
  }
}
