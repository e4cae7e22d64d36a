package org.steadyhearts.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class ToolsTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine tools =
      Tools.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

  static Iterable<String> names() {
    return Tools.commandLine().getSubcommands().keySet();
  }

  @Test
  void theHelpNamesTheSpeakersOptionsAndEveryTool() {
    assertThat(tools.execute("--help")).isZero();
    assertThat(out.toString())
        .contains("--device=NAME", "--no-terminal", "--say=TEXT")
        .contains(names());
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyToolHasAHelpOfItsOwn(String name) {
    assertThat(tools.execute(name, "--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: " + name + " ").contains("--help");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--colour red | --colour | \"--help\"",
        "scrpt a3-3 | Did you mean script | \"--help\"",
        "script | NAME | \"script --help\"",
        "script box --minutes two | --minutes | \"script --help\"",
        "costs cheap | MILLIS | \"costs --help\""
      })
  void aMisuseEndsWithTwoAndNamesWhereToLook(String arguments, String what, String help) {
    assertThat(tools.execute(arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(what, "-Dexec.args=" + help);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void whatTheUserCanPutRightIsOneMessageWithoutATrace() {
    assertThat(tools.execute("script", "nope")).isEqualTo(1);
    assertThat(err.toString()).startsWith("There is no text called nope.").doesNotContain("\tat ");
  }
}
