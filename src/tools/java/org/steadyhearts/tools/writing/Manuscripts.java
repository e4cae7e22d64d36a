package org.steadyhearts.tools.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Segment;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.speech.Ssml;
import org.steadyhearts.tools.writing.Manuscript.Passage;
import org.steadyhearts.tools.writing.WritersDesk.Problem;

/**
 * Finds manuscripts by the names of their files, without {@code .yaml}: a lesson, a series, an
 * exercise, or a file of tips. Lessons and tips are read one file at a time, so that a slip in
 * another is no hindrance.
 */
record Manuscripts(Path folder) {

  static final Path ENGLISH = Path.of("src/main/resources/curriculum/en");

  private static final double AFTER_TITLE = 0.6;
  private static final double BETWEEN_SEGMENTS = 0.8;
  private static final double BETWEEN_TEXTS = 1.5;
  private static final YAMLMapper YAML = new YAMLMapper();

  /** Of files with one name, a lesson comes first; {@code tips/a1-1} is tips in any case. */
  private static final List<String> ORDER = List.of("series", "exercises", "tips");

  /**
   * One, or all the lessons of a series; none where no file has the name.
   *
   * @param seconds how long an exercise is to take, unless it is as long as usual
   */
  List<Manuscript> named(String name, OptionalInt seconds) {
    var series = folder.resolve("series").resolve(name).resolve("series.yaml");
    if (Files.isRegularFile(series)) {
      return texts(read(series), "lessons").stream()
          .map(lesson -> lesson(read(series.resolveSibling(lesson + ".yaml"))))
          .toList();
    }
    return file(name).map(file -> manuscript(file, seconds)).stream().toList();
  }

  /** Every name that a writer can give. */
  String names() {
    return files().stream()
        .map(this::name)
        .map(name -> kind(name).equals("tips") ? name : name.substring(name.lastIndexOf('/') + 1))
        .collect(Collectors.joining(" "));
  }

  private Optional<Path> file(String name) {
    return files().stream()
        .filter(file -> ("/" + name(file)).endsWith("/" + name))
        .min(Comparator.comparing(file -> ORDER.indexOf(kind(name(file)))));
  }

  private List<Path> files() {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> ORDER.contains(kind(name(file))))
          .filter(file -> !file.endsWith("series.yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/').replaceFirst("\\.yaml$", "");
  }

  private static String kind(String name) {
    int slash = name.indexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }

  private Manuscript manuscript(Path file, OptionalInt seconds) {
    return switch (kind(name(file))) {
      case "series" -> lesson(read(file));
      case "exercises" -> SpokenPerformance.of(exercise(file), seconds);
      default -> tips(read(file));
    };
  }

  private Exercise exercise(Path file) {
    var id = name(file).substring("exercises/".length());
    return CurriculumReader.read(this::open)
        .exercise(id)
        .orElseThrow(() -> new Problem(id + " is not named in curriculum.yaml; add it there"));
  }

  private InputStream open(String file) {
    try {
      return Files.newInputStream(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return YAML.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manuscript lesson(JsonNode root) {
    var title = root.path("title").asText();
    List<Passage> parts = new ArrayList<>();
    parts.add(part("", 0, title + "."));
    for (var segment : texts(root, "segments")) {
      double rest = parts.size() == 1 ? AFTER_TITLE : BETWEEN_SEGMENTS;
      parts.add(part("Segment " + parts.size(), rest, segment));
    }
    return new Manuscript(title, about("lesson", root), parts);
  }

  private static Manuscript tips(JsonNode root) {
    var parts =
        elements(root.path("tips"))
            .map(
                tip -> part("Tip " + tip.path("number").asText(), BETWEEN_TEXTS, text(tip, "text")))
            .toList();
    var point = root.path("point").asText();
    return new Manuscript("Tips", point, parts);
  }

  private static String about(String kind, JsonNode root) {
    return "%s %s, %s"
        .formatted(kind, root.path("number").asText(), String.join(" ", texts(root, "points")));
  }

  private static Passage part(String label, double rest, String text) {
    return new Passage(label, rest, Segment.of(text).sentences().stream().map(Ssml::of).toList());
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asText("");
  }

  private static List<String> texts(JsonNode root, String key) {
    return elements(root.path(key)).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
