package org.steadyhearts.alexa;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.steadyhearts.coach.render.SoundSetting;

/**
 * What the operator sets, by environment variables.
 *
 * @param skillId requests for any other skill are refused
 * @param tableName of the DynamoDB table
 * @param endpoint of DynamoDB, for tests and the speaker only
 * @param metricsNamespace under which CloudWatch files what is counted
 * @param sound whether exercises may be heard over a sound
 */
public record Configuration(
    String skillId,
    String tableName,
    Optional<URI> endpoint,
    String metricsNamespace,
    SoundSetting sound) {

  public static final String SKILL_ID = "SKILL_ID";
  public static final String TABLE_NAME = "TABLE_NAME";
  public static final String DYNAMODB_ENDPOINT = "DYNAMODB_ENDPOINT";
  public static final String METRICS_NAMESPACE = "METRICS_NAMESPACE";

  public static final String SOUND = "SOUND";
  public static final String SOUND_FOR_TWO = "SOUND_FOR_TWO";

  private static final String ON = "on";
  private static final String DEFAULT_NAME = "steady-hearts";

  public Configuration(String skillId, String tableName, Optional<URI> endpoint) {
    this(skillId, tableName, endpoint, DEFAULT_NAME, SoundSetting.OFF);
  }

  /** The same, with exercises that may be heard over a sound. */
  public Configuration with(SoundSetting setting) {
    return new Configuration(skillId, tableName, endpoint, metricsNamespace, setting);
  }

  /**
   * Reads the variables that are named here.
   *
   * @throws IllegalStateException naming the variable and the fix; without a skill id the skill
   *     would answer anybody's requests, so it refuses to start
   */
  public static Configuration from(Map<String, String> environment) {
    var skillId = value(environment, SKILL_ID);
    if (skillId.filter(id -> id.startsWith("amzn1.ask.skill.")).isEmpty()) {
      throw new IllegalStateException(
          "SKILL_ID is "
              + (skillId.isPresent() ? "no skill id" : "not set")
              + ": set it to the id that the Alexa developer console shows for this skill, as in"
              + " amzn1.ask.skill.11111111-2222-3333-4444-555555555555");
    }
    return new Configuration(
        skillId.get(),
        value(environment, TABLE_NAME).orElse(DEFAULT_NAME),
        value(environment, DYNAMODB_ENDPOINT).map(Configuration::endpoint),
        value(environment, METRICS_NAMESPACE).orElse(DEFAULT_NAME),
        sound(environment));
  }

  /** Reads what is set about sound; what is neither on nor off is off. */
  public static SoundSetting sound(Map<String, String> environment) {
    return new SoundSetting(isOn(environment, SOUND), isOn(environment, SOUND_FOR_TWO));
  }

  private static URI endpoint(String text) {
    try {
      var uri = URI.create(text);
      if (uri.getScheme() != null && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw wrongEndpoint(e);
    }
    throw wrongEndpoint(null);
  }

  private static IllegalStateException wrongEndpoint(Exception cause) {
    return new IllegalStateException(
        "DYNAMODB_ENDPOINT is no address: set it to one as in http://127.0.0.1:8000, or not at all",
        cause);
  }

  private static boolean isOn(Map<String, String> environment, String name) {
    return value(environment, name).filter(ON::equalsIgnoreCase).isPresent();
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
