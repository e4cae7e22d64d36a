package org.steadyhearts.skillpackage;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.smapi.model.v1.skill.Manifest.SkillManifest;
import com.amazon.ask.smapi.model.v1.skill.Manifest.SkillManifestEnvelope;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.InteractionModelData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.steadyhearts.tools.models.SmapiJson;

/** What {@code mvn package} assembled for upload. */
class SkillPackageIT {

  private static final Path MODELS = Path.of("interaction-models");

  private static SkillManifest manifest;

  static Path folder() {
    var folder = System.getProperty("skill.package");
    assertThat(folder).as("the system property skill.package, which the build sets").isNotNull();
    return Path.of(folder);
  }

  static Set<String> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @BeforeAll
  static void read() throws IOException {
    manifest =
        SmapiJson.read(folder().resolve("skill.json"), SkillManifestEnvelope.class).getManifest();
  }

  @Test
  void itHoldsTheManifestTheTasksTheModelsAndTwoIconsForEachLocaleAndNothingElse()
      throws IOException {
    var expected =
        Stream.of(Stream.of("skill.json"), tasks(), models(), icons()).flatMap(files -> files);

    assertThat(files(folder())).containsExactlyInAnyOrderElementsOf(expected.toList());
  }

  @Test
  void everyModelIsTheOneInTheRepositoryAndAmazonsClassesReadIt() throws IOException {
    for (var model : models().toList()) {
      var file = folder().resolve(model);
      assertThat(file).hasSameBinaryContentAs(MODELS.resolve(file.getFileName()));
      assertThat(SmapiJson.read(file, InteractionModelData.class).getInteractionModel())
          .isNotNull();
    }
  }

  @Test
  void theManifestPointsToIconsOfTheSizesThatAreAsked() throws IOException {
    for (var listing : manifest.getPublishingInformation().getLocales().values()) {
      assertThat(ImageIO.read(icon(listing.getSmallIconUri()).toFile()).getWidth()).isEqualTo(108);
      assertThat(ImageIO.read(icon(listing.getLargeIconUri()).toFile()).getWidth()).isEqualTo(512);
    }
  }

  @Test
  void whatTheOperatorSetsIsFilledIn() throws IOException {
    assertThat(folder().resolve("skill.json")).content().doesNotContain("${");
    for (var page : Set.of("privacy.html", "terms.html")) {
      assertThat(folder().resolveSibling("pages").resolve(page)).content().doesNotContain("${");
    }
    assertThat(manifest.getApis().getCustom().getEndpoint().getUri()).startsWith("arn:aws:lambda:");
  }

  private static Path icon(String uri) {
    assertThat(uri).startsWith("file://");
    return folder().resolve(uri.substring("file://".length()));
  }

  private static Stream<String> icons() {
    return manifest.getPublishingInformation().getLocales().keySet().stream()
        .flatMap(locale -> Stream.of(locale + "_smallIcon.png", locale + "_largeIcon.png"))
        .map(name -> "assets/images/" + name);
  }

  private static Stream<String> tasks() {
    return manifest.getApis().getCustom().getTasks().stream()
        .map(task -> "tasks/" + task.getName() + "." + task.getVersion() + ".json");
  }

  private static Stream<String> models() {
    return manifest.getPublishingInformation().getLocales().keySet().stream()
        .map(locale -> "interactionModels/custom/" + locale + ".json");
  }
}
