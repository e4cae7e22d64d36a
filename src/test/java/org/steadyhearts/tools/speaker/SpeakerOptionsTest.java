package org.steadyhearts.tools.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SpeakerOptionsTest {

  @Test
  void withoutAnyItIsAKitchenThatRemembers() {
    assertThat(options())
        .returns("kitchen", SpeakerOptions::device)
        .returns(true, SpeakerOptions::terminal)
        .satisfies(options -> assertThat(options.person()).isEmpty())
        .satisfies(options -> assertThat(options.data()).contains(Path.of(".steady-hearts")));
  }

  @Test
  void everyOptionIsTaken() {
    var options =
        options(
            "--device",
            "bedroom",
            "--user",
            "kim",
            "--person",
            "ada",
            "--screen",
            "--locale",
            "en-GB",
            "--time-zone",
            "Europe/London",
            "--memory",
            "--port",
            "0",
            "--live",
            "--show",
            "json",
            "--say",
            "give me a tip",
            "--say",
            "",
            "--say",
            "(12 s)");
    assertThat(options.say()).containsExactly("give me a tip", "", "(12 s)");
    assertThat(options.locale()).hasToString("en_GB");
    assertThat(options.timeZone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(options.data()).isEmpty();
    assertThat(options.port()).contains(0);
    assertThat(options.live() && options.screen() && options.showJson()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "--port x, 'a number from 1 to 65535, or 0 for a free one, not x'",
    "--port 70000, 'a number from 1 to 65535, or 0 for a free one, not 70000'",
    "--time-zone Mars, 'a zone''s name, as in Europe/London, not Mars'",
    "--locale english, 'a language and a country, as in en-US, not english'",
    "--show xml, one of [json]",
    "--memory --data x, specify only one",
    "--no-terminal --say x, specify only one"
  })
  void whatIsWrongIsNamedWithTheFix(String arguments, String fix) {
    var words = arguments.split(" ");
    assertThatThrownBy(() -> options(words)).hasMessageContainingAll(words[0], fix);
  }

  @Test
  void nobodyHasABlankName() {
    assertThatThrownBy(() -> options("--person", " "))
        .hasMessageContainingAll("--person", "give it a name");
  }

  private static SpeakerOptions options(String... arguments) {
    return CommandLine.populateCommand(new SpeakerOptions(), arguments);
  }
}
