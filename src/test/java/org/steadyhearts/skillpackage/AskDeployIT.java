package org.steadyhearts.skillpackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steadyhearts.Node;
import org.steadyhearts.skillpackage.SkillManagement.Call;

/** Amazon's own {@code ask} uploads the skill package, by the steps of the runbook. */
class AskDeployIT {

  private static final Path SOURCES = Path.of("infrastructure");

  @TempDir Path project;

  private SkillManagement alexa;
  private Path infrastructure;
  private Path skillPackage;

  @BeforeEach
  void layOut() throws IOException {
    Node.module("ask-cli");
    alexa = new SkillManagement();
    infrastructure = Files.createDirectory(project.resolve("infrastructure"));
    skillPackage = project.resolve("target/skill-package");
    for (var file : List.of("ask-resources.json", "new-skill.json")) {
      Files.copy(SOURCES.resolve(file), infrastructure.resolve(file));
    }
    for (var file : SkillPackageIT.files(SkillPackageIT.folder())) {
      var copy = skillPackage.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(SkillPackageIT.folder().resolve(file), copy);
    }
  }

  @AfterEach
  void close() {
    if (alexa != null) {
      alexa.close();
    }
  }

  @Test
  void aSkillIdIsReservedBeforeThereIsAFunction() {
    var answer = ask("smapi", "create-skill-for-vendor", "--manifest", "file:new-skill.json");

    assertThat(answer).contains(SkillManagement.SKILL_ID);
    assertThat(alexa.calls()).extracting(Call::route).containsExactly("POST /v1/skills");
    assertThat(alexa.calls().get(0).body()).contains("\"vendorId\"", "\"Steady Hearts\"");
  }

  @Test
  void thePackageOfTheReservedSkillArrivesByteForByte() throws IOException {
    Files.createDirectory(infrastructure.resolve(".ask"));
    Files.writeString(
        infrastructure.resolve(".ask/ask-states.json"),
        """
        {"askcliStatesVersion": "2020-03-31",
         "profiles": {"__ENVIRONMENT_ASK_PROFILE__": {"skillId": "%s"}}}
        """
            .formatted(SkillManagement.SKILL_ID));

    ask("deploy", "--target", "skill-metadata");

    assertThat(alexa.calls())
        .extracting(Call::route)
        .startsWith("POST /v1/skills/uploads", "PUT /upload", SkillManagement.KNOWN_IMPORTS);
    var uploaded = alexa.uploaded();
    assertThat(uploaded.keySet()).isEqualTo(SkillPackageIT.files(SkillPackageIT.folder()));
    for (var file : uploaded.entrySet()) {
      assertThat(SkillPackageIT.folder().resolve(file.getKey())).hasBinaryContent(file.getValue());
    }
  }

  @Test
  void anUploadChangesNoFileThatIsKept() throws IOException {
    ask("deploy", "--target", "skill-metadata");

    assertThat(alexa.calls()).extracting(Call::route).contains("POST /v1/skills/imports");
    assertThat(infrastructure.resolve("ask-resources.json"))
        .hasSameBinaryContentAs(SOURCES.resolve("ask-resources.json"));
  }

  private String ask(String... arguments) {
    var script = Node.module("ask-cli").resolve("dist/bin/ask.js");
    var command = Stream.concat(Stream.of("node", script.toString()), Stream.of(arguments));
    return Node.run(
        infrastructure,
        Map.of(
            "ASK_SMAPI_SERVER_BASE_URL", alexa.url(),
            "ASK_ACCESS_TOKEN", "x",
            "ASK_VENDOR_ID", "x",
            "ASK_SHARE_USAGE", "false",
            "AWS_ACCESS_KEY_ID", "x",
            "AWS_SECRET_ACCESS_KEY", "x",
            "HOME", project.toString()),
        command.toList());
  }
}
