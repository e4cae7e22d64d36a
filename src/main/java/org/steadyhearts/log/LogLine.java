package org.steadyhearts.log;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.slf4j.event.Level;

/**
 * One thing that was logged.
 *
 * @param error the class of what was thrown; never its message, which may quote a request
 */
public record LogLine(
    Instant time,
    Level level,
    String logger,
    String message,
    Map<String, String> fields,
    Optional<String> error) {

  private static final JsonFactory JSON = new JsonFactory();

  public boolean ours() {
    return ours(logger);
  }

  static boolean ours(String logger) {
    return logger.startsWith("org.steadyhearts") || logger.equals("turn");
  }

  public String json() {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("time", time.truncatedTo(ChronoUnit.MILLIS).toString());
      json.writeStringField("level", level.name());
      json.writeStringField("logger", logger);
      json.writeStringField("message", message);
      for (var field : fields.entrySet()) {
        json.writeStringField(field.getKey(), field.getValue());
      }
      if (error.isPresent()) {
        json.writeStringField("error", error.get());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
