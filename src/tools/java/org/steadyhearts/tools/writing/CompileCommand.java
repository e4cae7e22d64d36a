package org.steadyhearts.tools.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.steadyhearts.tools.content.ContentCompiler;
import org.steadyhearts.tools.content.ContentFiles;
import org.steadyhearts.tools.content.CurriculumWriter;
import org.steadyhearts.tools.content.Stamp;
import org.steadyhearts.tools.writing.lint.ContentLint;

/**
 * Compiles the content into the one file that the skill reads, as each build does in its compile
 * phase. Nothing is done when neither the content nor the compiler has changed.
 */
public final class CompileCommand {

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

  private CompileCommand() {}

  /**
   * @param args the file to write, as in {@code target/classes/curriculum/en.json}, and whether
   *     private content goes into it
   */
  public static void main(String[] args) throws IOException {
    var compiled = Path.of(args[0]);
    boolean intimate = Boolean.parseBoolean(args[1]);
    var stamp = new Stamp(STAMP);
    var now =
        intimate
            + " "
            + Stamp.of(
                Stream.of(COMPILER, List.of(ContentFiles.SCHEMAS), ContentFiles.ENGLISH)
                    .flatMap(List::stream)
                    .toList());
    if (Files.exists(compiled) && stamp.says(now)) {
      return;
    }
    var files = ContentFiles.english();
    var curriculum = ContentCompiler.compile(files, ContentFiles.SCHEMAS, intimate);
    ContentLint.findings(files).forEach(System.err::println);
    Files.createDirectories(compiled.getParent());
    Files.write(compiled, CurriculumWriter.write(curriculum));
    stamp.write(now);
  }
}
