package org.steadyhearts.tools.recognition;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** What people say for Amazon's own intents. Models give no samples for them. */
final class BuiltInIntents {

  private BuiltInIntents() {}

  static Stream<Sample> samples() {
    try (var file = BuiltInIntents.class.getResourceAsStream("amazon.yaml")) {
      return new ObjectMapper(new YAMLFactory())
          .readValue(file, new TypeReference<Map<String, String>>() {}).entrySet().stream()
              .flatMap(one -> samples("AMAZON." + one.getKey() + "Intent", one.getValue()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Sample> samples(String intent, String phrases) {
    return Arrays.stream(phrases.split(",", -1)).map(text -> Sample.read(intent, text, Map.of()));
  }
}
