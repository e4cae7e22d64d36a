package org.steadyhearts.tools.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.dynamodb.DynamoDbProgressStore;
import org.steadyhearts.tools.device.Conversation;
import org.steadyhearts.tools.device.LocalDynamoDb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * What a million turns cost, from turns that it measures and prices that it reads; a visit beside
 * other skills', years of use, and an evening of a million listeners. Prints its arithmetic.
 */
@Command(name = "costs", description = "what a million turns cost, with the arithmetic")
public final class CostsCommand implements Callable<Integer> {

  /** Before what is measured, so that it is measured warm and of somebody who came for years. */
  private static final int BEFORE = 1_000;

  private static final int VISITS = 200;

  /** A visit of the benchmark's: launch, tip, lesson, stop; the next day launch and resume. */
  private static final int TURNS_AND_RETURN = 6;

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
    var prices = yaml("prices.yaml");
    print(measured.turns(), prices);
    visit(measured, prices);
    flat(measured);
    say("");
    Evening.print(measured.turns(), yaml("limits.yaml"), OUT::println);
    return 0;
  }

  private static JsonNode yaml(String name) throws IOException {
    return new YAMLMapper().readTree(Path.of("infrastructure", name).toFile());
  }

  /**
   * What was measured.
   *
   * @param visit store calls of one visit with its return
   * @param first of somebody who is new
   * @param later of somebody who has come a thousand times
   */
  private record Measured(CostOfTurns turns, double visit, Weight first, Weight later) {}

  /** What one listener's memory weighs, and what a turn of theirs takes. */
  private record Weight(int itemBytes, int sessionBytes, double millis) {}

  private Measured measure(Counter written) {
    // The embedded table logs its calls; Amazon's does not.
    Configurator.setLevel("software.amazon.dynamodb", Level.WARN);
    var old = new Talking(written);
    old.visits(BEFORE);
    var young = new Talking(written);
    var first = young.weight(young.visits(VISITS / 10));
    written.bytes = 0;
    old.store.reads = 0;
    old.store.writes = 0;
    double nanos = old.visits(VISITS);
    double turns = VISITS * Talking.TURNS;
    var later = old.weight(nanos);
    double millis = nanos / 1e6 / turns;
    double reads = old.store.reads / turns;
    double writes = old.store.writes / turns;
    var cost =
        new CostOfTurns(
            turns,
            Talking.TURNS,
            millis,
            lambda.map(Math::ceil).orElse(Math.ceil(millis + (reads + writes) * NETWORK_MILLIS)),
            reads,
            writes,
            later.itemBytes(),
            written.bytes / turns);
    return new Measured(cost, old.callsOfVisitAndReturn(), first, later);
  }

  /** A household with a table of its own. */
  private static final class Talking {
    static final int TURNS = 7;

    private final String table = LocalDynamoDb.freshTable();
    final CountingStore store =
        new CountingStore(new DynamoDbProgressStore(LocalDynamoDb.client(), table));
    private final Conversation talk;
    private int visits;
    private int sessionBytes;

    Talking(Counter written) {
      talk =
          new Conversation(
              store, line -> written.bytes += line.getBytes(StandardCharsets.UTF_8).length + 1);
    }

    /** How long so many usual visits took, in nanoseconds. */
    double visits(int many) {
      double nanos = 0;
      visits = many;
      for (int visit = 0; visit < many; visit++) {
        long start = System.nanoTime();
        visit();
        nanos += System.nanoTime() - start;
        talk.pass(Duration.ofHours(20));
      }
      return nanos;
    }

    private void visit() {
      talk.say("open steady hearts");
      talk.say("a tip please");
      talk.say("another one");
      talk.say("next lesson");
      sessionBytes =
          Math.max(
              sessionBytes,
              talk.lastReply().orElseThrow().json().path("sessionAttributes").toString().length());
      talk.interrupt(Duration.ofSeconds(40), "alexa, pause");
      talk.say("ask steady hearts for a two minute breathing exercise");
      talk.silence();
    }

    Weight weight(double nanos) {
      var item = LocalDynamoDb.client().scan(request -> request.tableName(table)).items().get(0);
      return new Weight(ItemSize.bytes(item), sessionBytes, nanos / 1e6 / visits / TURNS);
    }

    double callsOfVisitAndReturn() {
      int before = store.reads + store.writes;
      talk.say("open steady hearts");
      talk.say("a tip please");
      talk.say("next lesson");
      talk.interrupt(Duration.ofSeconds(40), "alexa, stop");
      talk.pass(Duration.ofHours(20));
      talk.say("open steady hearts");
      talk.say("resume the lesson");
      return store.reads + store.writes - before;
    }
  }

  private void print(CostOfTurns m, JsonNode prices) {
    var template = Template.read();
    double millis = m.billedMillis();
    int megabytes = template.at("/Parameters/MemoryMegabytes/Default").asInt();
    double gigabyteSeconds = 1e6 * millis / 1e3 * megabytes / 1024;
    double readUnits = m.readUnits();
    double writeUnits = m.writeUnits();

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
          m.millis(), m.calls(), NETWORK_MILLIS, millis);
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

  /** A visit and its return, beside a skill that reads once and writes once a turn. */
  private static void visit(Measured measured, JsonNode prices) {
    var m = measured.turns();
    double share = m.writes() / m.calls();
    say("");
    say("A visit and its return: launch, tip, lesson, stop; the next day launch and resume");
    visit("ours", measured.visit(), share, m, prices);
    visit("one read and one write a turn", 2.0 * TURNS_AND_RETURN, 0.5, m, prices);
  }

  private static void visit(
      String whose, double calls, double writes, CostOfTurns m, JsonNode prices) {
    double store =
        calls
            * (writes * m.writeUnits() * prices.required("dynamoDbMillionWriteUnits").asDouble()
                + (1 - writes)
                    * m.readUnits()
                    * prices.required("dynamoDbMillionReadUnits").asDouble());
    say(
        "  %-32s %4.0f store calls, %5.0f ms waited for them, $ %.2f of the store a million visits",
        whose, calls, calls * NETWORK_MILLIS, store);
  }

  private static void flat(Measured measured) {
    say("");
    say("Years of use:            item, bytes   session, bytes   a turn here, ms");
    flat("after the first visits", measured.first());
    flat("after %,d visits".formatted(BEFORE + VISITS), measured.later());
  }

  private static void flat(String when, Weight weight) {
    say(
        "  %-24s %9d %16d %17.2f",
        when, weight.itemBytes(), weight.sessionBytes(), weight.millis());
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
}
