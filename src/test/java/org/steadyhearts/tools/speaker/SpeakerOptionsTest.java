package org.steadyhearts.tools.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerOptionsTest {

  @Test
  void withoutAnyItIsAKitchenThatRemembers() throws SpeakerOptions.WrongOptionException {
    assertThat(SpeakerOptions.of())
        .returns("kitchen", SpeakerOptions::device)
        .returns(true, SpeakerOptions::terminal)
        .satisfies(options -> assertThat(options.person()).isEmpty())
        .satisfies(options -> assertThat(options.data()).contains(Path.of(".steady-hearts")));
  }

  @Test
  void everyOptionIsTaken() throws SpeakerOptions.WrongOptionException {
    var options =
        SpeakerOptions.of(
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
    assertThat(options.script()).containsExactly("give me a tip", "", "(12 s)");
    assertThat(options.locale()).hasToString("en_GB");
    assertThat(options.timeZone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(options.data()).isEmpty();
    assertThat(options.port()).hasValue(0);
    assertThat(options.live() && options.screen() && options.showJson()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "--colour, --colour: there is no such option; see --help",
    "--dev kitchen, --dev: there is no such option; see --help",
    "tip, tip: is no option; see --help",
    "--device, --device NAME: give it a value",
    "--port x, '--port x: give a number from 1 to 65535, or 0 for a free one'",
    "--port 70000, '--port 70000: give a number from 1 to 65535, or 0 for a free one'",
    "--time-zone Mars, '--time-zone Mars: give a zone''s name, as in Europe/London'",
    "--locale english, '--locale english: give a language and a country, as in en-US'",
    "--show xml, --show xml: the only thing to show is json",
    "--memory --data x, '--memory: leave it out with --data, or the other way round'",
    "--no-terminal --say x, --say needs a terminal to be said in: leave out --no-terminal"
  })
  void whatIsWrongIsNamedWithTheFix(String arguments, String message) {
    assertThatThrownBy(() -> SpeakerOptions.of(arguments.split(" "))).hasMessage(message);
  }

  @Test
  void theHelpNamesEveryOption() {
    assertThat(SpeakerOptions.usage()).contains("--device NAME", "--no-terminal", "--say TEXT");
  }
}
