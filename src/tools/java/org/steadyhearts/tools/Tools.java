package org.steadyhearts.tools;

import java.util.Arrays;
import org.steadyhearts.tools.content.ContentException;
import org.steadyhearts.tools.icons.IconsCommand;
import org.steadyhearts.tools.models.ModelsCommand;
import org.steadyhearts.tools.recognition.RecognitionCommand;
import org.steadyhearts.tools.reports.CalibrateCommand;
import org.steadyhearts.tools.reports.CostsCommand;
import org.steadyhearts.tools.reports.DatesCommand;
import org.steadyhearts.tools.reports.InterruptionsCommand;
import org.steadyhearts.tools.reports.SoundsCommand;
import org.steadyhearts.tools.reports.TimelinesCommand;
import org.steadyhearts.tools.sound.SoundCommand;
import org.steadyhearts.tools.speaker.SpeakerCommand;
import org.steadyhearts.tools.writing.AloudCommand;
import org.steadyhearts.tools.writing.CompileCommand;
import org.steadyhearts.tools.writing.ScriptCommand;
import org.steadyhearts.tools.writing.lint.PointsCommand;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The workshop's one command. Without the name of a tool it is the speaker:
 *
 * <pre>
 * mvn -q compile exec:java
 * mvn -q compile exec:java -Dexec.args="script a3-3"
 * mvn -q compile exec:java -Dexec.args=--help
 * </pre>
 */
public final class Tools {

  /** What Maven's build itself runs, in its own process. */
  private static final String COMPILE = "compile";

  private Tools() {}

  public static void main(String[] arguments) {
    int status = commandLine().execute(arguments);
    System.out.flush();
    if (!Arrays.asList(arguments).contains(COMPILE)) {
      // Some tools leave servers behind that would keep the process.
      System.exit(status);
    }
    if (status != 0) {
      throw new ToolException("The content can't be compiled; what is wrong stands above");
    }
  }

  static CommandLine commandLine() {
    var tools =
        new CommandLine(new SpeakerCommand())
            .addSubcommand(new ScriptCommand())
            .addSubcommand(new AloudCommand())
            .addSubcommand(new SoundCommand())
            .addSubcommand(COMPILE, new CompileCommand())
            .addSubcommand(new PointsCommand())
            .addSubcommand(new TimelinesCommand())
            .addSubcommand(new CalibrateCommand())
            .addSubcommand(new InterruptionsCommand())
            .addSubcommand(new ModelsCommand())
            .addSubcommand(new RecognitionCommand())
            .addSubcommand(new IconsCommand())
            .addSubcommand(new CostsCommand())
            .addSubcommand(new SoundsCommand())
            .addSubcommand(new DatesCommand())
            .setExpandAtFiles(false)
            .setParameterExceptionHandler((wrong, arguments) -> misused(wrong))
            .setExecutionExceptionHandler((failure, line, parsed) -> failed(failure, line));
    // Their names follow the empty name of the speaker.
    tools
        .getSubcommands()
        .values()
        .forEach(tool -> tool.getCommandSpec().usageMessage().synopsisHeading("Usage:"));
    return tools;
  }

  private static int misused(ParameterException wrong) {
    var spec = wrong.getCommandLine().getCommandSpec();
    var err = wrong.getCommandLine().getErr();
    err.println(wrong.getMessage());
    if (wrong instanceof UnmatchedArgumentException unknown
        && !unknown.getSuggestions().isEmpty()) {
      err.println("Did you mean " + String.join(" or", unknown.getSuggestions()) + "?");
    }
    err.printf("-Dexec.args=\"%s\" tells more%n", (spec.qualifiedName(" ") + " --help").strip());
    return spec.exitCodeOnInvalidInput();
  }

  private static int failed(Exception failure, CommandLine line) throws Exception {
    if (failure instanceof ToolException || failure instanceof ContentException) {
      line.getErr().println(failure.getMessage());
      return line.getCommandSpec().exitCodeOnExecutionException();
    }
    throw failure;
  }
}
