package org.steadyhearts.curriculum.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of one language.
 *
 * @param open finds a file by its path below the language's folder; null where there is none
 */
record Files(Function<String, InputStream> open) {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  <T> T read(String file, Class<T> as) {
    return read(file, as, YAML.reader());
  }

  /** Fields that are empty by default may be missing; the others are missed all the same. */
  <T> T readWithGaps(String file, Class<T> as) {
    return read(
        file, as, YAML.reader().without(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES));
  }

  private <T> T read(String file, Class<T> as, ObjectReader reader) {
    try (var in = open.apply(file)) {
      if (in == null) {
        throw new ContentException(
            file, "there is no such file; add it, or take its name off the list");
      }
      return reader.readValue(in, as);
    } catch (JsonProcessingException e) {
      throw new ContentException(file, problem(e));
    } catch (IOException e) {
      throw new ContentException(file, "it could not be read (" + e.getMessage() + ")");
    }
  }

  private static String problem(JsonProcessingException e) {
    var place = e.getLocation();
    var line = place == null ? "" : "line " + place.getLineNr() + ", ";
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "%sthere is no field \"%s\" here; the fields are %s"
          .formatted(line, unknown.getPropertyName(), unknown.getKnownPropertyIds());
    }
    if (e instanceof InvalidTypeIdException step) {
      return "at " + path(step) + ": each step is exactly one of say, quiet, turn and chime";
    }
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return "%sat %s: %s".formatted(line, path(mapping), firstLine(e));
    }
    return line + firstLine(e);
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "number " + (step.getIndex() + 1)
                    : step.getFieldName())
        .collect(Collectors.joining(", "));
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("it is not valid YAML");
  }
}
