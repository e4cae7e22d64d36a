package org.steadyhearts.tools.writing;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.steadyhearts.tools.ToolException;
import org.steadyhearts.tools.content.ContentFiles;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The text that a writer wants to see or hear. */
final class ChosenText {

  @Parameters(
      paramLabel = "NAME",
      description =
          "a lesson (a3-3), a series (closer), an exercise (box) or a file of tips (tips/a3-3)")
  private String name;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "how long an exercise is to take, as in 2.5")
  private Optional<Double> minutes;

  String name() {
    return name;
  }

  List<Manuscript> manuscripts() {
    if (!Files.isDirectory(ContentFiles.ENGLISH.get(0))) {
      throw new ToolException("There are no texts here. Run this in the project's own folder");
    }
    var all = Manuscripts.english();
    var seconds =
        minutes
            .map(number -> OptionalInt.of((int) Math.round(60 * number)))
            .orElseGet(OptionalInt::empty);
    var found = all.named(name, seconds);
    if (found.isEmpty()) {
      throw new ToolException("There is no text called " + name + ". There are\n" + all.names());
    }
    return found;
  }
}
