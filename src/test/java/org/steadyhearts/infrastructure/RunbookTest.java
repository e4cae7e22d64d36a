package org.steadyhearts.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steadyhearts.progress.Progresses.aProgress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.steadyhearts.dynamodb.DynamoDbProgressStore;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.tools.device.LocalDynamoDb;
import org.steadyhearts.tools.reports.Template;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the runbook says, against what is there. */
class RunbookTest {

  private static String runbook;

  @BeforeAll
  static void read() throws IOException {
    runbook = Files.readString(Path.of("infrastructure/README.md"));
  }

  @Test
  void everyAlarmHasItsSection() {
    assertThat(
            Template.resources(Template.read(), "AWS::CloudWatch::Alarm")
                .map(alarm -> alarm.at("/Properties/AlarmDescription").asText()))
        .hasSizeGreaterThan(4)
        .allSatisfy(
            description -> {
              var section = Pattern.compile("See \"(\\w+)\" in the runbook").matcher(description);
              assertThat(section.find()).as(description).isTrue();
              assertThat(runbook).contains("\n### " + section.group(1) + "\n");
            });
  }

  @Test
  void everyParameterIsExplainedWithItsDefault() {
    for (var parameter : Template.read().path("Parameters").properties()) {
      var row = Pattern.compile("\\| `" + parameter.getKey() + "` \\| (.*?) \\|").matcher(runbook);
      assertThat(row.find()).as(parameter.getKey()).isTrue();
      var value = parameter.getValue().path("Default").asText();
      if (!value.isEmpty()) {
        assertThat(row.group(1)).contains(value);
      }
    }
  }

  @Test
  void everyOutputThatItAsksForIsThere() {
    var asked = Pattern.compile("output ([A-Z]\\w+)").matcher(runbook).results().toList();

    assertThat(asked).hasSizeGreaterThan(5);
    for (var output : asked) {
      assertThat(Template.read().path("Outputs").has(output.group(1))).as(output.group()).isTrue();
    }
  }

  @Test
  void itsDaysOfBackupAreTheTables() {
    var days =
        Template.read()
            .at(
                "/Resources/ProgressTable/Properties/PointInTimeRecoverySpecification"
                    + "/RecoveryPeriodInDays")
            .asInt();

    assertThat(runbook)
        .contains("RecoveryPeriodInDays=" + days + "\n")
        .contains("forget it within " + days + " days");
  }

  @Test
  void eightDigitsOfItsHashFindAHousehold() {
    var client = LocalDynamoDb.client();
    var table = LocalDynamoDb.freshTable();
    var household = Hash.of("amzn1.ask.account.EXAMPLE");
    for (var home : new Hash[] {household, Hash.of("neighbours")}) {
      new DynamoDbProgressStore(client, table)
          .save(
              new Listener(home, Optional.empty()),
              aProgress().build(),
              Instant.parse("2040-03-01T08:30:00Z"),
              Duration.ofSeconds(10));
    }
    var brief = SdkBytes.fromByteArray(HexFormat.of().parseHex(household.brief()));

    var found =
        client.scan(
            request ->
                request
                    .tableName(table)
                    .filterExpression("begins_with(household, :b)")
                    .expressionAttributeValues(Map.of(":b", AttributeValue.fromB(brief))));

    assertThat(found.items())
        .extracting(item -> item.get("household").b().asByteArray())
        .containsExactly(household.bytes());
  }

  @Test
  void thePrivacyPageNamesTheSameDays() throws IOException {
    var page = Files.readString(Path.of("infrastructure/privacy.html"));
    var template = Template.read();

    assertThat(page)
        .contains("\"log-days\">" + template.at("/Parameters/LogDays/Default").asInt() + "<")
        .contains("\"backup-days\">14<");
  }
}
