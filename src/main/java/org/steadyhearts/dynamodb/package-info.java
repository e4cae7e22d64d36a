/**
 * Progress in DynamoDB: one table, one small item for each listener, and every call inside the time
 * it was given. {@link org.steadyhearts.dynamodb.DynamoDb} makes the client once; {@link
 * org.steadyhearts.dynamodb.DynamoDbProgressStore} is all that the rest of the house sees. An item
 * that can't be read is left as it is and its household is answered without memory, until the
 * version that wrote it is back or somebody erases it.
 */
package org.steadyhearts.dynamodb;
