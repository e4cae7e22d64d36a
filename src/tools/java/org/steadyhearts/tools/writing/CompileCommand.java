package org.steadyhearts.tools.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.ContentCompiler;
import org.steadyhearts.tools.content.ContentFiles;
import org.steadyhearts.tools.content.CurriculumWriter;
import org.steadyhearts.tools.content.Stamp;
import org.steadyhearts.tools.writing.lint.ContentLint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Compiles the content into the one file that the skill reads, as each build does in its compile
 * phase. Nothing is done when neither the content nor the compiler has changed.
 */
@Command(name = "compile", description = "compiles the content, as each build does")
public final class CompileCommand implements Callable<Integer> {

  /** What else decides what comes out, as compiled. */
  private static final List<Path> COMPILER =
      Stream.of(
              "target/classes/org/steadyhearts/curriculum",
              "target/classes/org/steadyhearts/speech",
              "target/test-classes/org/steadyhearts/tools/content",
              "target/test-classes/org/steadyhearts/tools/writing/lint",
              "src/tools/resources/lint")
          .map(Path::of)
          .toList();

  private static final Path STAMP = Path.of("target/content.stamp");

  @Parameters(
      paramLabel = "FILE",
      defaultValue = "target/classes/curriculum/en.json",
      description = "the file to write (${DEFAULT-VALUE})")
  private Path compiled;

  @Option(
      names = "--private",
      arity = "1",
      paramLabel = "true|false",
      defaultValue = "true",
      description = "whether private content goes into it (${DEFAULT-VALUE})")
  private boolean intimate;

  @Override
  public Integer call() throws IOException {
    var stamp = new Stamp(STAMP);
    var now =
        intimate
            + " "
            + Stamp.of(
                Stream.of(COMPILER, List.of(ContentFiles.SCHEMAS), ContentFiles.ENGLISH)
                    .flatMap(List::stream)
                    .toList());
    if (Files.exists(compiled) && stamp.says(now)) {
      return 0;
    }
    var files = ContentFiles.english();
    var curriculum = ContentCompiler.compile(files, ContentFiles.SCHEMAS, intimate);
    ContentLint.findings(files).forEach(System.err::println);
    Files.createDirectories(compiled.getParent());
    Files.write(compiled, CurriculumWriter.write(curriculum));
    stamp.write(now);
    return 0;
  }
}
