package org.steadyhearts.tools.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** What Alexa takes as a document of APL for Audio. */
public final class SoundSchema {

  private static final JsonSchema SCHEMA = read();

  private SoundSchema() {}

  public static Set<ValidationMessage> problems(JsonNode document) {
    return SCHEMA.validate(document);
  }

  private static JsonSchema read() {
    try (var schema = SoundSchema.class.getResourceAsStream("/alexa/apla-schema.json")) {
      return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
