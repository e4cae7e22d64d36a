package org.steadyhearts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks inside the jar that is deployed. */
class LambdaJarIT {

  private static List<String> entries;

  @BeforeAll
  static void read() throws IOException {
    var jar = System.getProperty("lambda.jar");
    assertThat(jar).as("the system property lambda.jar, which the build sets").isNotNull();
    try (var file = new JarFile(Path.of(jar).toFile())) {
      entries = file.stream().map(JarEntry::getName).toList();
    }
  }

  @Test
  void itHoldsTheEntryTheContentAndTheLogger() {
    assertThat(entries)
        .contains(
            "org/steadyhearts/alexa/SteadyHearts.class",
            "curriculum/en.json",
            "org/apache/logging/log4j/core/LoggerContext.class",
            "META-INF/org/apache/logging/log4j/core/config/plugins/Log4j2Plugins.dat",
            "log4j2.xml",
            "META-INF/services/org.slf4j.spi.SLF4JServiceProvider");
  }

  @Test
  void itHoldsNeitherTheSimulatorNorWhatOnlyItNeeds() {
    assertThat(entries)
        .noneMatch(name -> name.startsWith("org/steadyhearts/tools/"))
        .noneMatch(name -> name.startsWith("com/amazonaws/services/dynamodb"))
        .noneMatch(name -> name.startsWith("software/amazon/dynamodb/"))
        .noneMatch(name -> name.contains("sqlite"))
        .noneMatch(
            name ->
                name.startsWith("com/amazonaws/")
                    && !name.startsWith("com/amazonaws/services/lambda/")
                    && name.endsWith(".class"))
        .noneMatch(name -> name.startsWith("curriculum/") && name.contains("schema"));
  }

  @Test
  void itHoldsTheCompiledContentAndNothingThatReadsOrChecksTheWritten() {
    assertThat(entries)
        .noneMatch(name -> name.endsWith(".yaml"))
        .noneMatch(name -> name.startsWith("org/yaml/"))
        .noneMatch(name -> name.startsWith("com/fasterxml/jackson/dataformat/yaml/"))
        .noneMatch(name -> name.startsWith("com/networknt/"));
  }
}
