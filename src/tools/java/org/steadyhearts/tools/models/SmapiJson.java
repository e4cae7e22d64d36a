package org.steadyhearts.tools.models;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Reads what is uploaded with the classes of Amazon's ask-smapi-model, and refuses what they do not
 * know.
 */
public final class SmapiJson {

  private static final ObjectMapper MAPPER = new ObjectMapper().addHandler(new TypeIsNoProperty());

  private SmapiJson() {}

  public static <T> T read(Path file, Class<T> type) throws IOException {
    return MAPPER.readValue(file.toFile(), type);
  }

  /** Jackson hands the property that names a subtype on to that subtype, whose builder has none. */
  private static final class TypeIsNoProperty extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object beanOrClass,
        String name)
        throws IOException {
      var builder = beanOrClass instanceof Class<?> type ? type : beanOrClass.getClass();
      if (!namesSubtype(builder.getEnclosingClass(), name)) {
        return false;
      }
      parser.skipChildren();
      return true;
    }

    private static boolean namesSubtype(Class<?> built, String property) {
      return Stream.<Class<?>>iterate(built, type -> type != null, Class::getSuperclass)
          .map(type -> type.getAnnotation(JsonTypeInfo.class))
          .anyMatch(info -> info != null && info.property().equals(property));
    }
  }
}
