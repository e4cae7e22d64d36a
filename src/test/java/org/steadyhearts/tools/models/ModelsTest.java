package org.steadyhearts.tools.models;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.smapi.model.v1.skill.interactionModel.Intent;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.SlotType;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.TypeValue;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steadyhearts.curriculum.BreathPattern;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Series;
import org.steadyhearts.curriculum.Topic;
import org.steadyhearts.tools.content.ContentCompiler;
import org.steadyhearts.tools.content.ContentFiles;

/** The models: made from the source, kept to the rules, and alike where they have to be. */
class ModelsTest {

  private static final int WAYS_TO_SAY = 25;
  private static final int WAYS_TO_SAY_CARE = 80;

  /** Where there is little to vary. */
  private static final int WAYS_TO_SAY_LITTLE = 15;

  private static final List<String> LITTLE =
      List.of("NextLessonIntent", "PreviousLessonIntent", "LongerIntent", "ShorterIntent");

  /** What can be said of an exercise without naming one. */
  private static final List<String> KINDS =
      List.of("exercise", "breathing", "listening", "reflection", "own-breath");

  private static final Source SOURCE = Source.read();

  static List<String> locales() {
    return SOURCE.locales();
  }

  static List<Model> models() throws IOException {
    var models = new ArrayList<Model>();
    for (var locale : locales()) {
      models.add(Model.read(ModelsCommand.file(locale)));
    }
    return models;
  }

  @ParameterizedTest
  @MethodSource("locales")
  void aModelIsWhatItsSourceMakes(String locale) throws IOException {
    assertThat(Files.readString(ModelsCommand.file(locale)))
        .as("%s; run mvn -q compile exec:java -Dexec.args=models", ModelsCommand.file(locale))
        .isEqualTo(ModelsCommand.text(SOURCE.model(locale)));
  }

  @Test
  void thereIsNoOtherModel() throws IOException {
    try (var files = Files.newDirectoryStream(ModelsCommand.MODELS, "*.json")) {
      assertThat(files)
          .containsExactlyInAnyOrderElementsOf(
              locales().stream().map(ModelsCommand::file).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aModelKeepsToTheRules(Model model) {
    var findings = Linter.findings(model);
    assertThat(findings)
        .withFailMessage(() -> findings.stream().map(Finding::toString).collect(joining("\n")))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("locales")
  void everyWishIsSaidInManyWaysBeforeAnyIsMadePolite(String locale) {
    for (var intent : SOURCE.intents().keySet()) {
      assertThat(ways(locale, intent)).as(intent).hasSizeGreaterThanOrEqualTo(least(intent));
    }
  }

  @ParameterizedTest
  @MethodSource("locales")
  void noTwoSamplesOfAnIntentDifferOnlyByPolitenessOrFiller(String locale) {
    var findings = new ArrayList<String>();
    for (var intent : SOURCE.intents().keySet()) {
      Map<String, String> plain = new HashMap<>();
      ways(locale, intent)
          .forEach(
              text -> {
                var other = plain.putIfAbsent(Plain.text(text), text);
                if (other != null) {
                  findings.add("%s: \"%s\" and \"%s\"".formatted(intent, other, text));
                }
              });
    }
    assertThat(findings).withFailMessage(() -> String.join("\n", findings)).isEmpty();
  }

  @Test
  void allLocalesUnderstandTheSameWishesAndThings() throws IOException {
    var models = models();
    assertThat(models.stream().map(ModelsTest::shape).distinct()).hasSize(1);
  }

  @Test
  void whatFillsASlotIsInTheCurriculum() throws IOException {
    var curriculum = ContentCompiler.compile(ContentFiles.english(), ContentFiles.SCHEMAS, true);
    var exercises =
        curriculum.exercises().stream()
            .map(Exercise::id)
            .filter(id -> !id.equals(BreathPattern.TEMPLATE));
    var ids =
        models().get(0).types().stream()
            .collect(Collectors.toMap(SlotType::getName, ModelsTest::ids));

    assertThat(ids.get("TOPIC"))
        .containsExactlyInAnyOrderElementsOf(curriculum.topics().stream().map(Topic::id).toList());
    assertThat(ids.get("SERIES"))
        .containsExactlyInAnyOrderElementsOf(curriculum.series().stream().map(Series::id).toList());
    assertThat(ids.get("KIND"))
        .containsExactlyInAnyOrderElementsOf(Stream.concat(exercises, KINDS.stream()).toList());
  }

  private static Set<String> ways(String locale, String intent) {
    return SOURCE.written(locale, intent).values().stream()
        .flatMap(List::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static int least(String intent) {
    if (intent.equals("CareIntent")) {
      return WAYS_TO_SAY_CARE;
    }
    return LITTLE.contains(intent) ? WAYS_TO_SAY_LITTLE : WAYS_TO_SAY;
  }

  /** Intents, slots, types, ids, questions: all but the words. */
  private static List<Object> shape(Model model) {
    return List.of(
        model.invocationName(),
        model.intents().stream().collect(Collectors.toMap(Intent::getName, Model::slots)),
        model.types().stream().collect(Collectors.toMap(SlotType::getName, ModelsTest::ids)),
        model.dialog(),
        model.prompts());
  }

  private static List<String> ids(SlotType type) {
    return type.getValues().stream().map(TypeValue::getId).toList();
  }
}
