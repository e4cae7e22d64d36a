package org.steadyhearts.alexa;

import com.amazon.ask.AlexaSkill;
import com.amazon.ask.builder.CustomSkillBuilder;
import com.amazon.ask.exception.AskSdkException;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.ResponseEnvelope;
import com.amazon.ask.request.impl.BaseSkillRequest;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.crac.Core;
import org.steadyhearts.coach.dialog.Coach;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.dynamodb.Connections;
import org.steadyhearts.dynamodb.DynamoDb;
import org.steadyhearts.dynamodb.DynamoDbProgressStore;
import org.steadyhearts.dynamodb.ItemCopies;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.progress.ProgressStore.StoreUnavailableException;
import org.steadyhearts.screen.Screen;

/**
 * The Lambda entry. It alone puts the parts together; its handler name is {@code
 * org.steadyhearts.alexa.SteadyHearts::handleRequest}.
 */
public final class SteadyHearts implements RequestStreamHandler {

  static {
    // Before the logger, which may already look for the name of this machine.
    Addresses.keepBriefly();
  }

  private static final Logger LOG = LogManager.getLogger(SteadyHearts.class);
  private static final byte[] SILENCE =
      "{\"version\":\"1.0\",\"response\":{}}".getBytes(StandardCharsets.UTF_8);
  private static final Set<RefusedRequestException.Reason> SILENTLY_REFUSED =
      EnumSet.of(
          RefusedRequestException.Reason.UNKNOWN_TYPE, RefusedRequestException.Reason.NO_REQUEST);
  private static final Hash NOBODY = Hash.of("");
  private static final Duration PRIMING = Duration.ofSeconds(5);

  /** So many that the compiler has seen every step often, where the time for it allows. */
  private static final int VISITS = 60;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final InstantSource clock;
  private final Configuration configuration;
  private final ProgressStore store;
  private final AlexaSkill<RequestEnvelope, ResponseEnvelope> skill;

  /** Held here, because the context forgets a resource that nobody holds. */
  private Optional<Snapshot> snapshot = Optional.empty();

  private volatile boolean priming;

  /**
   * As Lambda starts it: configured by its environment, with progress in DynamoDB, and with metrics
   * on the standard output, where CloudWatch finds them.
   */
  public SteadyHearts() {
    this(Configuration.from(System.getenv()));
  }

  private SteadyHearts(Configuration configuration) {
    this(configuration, new Connections());
  }

  private SteadyHearts(Configuration configuration, Connections connections) {
    this(
        configuration,
        new DynamoDbProgressStore(
            DynamoDb.create(configuration.endpoint(), connections), configuration.tableName()),
        System.out::println,
        CurriculumReader.read("en"),
        Arrival.near(InstantSource.system()));
    LogLevel.set(System.getenv());
    // The first call takes longer than a turn may wait for its memory. Here nobody waits, and
    // Lambda lends a function that starts more of a processor than it has later.
    warmStore();
    snapshot =
        Optional.of(
            new Snapshot(this::primeForSnapshot, connections::giveUp, Addresses::awaitForgotten));
    Core.getGlobalContext().register(snapshot.get());
  }

  /** The skill with progress kept in {@code store}, and no metrics. */
  public SteadyHearts(Configuration configuration, ProgressStore store) {
    this(configuration, store, line -> {});
  }

  /**
   * The skill with progress kept in {@code store}, for devices on which time may be said to pass.
   *
   * @param metrics takes a line for each turn that is counted
   */
  public SteadyHearts(Configuration configuration, ProgressStore store, Consumer<String> metrics) {
    this(configuration, store, metrics, CurriculumReader.read("en"));
  }

  /** The skill with content that was read elsewhere. */
  public SteadyHearts(
      Configuration configuration,
      ProgressStore store,
      Consumer<String> metrics,
      Curriculum curriculum) {
    this(configuration, store, metrics, curriculum, Arrival.simulated(InstantSource.system()));
  }

  private SteadyHearts(
      Configuration configuration,
      ProgressStore store,
      Consumer<String> metrics,
      Curriculum curriculum,
      Arrival arrival) {
    this.clock = arrival.clock();
    this.configuration = configuration;
    this.store = store;
    var coach = new Coach(curriculum, configuration.sound());
    var counted =
        new Metrics(configuration.metricsNamespace(), clock, line -> count(metrics, line));
    var turns =
        new TurnHandler(
            coach, store, new ItemCopies(), new TimeZones(), counted, arrival, System::nanoTime);
    this.skill =
        new CustomSkillBuilder()
            .withSkillId(configuration.skillId())
            .withApiClient(new JdkApiClient(JdkApiClient.TIMEOUT))
            .addRequestHandlers(
                Handlers.all(
                    turns,
                    new SkillDisabledHandler(store, arrival),
                    new ReminderEvents(store, arrival)))
            .addExceptionHandler(new TurnErrorHandler(coach, counted, arrival))
            .build();
  }

  /** Does what is slow only once, so that the first listener does not wait for it. */
  public void prime() {
    Screen.prime();
    warmStore();
    try {
      answer(SILENCE);
    } catch (RefusedRequestException e) {
      LOG.debug("primed without an answer");
    }
  }

  private void count(Consumer<String> metrics, String line) {
    if (!priming) {
      metrics.accept(line);
    }
  }

  private void warmStore() {
    try {
      store.load(NOBODY, clock.instant(), PRIMING);
    } catch (StoreUnavailableException e) {
      LOG.warn(new LogEntry("started without the store").with("store", e.getMessage()));
    }
  }

  /**
   * Lets a made-up listener visit until the compiler has seen it all, and erases them. Nothing of
   * it is logged or counted, since no one was there.
   */
  void primeForSnapshot() {
    var end = clock.instant().plus(PRIMING);
    var visitor = new Priming(configuration.skillId());
    priming = true;
    Screen.prime();
    try {
      for (int visit = 0; visit < VISITS && clock.instant().isBefore(end); visit++) {
        visitor.visit(visit, clock.instant(), this::answer);
      }
      var visited = new Listener(Hash.of(Priming.USER), Optional.empty());
      store.erase(visited, Optional.empty(), clock.instant(), PRIMING);
    } catch (StoreUnavailableException | RefusedRequestException e) {
      LOG.debug("primed without the store");
    } finally {
      priming = false;
    }
  }

  /**
   * Alexa expects an answer to whatever it sends; what nobody knows is answered with silence, and
   * so is what never came from Alexa, as an event that keeps a function warm.
   */
  @Override
  public void handleRequest(InputStream request, OutputStream response, Context context)
      throws IOException {
    try {
      response.write(answer(request.readAllBytes()));
    } catch (RefusedRequestException e) {
      LOG.warn(e.getMessage());
      if (!SILENTLY_REFUSED.contains(e.reason())) {
        throw new IllegalArgumentException(e.getMessage());
      }
      response.write(SILENCE);
    }
  }

  /**
   * Answers an Alexa request envelope, as Lambda would. What the SDK cannot read is read again
   * without all that is not needed.
   *
   * @throws RefusedRequestException for what is no envelope, for another skill, or of an unknown
   *     type
   */
  public byte[] answer(byte[] envelope) throws RefusedRequestException {
    try {
      return execute(envelope).orElseThrow(() -> new RefusedRequestException(reason(envelope)));
    } catch (StoreUnavailableException e) {
      throw e;
    } catch (RuntimeException e) {
      // Whatever could not be read stands in its message, so none of it goes on.
      var json = parsed(envelope).filter(JsonNode::isObject);
      if (json.isEmpty() || json.get().path("request").path("type").asText().isEmpty()) {
        throw new RefusedRequestException(reason(envelope));
      }
      if (ReadableEnvelope.isReadable(json.get())) {
        throw e;
      }
      return answerRest(ReadableEnvelope.of(json.get()));
    }
  }

  private byte[] answerRest(byte[] readable) throws RefusedRequestException {
    var ours = parsed(readable).filter(rest -> applicationId(rest).equals(configuration.skillId()));
    if (ours.isEmpty()) {
      throw new RefusedRequestException(RefusedRequestException.Reason.WRONG_SKILL);
    }
    return execute(readable).orElseThrow(() -> new RefusedRequestException(reason(readable)));
  }

  private Optional<byte[]> execute(byte[] envelope) {
    try {
      var response = skill.execute(new BaseSkillRequest(envelope));
      return response != null && response.isPresent()
          ? Optional.of(response.getRawResponse())
          : Optional.empty();
    } catch (AskSdkException e) {
      // The SDK's own message, "Unhandled exception", helps no operator.
      if (e.getCause() instanceof StoreUnavailableException unavailable) {
        throw unavailable;
      }
      throw e;
    }
  }

  /** The SDK answers with nothing to all of them; only then it is worth looking closer. */
  private RefusedRequestException.Reason reason(byte[] envelope) {
    var json = parsed(envelope).filter(JsonNode::isObject);
    if (json.isEmpty()) {
      return RefusedRequestException.Reason.NOT_JSON;
    }
    if (!json.get().has("request")) {
      return RefusedRequestException.Reason.NO_REQUEST;
    }
    if (!json.get().path("request").path("type").isTextual()) {
      return RefusedRequestException.Reason.NOT_JSON;
    }
    return applicationId(json.get()).equals(configuration.skillId())
        ? RefusedRequestException.Reason.UNKNOWN_TYPE
        : RefusedRequestException.Reason.WRONG_SKILL;
  }

  private static String applicationId(JsonNode envelope) {
    var inContext = envelope.at("/context/System/application/applicationId");
    var inSession = envelope.at("/session/application/applicationId");
    return (inContext.isMissingNode() ? inSession : inContext).asText();
  }

  private static Optional<JsonNode> parsed(byte[] envelope) {
    try {
      return Optional.ofNullable(JSON.readTree(envelope));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
