package org.steadyhearts.lambda;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.steadyhearts.dynamodb.DynamoDb;
import org.steadyhearts.dynamodb.DynamoDbProgressStore;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.ProgressStore.Saved;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** What a call of our store takes beside the same call of Amazon's bare client, block by block. */
public final class CallCosts {

  private static final int WARMING = 20;
  private static final int BLOCKS = 10;
  private static final int CALLS = 150;
  private static final Duration PATIENT = Duration.ofSeconds(10);

  private final DynamoDbClient bare;
  private final DynamoDbProgressStore store;
  private final String table;
  private final Listener listener =
      new Listener(Hash.of(UUID.randomUUID().toString()), Optional.empty());
  private Progress progress = Progress.fresh(1);
  private Map<String, AttributeValue> item = Map.of();

  private CallCosts(URI endpoint, String table) {
    this.table = table;
    store = new DynamoDbProgressStore(DynamoDb.create(Optional.of(endpoint)), table);
    bare =
        DynamoDbClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
  }

  /** Takes the endpoint and the table. */
  public static void main(String[] arguments) {
    new CallCosts(URI.create(arguments[0]), arguments[1]).print();
  }

  private void print() {
    save();
    var saved = query().items().get(0);
    // Another's, so that ours stays what it was read as.
    item = new HashMap<>(saved);
    item.put("household", AttributeValue.fromB(SdkBytes.fromByteArray(Hash.of("bare").bytes())));
    bare.putItem(request -> request.tableName(table).item(item));
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("bare query", this::query);
    calls.put("load", () -> store.load(listener.household(), Instant.now(), PATIENT));
    calls.put("bare put", this::put);
    calls.put("save", this::save);
    Map<String, List<Double>> millis = new HashMap<>();
    for (int block = 0; block < WARMING + BLOCKS; block++) {
      for (var call : calls.entrySet()) {
        double took = took(call.getValue());
        if (block >= WARMING) {
          millis.computeIfAbsent(call.getKey(), k -> new ArrayList<>()).add(took);
        }
      }
    }
    print("load", millis.get("load"), millis.get("bare query"));
    print("save", millis.get("save"), millis.get("bare put"));
  }

  private static void print(String what, List<Double> ours, List<Double> bare) {
    var ratios = new double[ours.size()];
    for (int block = 0; block < ratios.length; block++) {
      ratios[block] = ours.get(block) / bare.get(block);
    }
    System.out.printf(
        "    %-6s %s ms   to the bare client's %s%n",
        what,
        Spread.of(ours.stream().mapToDouble(Double::doubleValue).toArray()).asValue(),
        Spread.of(ratios).asRatio());
  }

  /** The middle of a block's calls. */
  private static double took(Runnable call) {
    var nanos = new double[CALLS];
    for (int i = 0; i < CALLS; i++) {
      long start = System.nanoTime();
      call.run();
      nanos[i] = System.nanoTime() - start;
    }
    return Spread.percentile(nanos, 50) / 1e6;
  }

  private QueryResponse query() {
    return bare.query(
        request ->
            request
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("household = :household")
                .expressionAttributeValues(Map.of(":household", household())));
  }

  private void put() {
    bare.putItem(
        request ->
            request
                .tableName(table)
                .item(item)
                .conditionExpression("version > :zero AND updatedAt > :never")
                .expressionAttributeValues(
                    Map.of(
                        ":zero", AttributeValue.fromN("0"), ":never", AttributeValue.fromS("0"))));
  }

  private void save() {
    if (store.save(listener, progress, Instant.now(), PATIENT) instanceof Saved.Done done) {
      progress = done.progress();
    }
  }

  private AttributeValue household() {
    return AttributeValue.fromB(SdkBytes.fromByteArray(listener.household().bytes()));
  }
}
