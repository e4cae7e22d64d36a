package org.steadyhearts.tools.recognition;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that a listener may say, and what it means. The files are in {@code
 * src/test/resources/nlu}, one saying a line:
 *
 * <pre>{@code - {say: "a hint about trust", style: terse, intent: TipIntent, topic: trust}}</pre>
 *
 * <p>Where two values or intents are as right as each other, a bar stands between them.
 *
 * @param intents that are right, the first of them before all
 * @param slots that must be filled, each with the values that are right; no other may be
 */
public record Saying(
    String say, String style, List<String> intents, Map<String, List<String>> slots, String where) {

  public static final Path FOLDER = Path.of("src", "test", "resources", "nlu");

  private static final Set<String> STYLES =
      Set.of("terse", "polite", "rambling", "non-native", "elderly");
  private static final Set<String> SLOTS =
      Set.of("topic", "series", "kind", "length", "number", "question", "listed", "trouble");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** All of the files whose names begin so, in the order of their names. */
  public static List<Saying> read(String files) {
    try (var paths = Files.list(FOLDER)) {
      var sayings = new ArrayList<Saying>();
      for (var path : paths.sorted().toList()) {
        var name = path.getFileName().toString();
        if (name.startsWith(files) && name.endsWith(".yaml")) {
          for (var entry :
              YAML.readValue(path.toFile(), new TypeReference<List<Map<String, String>>>() {})) {
            sayings.add(of(entry, name));
          }
        }
      }
      return sayings;
    } catch (IOException e) {
      throw new IllegalStateException("The sayings in " + FOLDER + " can't be read.", e);
    }
  }

  private static Saying of(Map<String, String> entry, String file) {
    var slots = new LinkedHashMap<>(entry);
    var say = slots.remove("say");
    var style = slots.remove("style");
    var intents = slots.remove("intent");
    var where = file + ": " + say;
    if (say == null || intents == null || style == null || !STYLES.contains(style)) {
      throw new IllegalArgumentException(
          where + ": needs say, intent, and as style one of " + STYLES);
    }
    if (!SLOTS.containsAll(slots.keySet())) {
      throw new IllegalArgumentException(where + ": the slots are " + SLOTS);
    }
    var values = new LinkedHashMap<String, List<String>>();
    slots.forEach((slot, value) -> values.put(slot, either(value)));
    return new Saying(say, style, either(intents), values, where);
  }

  private static List<String> either(String values) {
    return List.of(values.strip().split("\\s*\\|\\s*", -1));
  }
}
