package org.steadyhearts.tools.writing.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.steadyhearts.tools.content.At;
import org.steadyhearts.tools.content.ContentFiles;

/**
 * A good text, broken in one place, has one finding that names the place, the words and the fix.
 */
class RulesBiteTest {

  private static final Map<String, String> SAMPLE =
      ContentFiles.under(Path.of("src/test/resources/lint/sample"));
  private static final Linter LINTER =
      Linter.of(new Points(List.of("A0"), List.of("A1.1")), Resources.words());

  @Test
  void theSampleIsGood() {
    assertThat(LINTER.findings(ContentFiles.read(SAMPLE))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bites")
  void aBrokenTextIsFound(String file, String good, String broken, String finding) {
    Map<String, String> files = new TreeMap<>(SAMPLE);
    assertThat(files.get(file)).contains(good);
    files.put(file, files.get(file).replace(good, broken));

    assertThat(LINTER.findings(ContentFiles.read(files)))
        .singleElement()
        .asString()
        .startsWith(finding);
  }

  @Test
  void whatStandsInASourceDocumentIsFound() {
    var source = List.of("Think of a person and one\nthing they love. Being known is dull.");

    assertThat(Copied.from(source, List.of()).check(ContentFiles.read(SAMPLE)))
        .singleElement()
        .asString()
        .startsWith(
            "series/closer/a0.yaml:26: \"think of a person and one thing they\" stands in a source document; ");
  }

  @Test
  void aFixedExpressionMayStandInASourceDocument() {
    var source = List.of("Think of a person, and one thing.");

    assertThat(Copied.from(source, source).check(ContentFiles.read(SAMPLE))).isEmpty();
  }

  static Stream<Arguments> bites() {
    return Resources.list("bites.yaml").stream()
        .map(
            bite ->
                arguments(
                    bite.get("file").value(),
                    bite.get("good").scalar(),
                    bite.get("broken")
                        .scalar()
                        .repeat(bite.find("times").map(At::number).orElse(1)),
                    bite.get("finding").scalar()));
  }
}
