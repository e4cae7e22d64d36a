package org.steadyhearts.skillpackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The certification checklist names only tests that exist. */
class CertificationTest {

  private static final Path LIST = Path.of("infrastructure/certification.md");
  private static final List<Path> SOURCES =
      List.of(Path.of("src/test/java"), Path.of("src/tools/java"));
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)(#\\w+)?`");

  static Stream<String> named() throws IOException {
    return NAMED
        .matcher(Files.readString(LIST))
        .results()
        .map(MatchResult::group)
        .distinct()
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("named")
  void everyTestThatItNamesExists(String named) throws Exception {
    var parts = named.replace("`", "").split("#", 2);
    var type = testClass(parts[0]);

    if (parts.length == 2) {
      assertThat(
              ReflectionSupport.findMethods(
                  type,
                  method ->
                      method.getName().equals(parts[1])
                          && AnnotationSupport.isAnnotated(method, Testable.class),
                  HierarchyTraversalMode.TOP_DOWN))
          .as("tests named %s in %s", parts[1], type)
          .isNotEmpty();
    }
  }

  @Test
  void everyPointNamesATestOrSaysThatThereIsNothingToTest() throws IOException {
    assertThat(Files.readAllLines(LIST))
        .filteredOn(line -> line.startsWith("| ") && !line.equals("| point | held by |"))
        .isNotEmpty()
        .allMatch(line -> NAMED.matcher(line).find() || line.contains("nothing to test"));
  }

  private static Class<?> testClass(String name) throws IOException, ClassNotFoundException {
    List<Path> found = new ArrayList<>();
    for (var root : SOURCES) {
      try (var files = Files.walk(root)) {
        files
            .filter(file -> file.getFileName().toString().equals(name + ".java"))
            .map(root::relativize)
            .forEach(found::add);
      }
    }
    assertThat(found).as("files of a test class %s", name).hasSize(1);
    var path = found.get(0).toString().replaceAll("\\.java$", "");
    return Class.forName(path.replace('/', '.').replace('\\', '.'));
  }
}
