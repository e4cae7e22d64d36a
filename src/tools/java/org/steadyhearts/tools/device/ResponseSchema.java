package org.steadyhearts.tools.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * What Alexa takes as a response, by Amazon's own types. They are newer than those of the Java SDK:
 * {@code npm run response-schema} in {@code src/test/node} makes the schema from them.
 */
public final class ResponseSchema {

  private static final JsonSchema SCHEMA = read();

  private ResponseSchema() {}

  public static Set<ValidationMessage> problems(JsonNode envelope) {
    return SCHEMA.validate(envelope);
  }

  public static InputStream open() {
    return ResponseSchema.class.getResourceAsStream("/alexa/response-schema.json");
  }

  private static JsonSchema read() {
    try (var schema = open()) {
      return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
