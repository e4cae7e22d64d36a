package org.steadyhearts.tools.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No number is said that is not listed with whose it is, where it was read, and when. */
class CareNumbersTest {

  private static final Path CARE = Path.of("src/main/resources/curriculum/en/care.yaml");
  private static final Pattern NUMBER = Pattern.compile("\\[([0-9 ]+)]");

  @Test
  void everyNumberThatIsSaidIsListedAndNoOther() throws IOException {
    for (var country : countries()) {
      var said = new TreeSet<String>();
      for (var need : new String[] {"danger", "self", "other", "body"}) {
        NUMBER.matcher(country.path(need).asText()).results().forEach(n -> said.add(n.group(1)));
      }

      assertThat(country.path("numbers").findValuesAsText("call"))
          .containsExactlyInAnyOrderElementsOf(said);
    }
  }

  @Test
  void eachHasItsSourceAndTheDayOnWhichItWasChecked() throws IOException {
    for (var country : countries()) {
      for (var number : country.path("numbers")) {
        assertThat(number.path("whose").asText()).isNotBlank();
        assertThat(number.path("source").asText()).isNotBlank();
        assertThat(LocalDate.parse(number.path("checked").asText())).isAfter("2026-01-01");
      }
    }
  }

  private static JsonNode countries() throws IOException {
    return new YAMLMapper().readTree(CARE.toFile()).path("countries");
  }
}
