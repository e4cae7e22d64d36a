package org.steadyhearts.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steadyhearts.coach.render.SoundSetting;

class ConfigurationTest {

  private static final String SKILL = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555";

  @Test
  void theSkillIdIsEnough() {
    var configuration = Configuration.from(Map.of("SKILL_ID", SKILL));

    assertThat(configuration.skillId()).isEqualTo(SKILL);
    assertThat(configuration.tableName()).isEqualTo("steady-hearts");
    assertThat(configuration.endpoint()).isEmpty();
  }

  @Test
  void aMissingSkillIdIsNamedWithItsFix() {
    assertThatThrownBy(() -> Configuration.from(Map.of()))
        .hasMessageContaining("SKILL_ID is not set")
        .hasMessageContaining("Alexa developer console");
  }

  @Test
  void aSkillIdThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Configuration.from(Map.of("SKILL_ID", "steady hearts")))
        .hasMessageContaining("SKILL_ID is no skill id");
  }

  @Test
  void aBlankTableNameIsNone() {
    assertThat(Configuration.from(Map.of("SKILL_ID", SKILL, "TABLE_NAME", " ")).tableName())
        .isEqualTo("steady-hearts");
  }

  @Test
  void soundIsOffUntilTheOperatorSwitchesItOn() {
    assertThat(Configuration.from(Map.of("SKILL_ID", SKILL)).sound()).isEqualTo(SoundSetting.OFF);
    assertThat(Configuration.from(Map.of("SKILL_ID", SKILL, "SOUND", "off")).sound())
        .isEqualTo(SoundSetting.OFF);
    assertThat(Configuration.from(Map.of("SKILL_ID", SKILL, "SOUND", "on")).sound())
        .isEqualTo(new SoundSetting(true, false));
    assertThat(
            Configuration.from(Map.of("SKILL_ID", SKILL, "SOUND", "on", "SOUND_FOR_TWO", "on"))
                .sound())
        .isEqualTo(new SoundSetting(true, true));
  }

  @Test
  void anEndpointIsAnAddress() {
    assertThat(
            Configuration.from(
                    Map.of("SKILL_ID", SKILL, "DYNAMODB_ENDPOINT", "http://127.0.0.1:8000"))
                .endpoint())
        .contains(URI.create("http://127.0.0.1:8000"));
    assertThatThrownBy(
            () -> Configuration.from(Map.of("SKILL_ID", SKILL, "DYNAMODB_ENDPOINT", "local host")))
        .hasMessageContaining("DYNAMODB_ENDPOINT is no address");
  }
}
