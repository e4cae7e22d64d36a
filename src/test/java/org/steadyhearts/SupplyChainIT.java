package org.steadyhearts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bill of materials, {@code target/bom.json}, against the jar that is deployed. */
class SupplyChainIT {

  /** All allow use and redistribution, and ask for no more than their own notice. */
  private static final Set<String> LICENCES =
      Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause");

  private static List<JsonNode> components;
  private static Path lambdaJar;

  @BeforeAll
  static void read() throws IOException {
    lambdaJar = Path.of(System.getProperty("lambda.jar"));
    var bill = lambdaJar.resolveSibling("bom.json");
    assumeTrue(
        Files.exists(bill),
        "Skipped: " + bill + " is made online only. Run Maven without --offline");
    var bom = new ObjectMapper().readTree(bill.toFile());
    components = StreamSupport.stream(bom.path("components").spliterator(), false).toList();
  }

  @Test
  void everyComponentHasALicenceThatAllowsItsDistribution() {
    assertThat(components)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            component ->
                assertThat(component.findValuesAsText("id"))
                    .as(component.path("purl").asText())
                    .isNotEmpty()
                    .isSubsetOf(LICENCES));
  }

  @Test
  void everythingInTheJarIsOnTheBill() throws IOException {
    var billed = new TreeSet<String>();
    for (var jar : jars()) {
      billed.addAll(classes(jar));
    }

    assertThat(classes(lambdaJar))
        .filteredOn(name -> !name.startsWith("org/steadyhearts/"))
        .isNotEmpty()
        .isSubsetOf(billed);
  }

  /** On the class path of this test are all of the components, and more. */
  private static List<Path> jars() {
    var names =
        components.stream()
            .map(
                component ->
                    "%s-%s.jar"
                        .formatted(
                            component.path("name").asText(), component.path("version").asText()))
            .collect(Collectors.toSet());
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> names.contains(jar.getFileName().toString()))
        .toList();
  }

  private static List<String> classes(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      return file.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")).toList();
    }
  }
}
