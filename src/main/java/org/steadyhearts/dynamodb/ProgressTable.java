package org.steadyhearts.dynamodb;

import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/**
 * Makes the table in a local DynamoDB. In AWS it is a part of the infrastructure, not of the code.
 */
public final class ProgressTable {

  private ProgressTable() {}

  /** Makes the table, on demand and with its time to live, unless it is there. */
  public static void create(DynamoDbClient client, String name) {
    try {
      DynamoDbEnhancedClient.builder()
          .dynamoDbClient(client)
          .extensions(List.of())
          .build()
          .table(name, ItemSchema.SCHEMA)
          .createTable();
    } catch (ResourceInUseException e) {
      return;
    }
    client.updateTimeToLive(
        request ->
            request
                .tableName(name)
                .timeToLiveSpecification(
                    ttl -> ttl.attributeName(ItemSchema.EXPIRES_AT).enabled(true)));
  }
}
