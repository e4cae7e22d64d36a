package org.steadyhearts.tools.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.dynamodb.DynamoDbProgressStore;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.tools.device.Conversation;
import org.steadyhearts.tools.device.LocalDynamoDb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * What a million turns cost, from turns that it measures and prices that it reads. Prints its
 * arithmetic.
 */
@Command(name = "costs", description = "what a million turns cost, with the arithmetic")
public final class CostsCommand implements Callable<Integer> {

  private static final int VISITS = 300;

  /** What a call of DynamoDB takes in AWS, where one takes less here: a named guess. */
  private static final double NETWORK_MILLIS = 4;

  private static final PrintStream OUT = System.out;
  private static final double GIGA = 1e9;

  @Parameters(
      paramLabel = "MILLIS",
      arity = "0..1",
      description = "the mean of Lambda's Duration metric, instead of what is measured here")
  private Optional<Double> lambda;

  @Override
  public Integer call() throws IOException {
    var written = new Counter();
    // Before anything logs: the log's lines are counted, not shown.
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    var measured = measure(written);
    System.setOut(OUT);
    print(
        measured,
        lambda,
        new YAMLMapper().readTree(Path.of("infrastructure/prices.yaml").toFile()));
    return 0;
  }

  private record Measured(
      double turns, double millis, double reads, double writes, int itemBytes, double logBytes) {

    double billedMillis() {
      return Math.ceil(millis + (reads + writes) * NETWORK_MILLIS);
    }
  }

  private static Measured measure(Counter written) {
    // The embedded table logs its calls; Amazon's does not.
    Configurator.setLevel("software.amazon.dynamodb", Level.WARN);
    var table = LocalDynamoDb.freshTable();
    var store = new CountingStore(new DynamoDbProgressStore(LocalDynamoDb.client(), table));
    var talk =
        new Conversation(
            store, line -> written.bytes += line.getBytes(StandardCharsets.UTF_8).length + 1);
    int turns = 0;
    double nanos = 0;
    for (int visit = -VISITS; visit < VISITS; visit++) {
      if (visit == 0) {
        turns = 0;
        nanos = 0;
        written.bytes = 0;
        store.reads = 0;
        store.writes = 0;
      }
      long start = System.nanoTime();
      turns += visit(talk);
      nanos += System.nanoTime() - start;
      talk.pass(Duration.ofHours(20));
    }
    var item = LocalDynamoDb.client().scan(request -> request.tableName(table)).items().get(0);
    return new Measured(
        turns,
        nanos / 1e6 / turns,
        (double) store.reads / turns,
        (double) store.writes / turns,
        ItemSize.bytes(item),
        (double) written.bytes / turns);
  }

  /** A usual visit. */
  private static int visit(Conversation talk) {
    talk.say("open steady hearts");
    talk.say("a tip please");
    talk.say("another one");
    talk.say("next lesson");
    talk.interrupt(Duration.ofSeconds(40), "alexa, pause");
    talk.say("ask steady hearts for a two minute breathing exercise");
    talk.silence();
    return 7;
  }

  private static void print(Measured m, Optional<Double> lambda, JsonNode prices) {
    var template = Template.read();
    double millis = lambda.map(Math::ceil).orElse(m.billedMillis());
    int megabytes = template.at("/Parameters/MemoryMegabytes/Default").asInt();
    double gigabyteSeconds = 1e6 * millis / 1e3 * megabytes / 1024;
    double readUnits = Math.ceil(m.itemBytes() / 4096.0);
    double writeUnits = Math.ceil(m.itemBytes() / 1024.0);

    say("Measured here, over %.0f turns, the table in memory:", m.turns());
    say("  %.2f reads and %.2f writes of the store a turn", m.reads(), m.writes());
    say(
        "  an item of %d bytes, so %.0f read unit and %.0f write unit",
        m.itemBytes(), readUnits, writeUnits);
    say("  %.0f bytes of log a turn, metrics included", m.logBytes());
    if (lambda.isPresent()) {
      say("  Lambda's mean duration, as given: %.0f ms", millis);
    } else {
      say(
          "  %.2f ms a turn, and %.2f calls x %.0f ms that DynamoDB is taken to need: %.0f ms"
              + " billed",
          m.millis(), m.reads() + m.writes(), NETWORK_MILLIS, millis);
    }
    say("");
    say(
        "A million turns, at list prices of %s in %s:",
        prices.path("region").asText(), prices.path("asOf").asText());
    double sum = 0;
    sum += line(prices, "lambdaMillionRequests", "million requests", 1);
    say(
        "  (%.0f ms x %d MB / 1024 x 1,000,000 = %,.0f GB-seconds)",
        millis, megabytes, gigabyteSeconds);
    sum += line(prices, "lambdaGigabyteSecondArm", "GB-seconds", gigabyteSeconds);
    sum += line(prices, "dynamoDbMillionReadUnits", "million read units", m.reads() * readUnits);
    sum +=
        line(prices, "dynamoDbMillionWriteUnits", "million write units", m.writes() * writeUnits);
    sum += line(prices, "logGigabyte", "GB of log", 1e6 * m.logBytes() / GIGA);
    say("  together %43s %10.2f", "$", sum);
    say("");
    say("A month, whatever is said, of one region:");
    double month = 0;
    month += line(prices, "keyMonth", "key", 1);
    month +=
        line(
            prices,
            "alarmMonth",
            "alarms",
            Template.resources(template, "AWS::CloudWatch::Alarm").toList().size());
    month += line(prices, "dashboardMonth", "dashboard", 1);
    month += line(prices, "metricMonth", "metrics at most", metrics(template));
    say("  together %43s %10.2f", "$", month);
    say("");
    say("A month of memory for a hundred thousand listeners:");
    double gigabytes = 1e5 * m.itemBytes() / GIGA;
    double kept = line(prices, "dynamoDbGigabyteMonth", "GB", gigabytes);
    kept += line(prices, "dynamoDbBackupGigabyteMonth", "GB of backup", gigabytes);
    say("  together %43s %10.2f", "$", kept);
  }

  /** One for each wish that is counted, and one for each other name. */
  private static int metrics(JsonNode template) {
    var wishes = Arrays.stream(CoachIntent.values()).filter(wish -> !wish.endsSession()).toList();
    return wishes.size() + Template.metricsOfOurs(template).size() - 1;
  }

  private static double line(JsonNode prices, String price, String what, double many) {
    double dollars = prices.required(price).asDouble();
    say(
        "  %,14.3f %-20s x %-12s = $ %10.2f   %s",
        many, what, prices.path(price).decimalValue().toPlainString(), many * dollars, price);
    return many * dollars;
  }

  private static void say(String format, Object... arguments) {
    OUT.println(String.format(Locale.ROOT, format, arguments));
  }

  private static final class Counter extends OutputStream {
    long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }
  }

  private static final class CountingStore implements ProgressStore {
    private final ProgressStore store;
    int reads;
    int writes;

    CountingStore(ProgressStore store) {
      this.store = store;
    }

    @Override
    public Household load(Hash household, Instant now, Duration timeout) {
      reads++;
      return store.load(household, now, timeout);
    }

    @Override
    public Saved save(Listener listener, Progress progress, Instant now, Duration timeout) {
      writes++;
      return store.save(listener, progress, now, timeout);
    }

    @Override
    public boolean erase(
        Listener listener, Optional<Progress> shared, Instant now, Duration timeout) {
      writes++;
      return store.erase(listener, shared, now, timeout);
    }

    @Override
    public boolean eraseHousehold(
        Hash household, Instant unlessSince, Instant now, Duration timeout) {
      reads++;
      writes++;
      return store.eraseHousehold(household, unlessSince, now, timeout);
    }
  }
}
