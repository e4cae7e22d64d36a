package org.steadyhearts.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.steadyhearts.tools.reports.Template.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steadyhearts.Node;
import org.steadyhearts.tools.reports.Template;

/**
 * The template in the hands of the tools that it meets on its way into AWS. They are Python's, so
 * they run where they are installed.
 */
class CloudFormationTest {

  private static final String SKILL_ID = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555";

  @Test
  void cfnLintFindsNothing() {
    needs("cfn-lint", "cfn-lint", "--version");

    Node.run(Map.of(), List.of("cfn-lint", Template.FILE.toString()));
  }

  @Test
  void theTransformMakesAnAliasThatOnlyAlexaMayInvokeForThisSkill() {
    needs("aws-sam-translator", "python3", "-c", "import samtranslator");

    var transformed = python("transform.py", SKILL_ID);
    var function = transformed.at("/Resources/Skill/Properties");

    assertThat(function.at("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
    assertThat(function.path("Architectures").path(0).asText()).isEqualTo("arm64");
    assertThat(Template.resources(transformed, "AWS::Lambda::Version")).hasSize(1);
    assertThat(Template.resources(transformed, "AWS::Lambda::Permission"))
        .extracting(permission -> permission.path("Properties"))
        .containsExactly(
            json(
                """
                {
                  "FunctionName": {"Ref": "SkillAliaslive"},
                  "Action": "lambda:InvokeFunction",
                  "Principal": "alexa-appkit.amazon.com",
                  "EventSourceToken": {"Ref": "SkillId"}
                }
                """));
    assertThat(transformed.at("/Resources/SkillAliaslive/Type").asText())
        .isEqualTo("AWS::Lambda::Alias");
    assertThat(Template.resources(transformed, "AWS::IAM::Role")).hasSize(1);
  }

  @Test
  void theStackStandsWithEveryReferenceResolved() {
    var stack = deployed("SkillId=" + SKILL_ID, "AlarmEmail=somebody@example.org");
    var table = stack.at("/table/TableArn").asText();
    var rights = stack.at("/role/progress/Statement/0");

    assertThat(stack.path("status").asText()).isEqualTo("CREATE_COMPLETE");
    assertThat(stack.at("/outputs/Endpoint").asText())
        .endsWith(":function:steady-hearts:live")
        .isEqualTo(stack.at("/alias/AliasArn").asText())
        .isEqualTo(stack.at("/permission/Statement/0/FunctionName").asText());
    assertThat(stack.at("/permission/Statement/0/Principal").asText())
        .isEqualTo("alexa-appkit.amazon.com");
    assertThat(rights.path("Resource").asText()).isEqualTo(table);
    assertThat(stack.at("/role/log/Statement/0/Resource").asText())
        .contains(":log-group:/aws/lambda/steady-hearts");
    assertThat(stack.path("managedPolicies")).isEmpty();
    assertThat(stack.at("/function/Environment/Variables/SKILL_ID").asText()).isEqualTo(SKILL_ID);
    assertThat(table).endsWith(stack.at("/function/Environment/Variables/TABLE_NAME").asText());
    assertThat(stack.at("/table/KeySchema").findValuesAsText("AttributeName"))
        .containsExactly("household", "listener");
    assertThat(stack.path("subscriptions").findValuesAsText("Endpoint"))
        .containsExactly("somebody@example.org");
  }

  @Test
  void aRestoredTableIsUsedInsteadOfTheStacksOwn() {
    var stack = deployed("SkillId=" + SKILL_ID, "RestoredTable=restored");

    assertThat(stack.at("/function/Environment/Variables/TABLE_NAME").asText())
        .isEqualTo("restored");
    assertThat(stack.at("/role/progress/Statement/0/Resource").asText())
        .endsWith(":table/restored");
    assertThat(stack.path("subscriptions")).isEmpty();
  }

  private static JsonNode deployed(String... parameters) {
    needs("moto", "python3", "-c", "import samtranslator, moto, boto3");
    return python("deploy.py", parameters);
  }

  private static JsonNode python(String script, String... arguments) {
    var command =
        new ArrayList<>(List.of("python3", "src/test/python/" + script, Template.FILE.toString()));
    command.addAll(List.of(arguments));
    return json(Node.run(Map.of("AWS_DEFAULT_REGION", "us-east-1"), command));
  }

  private static void needs(String tool, String... probe) {
    assumeTrue(
        Node.runs(probe), () -> "Skipped: " + tool + " is not installed. Run: pip install " + tool);
  }
}
