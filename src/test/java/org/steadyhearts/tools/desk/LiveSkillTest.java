package org.steadyhearts.tools.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steadyhearts.alexa.Configuration;
import org.steadyhearts.progress.InMemoryProgressStore;

class LiveSkillTest {

  private static final String LABELS = "labels.yaml";

  @TempDir private Path folder;
  private LiveSkill skill;

  @BeforeEach
  void copyTheContent() throws IOException {
    for (var from : WritersFiles.ENGLISH.folders()) {
      try (var files = Files.walk(from)) {
        files.forEach(file -> copy(file, folder.resolve(from.relativize(file).toString())));
      }
    }
    var configuration = new Configuration("amzn1.ask.skill.test", "none", Optional.empty());
    skill =
        new LiveSkill(
            configuration, new InMemoryProgressStore(), new WritersFiles(List.of(folder)));
  }

  @Test
  void aSavedFileIsReadAnew() throws IOException {
    var tip = skill.curriculum().tips().get(0).text();
    save("tips/a1-1.yaml", tip.split(" ", 2)[0], "Heard-anew");
    assertThat(skill.curriculum().tips().toString()).contains("Heard-anew");
    assertThat(skill.slip()).isEmpty();
  }

  @Test
  void aSlipIsNamedAndChangesNothingUntilItIsMended() throws IOException {
    var before = skill.curriculum();
    save(LABELS, "labels:", "label:");
    assertThat(skill.curriculum()).isSameAs(before);
    assertThat(skill.slip()).hasValueSatisfying(slip -> assertThat(slip).contains(LABELS));
    save(LABELS, "label:", "labels:");
    assertThat(skill.curriculum()).isNotSameAs(before);
    assertThat(skill.slip()).isEmpty();
  }

  /** A moment later than whatever was saved before. */
  private void save(String name, String from, String to) throws IOException {
    var file = folder.resolve(name);
    long before = new WritersFiles(List.of(folder)).lastSaved();
    Files.writeString(file, Files.readString(file).replace(from, to));
    long later = Math.max(before, System.currentTimeMillis()) + 1_000;
    Files.setLastModifiedTime(file, FileTime.fromMillis(later));
  }

  private static void copy(Path from, Path to) {
    try {
      if (!Files.isDirectory(to)) {
        Files.copy(from, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
