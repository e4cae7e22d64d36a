package org.steadyhearts.infrastructure;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steadyhearts.Node;
import org.steadyhearts.tools.reports.Template;

/** {@code rules.guard}, run by Amazon's own program over the template and over its losses. */
class GuardTest {

  private static final Path RULES = Path.of("infrastructure/rules.guard");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path data;

  /** The rules that each template broke, by the name of its file. */
  private static final Map<String, Set<String>> BROKEN = new LinkedHashMap<>();

  @BeforeAll
  static void validate() throws IOException, InterruptedException {
    Files.copy(Template.FILE, data.resolve("template.yaml"));
    for (var rule : Rules.all()) {
      int number = 0;
      for (var template : rule.broken().toList()) {
        var file = data.resolve(rule.name() + "-" + number++ + ".json");
        JSON.writeValue(file.toFile(), template);
      }
    }
    for (var report : JSON.readTree(guard())) {
      BROKEN.put(
          Path.of(report.path("name").asText()).getFileName().toString(),
          report.path("not_compliant").findValues("Rule").stream()
              .map(rule -> rule.path("name").asText())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  private static byte[] guard() throws IOException, InterruptedException {
    var program = program();
    var process =
        new ProcessBuilder(
                program.toString(),
                "validate",
                "--rules",
                RULES.toString(),
                "--data",
                data.toString(),
                "--structured",
                "--output-format",
                "json",
                "--show-summary",
                "none")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    var out = process.getInputStream().readAllBytes();
    process.waitFor();
    return out;
  }

  private static Path program() {
    var system = System.getProperty("os.name").startsWith("Mac") ? "macos" : "ubuntu";
    var processor = System.getProperty("os.arch").replace("amd64", "x86_64");
    var program =
        Node.module("@cdklabs/cdk-validator-cfnguard")
            .resolve("bin")
            .resolve(system)
            .resolve(processor)
            .resolve("cfn-guard");
    assumeTrue(
        Files.isExecutable(program), () -> "Skipped: cfn-guard has no program for " + processor);
    return program;
  }

  @Test
  void theTemplateBreaksNoRule() {
    assertThat(BROKEN.get("template.yaml")).isEmpty();
  }

  @Test
  void everyRuleIsBrokenByTheLossOfItsProperty() throws IOException {
    var rules = names();

    assertThat(rules).hasSizeGreaterThan(30);
    for (var rule : rules) {
      assertThat(BROKEN.keySet()).as(rule).contains(rule + "-0.json", rule + "-1.json");
      assertThat(BROKEN.get(rule + "-0.json")).as("without what %s needs", rule).contains(rule);
      assertThat(BROKEN.get(rule + "-1.json")).as("with what %s forbids", rule).contains(rule);
    }
  }

  @Test
  void rulesThatAreCheckedHereOnlyAreFew() throws IOException {
    var guarded = names();

    assertThat(Rules.all().stream().map(Rule::name).filter(not(guarded::contains)))
        .hasSizeLessThan(Rules.all().size() / 2);
  }

  private static Set<String> names() throws IOException {
    return Pattern.compile("^rule (\\w+)", Pattern.MULTILINE)
        .matcher(Files.readString(RULES, StandardCharsets.UTF_8))
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
