package org.steadyhearts.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.time.MutableInstant;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.Test;

/**
 * What a line of the log looks like in CloudWatch, by the layout that the skill is deployed with.
 */
class LogEntryTest {

  private final JsonTemplateLayout layout =
      JsonTemplateLayout.newBuilder()
          .setConfiguration(new DefaultConfiguration())
          .setEventTemplateUri("classpath:log-line.json")
          .build();

  @Test
  void numbersAreNumbersAndFlagsAreFlags() throws Exception {
    var entry = new LogEntry("a \"turn\"\nof two lines").with("storeCalls", 2);
    var line = line(entry.with("remembered", true).with("at", List.of("here", "there")), null);

    assertThat(line.path("time").asText()).isEqualTo("1970-01-01T00:00:01.500Z");
    assertThat(line.path("level").asText()).isEqualTo("INFO");
    assertThat(line.path("message").asText()).isEqualTo("a \"turn\"\nof two lines");
    assertThat(line.path("storeCalls").isInt()).isTrue();
    assertThat(line.path("remembered").isBoolean()).isTrue();
    assertThat(line.path("at")).hasSize(2);
  }

  @Test
  void anExceptionIsNamedAndItsMessageIsNot() throws Exception {
    var line = line(new SimpleMessage("failed"), new IllegalStateException("quotes a request"));

    assertThat(line.path("error").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(line.toString()).doesNotContain("quotes a request");
  }

  private JsonNode line(Message message, Throwable thrown) throws Exception {
    var instant = new MutableInstant();
    instant.initFromEpochMilli(1_500, 0);
    var event =
        Log4jLogEvent.newBuilder()
            .setLoggerName("org.steadyhearts.alexa.TurnLog")
            .setLevel(Level.INFO)
            .setMessage(message)
            .setThrown(thrown)
            .setInstant(instant)
            .build();
    var text = layout.toSerializable(event);
    assertThat(text.strip()).doesNotContain("\n");
    return new ObjectMapper().readTree(text);
  }
}
