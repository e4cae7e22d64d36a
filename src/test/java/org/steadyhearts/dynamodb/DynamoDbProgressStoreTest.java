package org.steadyhearts.dynamodb;

import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.progress.ProgressStoreContract;
import org.steadyhearts.tools.device.LocalDynamoDb;

class DynamoDbProgressStoreTest extends ProgressStoreContract {

  private static final ProgressStore STORE =
      new DynamoDbProgressStore(LocalDynamoDb.client(), LocalDynamoDb.freshTable());

  @Override
  protected ProgressStore store() {
    return STORE;
  }
}
