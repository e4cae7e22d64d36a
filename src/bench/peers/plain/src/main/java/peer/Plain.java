package peer;

import com.amazon.ask.Skill;
import com.amazon.ask.SkillStreamHandler;
import com.amazon.ask.builder.CustomSkillBuilder;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Response;
import com.amazon.ask.request.Predicates;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/** The plain way of today: a bean, one consistent read and one write a turn, everything else as it comes. */
public final class Plain extends SkillStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Plain.class);
  private static final String LESSON = "Say what you noticed today, and ask one question. ".repeat(30);

  public Plain() {
    super(skill());
  }

  private static Skill skill() {
    var client =
        DynamoDbClient.builder().endpointOverride(URI.create(System.getenv("DYNAMODB_ENDPOINT"))).build();
    var table =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(client)
            .build()
            .table("plain", TableSchema.fromBean(Memory.class));
    try {
      table.createTable();
    } catch (ResourceInUseException e) {
      LOG.debug("the table is there");
    }
    return new CustomSkillBuilder().addRequestHandlers(new Speaking(table)).build();
  }

  @DynamoDbBean
  public static class Memory {
    private String id;
    private int turn;
    private String last;

    @DynamoDbPartitionKey
    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }

    public int getTurn() {
      return turn;
    }

    public void setTurn(int turn) {
      this.turn = turn;
    }

    public String getLast() {
      return last;
    }

    public void setLast(String last) {
      this.last = last;
    }
  }

  private record Speaking(DynamoDbTable<Memory> table) implements RequestHandler {
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
        remember(input.getRequestEnvelope().getContext().getSystem().getUser().getUserId(), name);
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

    private void remember(String user, String name) {
      var key = Key.builder().partitionValue(user).build();
      var saved = table.getItem(request -> request.key(key).consistentRead(true));
      var memory = saved == null ? new Memory() : saved;
      memory.setId(user);
      memory.setTurn(memory.getTurn() + 1);
      memory.setLast(name);
      table.putItem(memory);
    }
  }
}
