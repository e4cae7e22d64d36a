package org.steadyhearts.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.steadyhearts.progress.Progresses.aProgress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steadyhearts.alexa.Configuration;
import org.steadyhearts.dynamodb.DynamoDbProgressStore;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.tools.device.LocalDynamoDb;
import org.steadyhearts.tools.reports.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class TemplateTest {

  private static final ObjectNode TEMPLATE = Template.read();

  static List<Rule> rules() {
    return Rules.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theTemplateKeepsEveryRule(Rule rule) {
    assertThat(rule.holds().test(TEMPLATE)).as(rule.name()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleIsBrokenByTheLossOfItsProperty(Rule rule) {
    assertThat(rule.broken().filter(rule.holds()).count()).as(rule.name()).isZero();
  }

  @Test
  void rulesHaveNamesOfTheirOwn() {
    assertThat(rules()).extracting(Rule::name).doesNotHaveDuplicates();
  }

  @Test
  void theTableIsTheOneThatTheCodeMakes() {
    var client = LocalDynamoDb.client();
    var name = LocalDynamoDb.freshTable();
    var made = client.describeTable(request -> request.tableName(name)).table();
    var ttl = client.describeTimeToLive(request -> request.tableName(name));
    var table = TEMPLATE.at("/Resources/ProgressTable/Properties");

    assertThat(table.path("KeySchema"))
        .isEqualTo(json(made, TableDescription::keySchema, "AttributeName", "KeyType"));
    assertThat(table.path("AttributeDefinitions"))
        .containsExactlyInAnyOrderElementsOf(
            json(made, TableDescription::attributeDefinitions, "AttributeName", "AttributeType"));
    assertThat(table.path("BillingMode").asText())
        .isEqualTo(made.billingModeSummary().billingModeAsString());
    assertThat(table.at("/TimeToLiveSpecification/AttributeName").asText())
        .isEqualTo(ttl.timeToLiveDescription().attributeName());
  }

  private static JsonNode json(
      TableDescription table,
      Function<TableDescription, List<? extends software.amazon.awssdk.core.SdkPojo>> list,
      String... fields) {
    var array = new ObjectMapper().createArrayNode();
    for (var element : list.apply(table)) {
      var object = array.addObject();
      for (var field : element.sdkFields()) {
        if (List.of(fields).contains(field.locationName())) {
          object.put(field.locationName(), String.valueOf(field.getValueOrDefault(element)));
        }
      }
    }
    return array;
  }

  @Test
  void theRoleHasTheRightToEveryCallOfTheStoreAndToNoOther() {
    var client = mock(DynamoDbClient.class, delegatesTo(LocalDynamoDb.client()));
    var store = new DynamoDbProgressStore(client, LocalDynamoDb.freshTable());
    var person = new Listener(Hash.of("home"), Optional.of(Hash.of("Ann")));
    var now = Instant.parse("2040-03-01T08:30:00Z");
    var within = Duration.ofSeconds(10);
    store.load(person.household(), now, within);
    store.save(person, aProgress().build(), now, within);
    store.erase(person, Optional.of(aProgress().build()), now, within);
    store.erase(person, Optional.empty(), now, within);
    store.save(person, aProgress().build(), now, within);
    store.eraseHousehold(person.household(), now, now, within);

    var calls =
        mockingDetails(client).getInvocations().stream()
            .map(call -> call.getMethod().getName())
            // A transaction needs the rights to what it consists of.
            .filter(name -> !name.equals("transactWriteItems"))
            .map(
                name ->
                    "dynamodb:" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
            .collect(Collectors.toCollection(TreeSet::new));
    // Part of a transaction only: a voice's first save looks whether its household was erased.
    calls.add("dynamodb:ConditionCheckItem");
    var rights =
        TEMPLATE.at("/Resources/SkillRole/Properties/Policies/0/PolicyDocument/Statement/0/Action");

    assertThat(rights).extracting(JsonNode::asText).containsExactlyInAnyOrderElementsOf(calls);
  }

  @Test
  void theFunctionIsToldWhatTheCodeReads() {
    assertThat(TEMPLATE.at("/Resources/Skill/Properties/Environment/Variables").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            Configuration.SKILL_ID,
            Configuration.TABLE_NAME,
            Configuration.METRICS_NAMESPACE,
            Configuration.SOUND,
            Configuration.SOUND_FOR_TWO,
            "LOG_LEVEL");
  }

  @Test
  void noSecretAndNoAccountIsInTheTemplate() {
    assertThat(Template.text())
        .doesNotContainPattern("AKIA|ASIA|NoEcho|resolve:|(?i)password|secret")
        .doesNotContainPattern(":[0-9]{12}:");
  }

  @Test
  void everyReferenceIsToSomethingThatIsThere() {
    var known =
        Stream.of("Parameters", "Resources")
            .flatMap(part -> TEMPLATE.path(part).properties().stream().map(e -> e.getKey()))
            .collect(Collectors.toSet());

    assertThat(TEMPLATE.findValuesAsText("Ref"))
        .allMatch(name -> name.startsWith("AWS::") || known.contains(name.replace(".Alias", "")));
    assertThat(TEMPLATE.findValues("Fn::GetAtt"))
        .allMatch(name -> known.contains(name.path(0).asText()));
  }
}
