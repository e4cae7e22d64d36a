package org.steadyhearts.tools.writing.lint;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.steadyhearts.tools.content.Content;
import org.steadyhearts.tools.content.ContentFiles;
import org.steadyhearts.tools.content.Finding;

/** All content keeps to the rules of the voice. */
class ContentLintTest {

  private static final String SOURCES = "STEADY_HEARTS_SOURCES";

  private static final String SKIPPED =
      "Skipped: nothing was compared with the source documents, because "
          + SOURCES
          + ", the folder that holds them, is not set";

  private final Content content = ContentFiles.read(ContentFiles.english());

  @Test
  void contentKeepsToTheRulesOfTheVoice() {
    none(Resources.linter().findings(content));
  }

  @Test
  void noSentenceIsCopiedFromTheSourceDocuments() throws IOException {
    var folder = System.getenv(SOURCES);
    if (folder == null) {
      System.getLogger(getClass().getName()).log(Level.WARNING, SKIPPED);
    }
    assumeTrue(folder != null, SKIPPED);
    var copied = Copied.from(texts(Path.of(folder)), Resources.fixedExpressions());
    none(copied.check(content).sorted(Finding.BY_PLACE).toList());
  }

  private static List<String> texts(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder, "*.txt")) {
      for (var file : files) {
        texts.add(Files.readString(file));
      }
    }
    assertThat(texts).as("documents (*.txt) in " + folder).isNotEmpty();
    return texts;
  }

  private static void none(List<Finding> findings) {
    assertThat(findings)
        .withFailMessage(
            () ->
                findings.size()
                    + " findings:\n"
                    + findings.stream().map(Finding::toString).collect(joining("\n")))
        .isEmpty();
  }
}
