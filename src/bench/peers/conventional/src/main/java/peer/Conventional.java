package peer;

import com.amazon.ask.Skill;
import com.amazon.ask.SkillStreamHandler;
import com.amazon.ask.Skills;
import com.amazon.ask.attributes.AttributesManager;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Response;
import com.amazon.ask.request.Predicates;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.dynamodbv2.AmazonDynamoDBClientBuilder;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What most Java skills look like: the standard bundle, one read and one write of its adapter a turn. */
public final class Conventional extends SkillStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Conventional.class);
  private static final String LESSON = "Say what you noticed today, and ask one question. ".repeat(30);

  public Conventional() {
    super(skill());
  }

  private static Skill skill() {
    var endpoint = new EndpointConfiguration(System.getenv("DYNAMODB_ENDPOINT"), "us-east-1");
    return Skills.standard()
        .withDynamoDbClient(
            AmazonDynamoDBClientBuilder.standard().withEndpointConfiguration(endpoint).build())
        .withTableName("conventional")
        .withAutoCreateTable(true)
        .addRequestHandlers(new Speaking())
        .build();
  }

  private static final class Speaking implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
      return input.matches(
          Predicates.requestType(LaunchRequest.class).or(Predicates.requestType(IntentRequest.class)));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
      var name =
          input.getRequestEnvelope().getRequest() instanceof IntentRequest request
              ? request.getIntent().getName()
              : "";
      if (!name.contains("Help")) {
        remember(input.getAttributesManager());
      }
      LOG.info("turn {}", name);
      var speech = name.contains("Lesson") ? LESSON : "Take a walk together.";
      return input
          .getResponseBuilder()
          .withSpeech(speech)
          .withSimpleCard("Tip", "Something to try.")
          .withReprompt("Shall I go on?")
          .withShouldEndSession(false)
          .build();
    }

    private static void remember(AttributesManager attributes) {
      var saved = attributes.getPersistentAttributes();
      saved.put("turn", ((Number) saved.getOrDefault("turn", 0)).intValue() + 1);
      attributes.setPersistentAttributes(saved);
      attributes.savePersistentAttributes();
    }
  }
}
