package org.steadyhearts.infrastructure;

import static org.steadyhearts.infrastructure.Rule.is;
import static org.steadyhearts.infrastructure.Rule.that;
import static org.steadyhearts.tools.reports.Template.has;
import static org.steadyhearts.tools.reports.Template.resources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.steadyhearts.alexa.SteadyHearts;
import org.steadyhearts.tools.reports.Template;

/** What the template promises to an operator, one rule for each property. */
final class Rules {

  private static final String SKILL = "/Resources/Skill/Properties";
  private static final String PERMISSION = "/Resources/AlexaPermission/Properties";
  private static final String ROLE = "/Resources/SkillRole/Properties/Policies";
  private static final String TABLE = "/Resources/ProgressTable";
  private static final String BACKUPS = TABLE + "/Properties/PointInTimeRecoverySpecification";
  private static final String KEY = "/Resources/ProgressKey";
  private static final String TAGS = "[{\"Key\": \"project\", \"Value\": {\"Ref\": \"CostTag\"}}]";

  private Rules() {}

  static List<Rule> all() {
    return Stream.of(
            function(), invocation(), rights(), table(), KeyRules.all(), operations(), parameters())
        .flatMap(rules -> rules)
        .toList();
  }

  private static Stream<Rule> function() {
    return Stream.of(
        that(
            "runs_on_a_supported_java",
            SKILL + "/Runtime",
            root -> Set.of("java21", "java25").contains(root.at(SKILL + "/Runtime").asText()),
            "\"java17\""),
        is("runs_on_arm", SKILL + "/Architectures", "[\"arm64\"]", "[\"x86_64\"]"),
        is(
            "enters_at_the_skill",
            SKILL + "/Handler",
            "\"%s::handleRequest\"".formatted(SteadyHearts.class.getName()),
            "\"Main::handleRequest\""),
        is(
            "takes_the_jar_of_the_build",
            SKILL + "/CodeUri",
            "\"../target/steady-hearts-lambda.jar\"",
            "\"../target/steady-hearts.jar\""),
        is("gives_up_when_alexa_does", SKILL + "/Timeout", "8", "30"),
        is(
            "starts_from_a_snapshot",
            SKILL + "/SnapStart/ApplyOn",
            "\"PublishedVersions\"",
            "\"None\""),
        is("publishes_behind_an_alias", SKILL + "/AutoPublishAlias", "\"live\"", "\"\""),
        is("publishes_every_change", SKILL + "/AutoPublishAliasAllProperties", "true", "false"),
        is("knows_its_skill", SKILL + "/Environment/Variables/SKILL_ID", ref("SkillId"), "\"\""),
        is(
            "knows_its_table",
            SKILL + "/Environment/Variables/TABLE_NAME",
            """
            {"Fn::If": ["UsesRestoredTable", {"Ref": "RestoredTable"}, {"Ref": "ProgressTable"}]}
            """,
            "\"progress\""),
        is(
            "counts_under_the_stacks_name",
            SKILL + "/Environment/Variables/METRICS_NAMESPACE",
            ref("AWS::StackName"),
            "\"AWS/Lambda\""),
        is("logs_to_its_own_group", SKILL + "/LoggingConfig/LogGroup", ref("SkillLog"), "\"x\""),
        is(
            "drops_no_metric",
            SKILL + "/LoggingConfig/ApplicationLogLevel",
            "\"TRACE\"",
            "\"WARN\""),
        is("leaves_no_line_of_care", "/Parameters/SystemLogLevel/Default", "\"WARN\"", "\"INFO\""),
        is("is_not_traced", "/Parameters/Tracing/Default", "\"PassThrough\"", "\"Active\""));
  }

  private static Stream<Rule> invocation() {
    return Stream.of(
        is(
            "is_invoked_by_alexa",
            PERMISSION + "/Principal",
            "\"alexa-appkit.amazon.com\"",
            "\"alexa-connectedhome.amazon.com\""),
        is("is_invoked_for_its_skill", PERMISSION + "/EventSourceToken", ref("SkillId"), "\"\""),
        is(
            "is_invoked_by_its_alias",
            PERMISSION + "/FunctionName",
            ref("Skill.Alias"),
            ref("Skill")),
        that(
            "is_invoked_by_nobody_else",
            PERMISSION + "/Action",
            root ->
                resources(root, "AWS::Lambda::Permission").count() == 1
                    && root.at(PERMISSION + "/Action").asText().equals("lambda:InvokeFunction")
                    && !root.at(SKILL).has("Events")
                    && !root.at(SKILL).has("FunctionUrlConfig"),
            "\"lambda:*\""));
  }

  private static Stream<Rule> rights() {
    var progress = ROLE + "/0/PolicyDocument/Statement";
    var log = ROLE + "/1/PolicyDocument/Statement";
    return Stream.of(
        is(
            "may_make_its_calls_only",
            progress + "/0/Action",
            """
            ["dynamodb:Query", "dynamodb:PutItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem",
             "dynamodb:ConditionCheckItem"]
            """,
            "[\"dynamodb:*\"]"),
        that(
            "may_touch_its_table_only",
            progress + "/0/Resource",
            root ->
                root.at(progress + "/0").has("Resource")
                    && StreamSupport.stream(root.at(ROLE).spliterator(), false)
                        .flatMap(policy -> policy.findValues("Resource").stream())
                        .noneMatch(resource -> resource.asText().equals("*")),
            "\"*\""),
        is(
            "uses_the_key_for_its_table_only",
            progress + "/1/Condition/StringEquals/kms:ViaService",
            "{\"Fn::Sub\": \"dynamodb.${AWS::Region}.${AWS::URLSuffix}\"}",
            "\"*\""),
        is(
            "writes_to_its_log_only",
            log,
            """
            [{"Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
              "Resource": {"Fn::GetAtt": ["SkillLog", "Arn"]}}]
            """,
            "[{\"Effect\": \"Allow\", \"Action\": \"logs:*\", \"Resource\": \"*\"}]"),
        that(
            "has_no_rights_from_elsewhere",
            SKILL + "/Role",
            root ->
                has(SKILL + "/Role", "{\"Fn::GetAtt\": [\"SkillRole\", \"Arn\"]}").test(root)
                    && !root.at("/Resources/SkillRole/Properties").has("ManagedPolicyArns")
                    && !root.at(SKILL).has("Policies"),
            "\"arn:aws:iam::1:role/admin\""));
  }

  private static Stream<Rule> table() {
    return Stream.of(
        is(
            "costs_by_use",
            TABLE + "/Properties/BillingMode",
            "\"PAY_PER_REQUEST\"",
            "\"PROVISIONED\""),
        is("can_be_restored", BACKUPS + "/PointInTimeRecoveryEnabled", "true", "false"),
        is("is_encrypted", TABLE + "/Properties/SSESpecification/SSEEnabled", "true", "false"),
        is(
            "is_encrypted_with_our_key",
            TABLE + "/Properties/SSESpecification/KMSMasterKeyId",
            "{\"Fn::GetAtt\": [\"ProgressKey\", \"Arn\"]}",
            "\"alias/aws/dynamodb\""),
        is(
            "forgets_by_itself",
            TABLE + "/Properties/TimeToLiveSpecification",
            "{\"AttributeName\": \"expiresAt\", \"Enabled\": true}",
            "{\"AttributeName\": \"expires\", \"Enabled\": true}"),
        is("cant_be_deleted", TABLE + "/Properties/DeletionProtectionEnabled", "true", "false"),
        is("outlives_its_stack", TABLE + "/DeletionPolicy", "\"Retain\"", "\"Delete\""),
        is("outlives_a_change", TABLE + "/UpdateReplacePolicy", "\"Retain\"", "\"Delete\""),
        is(
            "shows_no_keys_to_insights",
            TABLE + "/Properties/ContributorInsightsSpecification/Enabled",
            "false",
            "true"),
        that(
            "is_keyed_by_hashes",
            TABLE + "/Properties/AttributeDefinitions",
            root ->
                root.at(TABLE + "/Properties/AttributeDefinitions").size() == 2
                    && root.at(TABLE + "/Properties/AttributeDefinitions")
                        .findValuesAsText("AttributeType")
                        .equals(List.of("B", "B")),
            "[{\"AttributeName\": \"household\", \"AttributeType\": \"S\"}]"));
  }

  private static Stream<Rule> operations() {
    var alarms =
        Stream.of("Errors", "FailedTurns", "SlowTurns", "Throttles", "UnrememberedTurns")
            .flatMap(Rules::alarm);
    return Stream.concat(
        alarms,
        Stream.of(
            is("keeps_logs_for_a_time", at("SkillLog", "RetentionInDays"), ref("LogDays"), "3650"),
            that(
                "keeps_logs_for_a_month",
                "/Parameters/LogDays/Default",
                root -> Set.of(14, 30).contains(root.at("/Parameters/LogDays/Default").asInt()),
                "3650"),
            that(
                "keeps_logs_as_long_as_backups",
                "/Parameters/LogDays/AllowedValues",
                root -> {
                  var days = root.at("/Parameters/LogDays/AllowedValues");
                  int backups = root.at(BACKUPS + "/RecoveryPeriodInDays").asInt();
                  return !days.isEmpty()
                      && StreamSupport.stream(days.spliterator(), false)
                          .allMatch(one -> one.asInt() >= backups);
                },
                "[7, 14]"),
            is(
                "logs_who_was_erased",
                "/Parameters/LogLevel/AllowedValues",
                "[\"DEBUG\", \"INFO\"]",
                "[\"INFO\", \"ERROR\"]"),
            is(
                "sends_alarms_encrypted",
                at("Alarms", "KmsMasterKeyId"),
                "{\"Fn::GetAtt\": [\"ProgressKey\", \"Arn\"]}",
                "\"alias/aws/sns\""),
            is(
                "lets_alarms_use_the_key",
                KEY + "/Properties/KeyPolicy/Statement/1/Principal/Service",
                "\"cloudwatch.amazonaws.com\"",
                "\"sns.amazonaws.com\""),
            that(
                "has_a_dashboard",
                "/Resources/Dashboard",
                root -> Template.dashboardMetrics(root).count() > 8,
                "{\"Type\": \"AWS::CloudWatch::Dashboard\"}"),
            is("tags_what_the_function_costs", SKILL + "/Tags/project", ref("CostTag"), "\"\""),
            is("tags_what_the_table_costs", at("ProgressTable", "Tags"), TAGS, "[]"),
            is("tags_what_the_log_costs", at("SkillLog", "Tags"), TAGS, "[]")));
  }

  private static Stream<Rule> alarm(String name) {
    var alarm = name + "Alarm";
    return Stream.of(
        that(
            "alarms_of_" + name.toLowerCase(Locale.ROOT),
            at(alarm, "MetricName"),
            root ->
                root.at(at(alarm, "MetricName"))
                    .asText()
                    .equals(name.equals("SlowTurns") ? "Duration" : name),
            "\"Invocations\""),
        is(
            "sends_" + name.toLowerCase(Locale.ROOT),
            at(alarm, "AlarmActions"),
            "[{\"Ref\": \"Alarms\"}]",
            "[]"));
  }

  private static Stream<Rule> parameters() {
    return Stream.of(
        that(
            "accepts_skill_ids_only",
            "/Parameters/SkillId/AllowedPattern",
            root -> {
              var pattern = root.at("/Parameters/SkillId/AllowedPattern").asText();
              return "amzn1.ask.skill.11111111-2222-3333-4444-555555555555".matches(pattern)
                  && !"amzn1.ask.skill.".matches(pattern)
                  && !"".matches(pattern);
            },
            "\".*\""),
        that(
            "is_safe_by_default",
            "/Parameters/RestoredTable/Default",
            everyParameterBut("SkillId", parameter -> parameter.has("Default")),
            "null"),
        that(
            "has_memory_enough",
            "/Parameters/MemoryMegabytes/MinValue",
            root -> root.at("/Parameters/MemoryMegabytes/MinValue").asInt() >= 512,
            "128"));
  }

  private static Predicate<JsonNode> everyParameterBut(String name, Predicate<JsonNode> holds) {
    return root ->
        root.path("Parameters").properties().stream()
            .filter(parameter -> !parameter.getKey().equals(name))
            .allMatch(
                parameter ->
                    holds.test(parameter.getValue())
                        && !parameter.getValue().path("Default").isNull());
  }

  static String at(String resource, String property) {
    return "/Resources/%s/Properties/%s".formatted(resource, property);
  }

  static String ref(String name) {
    return "{\"Ref\": \"%s\"}".formatted(name);
  }
}
