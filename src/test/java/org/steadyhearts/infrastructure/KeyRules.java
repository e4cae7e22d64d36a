package org.steadyhearts.infrastructure;

import static org.steadyhearts.infrastructure.Rule.is;
import static org.steadyhearts.infrastructure.Rules.at;
import static org.steadyhearts.infrastructure.Rules.ref;

import java.util.stream.Stream;

/** What the template promises of its key, and of the topic and the log that are under it. */
final class KeyRules {

  private static final String KEY = "/Resources/ProgressKey";
  private static final String KEY_POLICY = KEY + "/Properties/KeyPolicy/Statement";
  private static final String TOPIC_POLICY =
      "/Resources/AlarmsPolicy/Properties/PolicyDocument/Statement";

  private KeyRules() {}

  static Stream<Rule> all() {
    return Stream.of(
        is("renews_its_key", KEY + "/Properties/EnableKeyRotation", "true", "false"),
        is("keeps_its_key", KEY + "/DeletionPolicy", "\"Retain\"", "\"Delete\""),
        is("keeps_its_key_over_a_change", KEY + "/UpdateReplacePolicy", "\"Retain\"", "\"Delete\""),
        is("leaves_time_to_save_its_key", KEY + "/Properties/PendingWindowInDays", "30", "7"),
        is(
            "sends_alarms_of_its_account_only",
            KEY_POLICY + "/1/Condition/StringEquals/aws:SourceAccount",
            ref("AWS::AccountId"),
            "\"*\""),
        is(
            "opens_its_key_for_its_log_only",
            KEY_POLICY + "/2/Condition/ArnEquals",
            """
            {"kms:EncryptionContext:aws:logs:arn": {"Fn::Sub": "arn:${AWS::Partition}:logs:\
            ${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/${AWS::StackName}"}}
            """,
            "{}"),
        is(
            "encrypts_its_log",
            at("SkillLog", "KmsKeyId"),
            "{\"Fn::GetAtt\": [\"ProgressKey\", \"Arn\"]}",
            "\"alias/aws/logs\""),
        is(
            "takes_alarms_from_its_account_only",
            TOPIC_POLICY + "/0/Condition/StringEquals/aws:SourceAccount",
            ref("AWS::AccountId"),
            "\"*\""),
        is(
            "takes_nothing_in_the_clear",
            TOPIC_POLICY + "/1/Condition/Bool/aws:SecureTransport",
            "\"false\"",
            "\"true\""));
  }
}
