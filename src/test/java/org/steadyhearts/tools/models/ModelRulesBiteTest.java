package org.steadyhearts.tools.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A good model, broken in one place, has one finding that names the place and the fix. */
class ModelRulesBiteTest {

  private static final Path SAMPLE = Path.of("src/test/resources/models/sample.json");

  @TempDir private Path folder;

  @Test
  void theSampleIsGood() throws IOException {
    assertThat(Linter.findings(Model.read(SAMPLE))).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/models/bites.csv",
      delimiter = '|',
      quoteCharacter = '~',
      numLinesToSkip = 1)
  void aBrokenModelIsFound(String good, String broken, String finding) throws IOException {
    assertThat(Linter.findings(broken(good, broken)))
        .singleElement()
        .asString()
        .isEqualTo("sample: " + finding);
  }

  @Test
  void aValueThatIsTooLongIsFound() throws IOException {
    assertThat(Linter.findings(broken("jealousy", "very ".repeat(30) + "jealous")))
        .singleElement()
        .asString()
        .endsWith("has more than 140 characters; shorten it");
  }

  @Test
  void whatAmazonDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> broken("\"samples\"", "\"sample\""))
        .isInstanceOf(UnrecognizedPropertyException.class)
        .hasMessageContaining("sample");
  }

  private Model broken(String good, String broken) throws IOException {
    var model = Files.readString(SAMPLE);
    assertThat(model).contains(good);
    var file = folder.resolve("sample.json");
    return Model.read(Files.writeString(file, model.replace(good, broken)));
  }
}
