package org.steadyhearts.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Amazon's rules for a model, and ours; every model in the folder is held to them. */
class InteractionModelTest {

  private static final Path FOLDER = Path.of("interaction-models");

  /** Letters, spaces, apostrophes and slots: anything else Alexa refuses, or hears differently. */
  private static final Pattern PLAIN =
      Pattern.compile("(?:[a-z']+|\\{\\w+})(?: (?:[a-z']+|\\{\\w+}))*");

  private static final Pattern OWN_SLOT = Pattern.compile("\\{(topic|series|kind)}");

  private static final List<String> MAIN_INTENTS =
      List.of(
          "TipIntent",
          "AnotherIntent",
          "LessonIntent",
          "SeriesIntent",
          "ResumeLessonIntent",
          "ListIntent",
          "BreathingIntent",
          "ListeningIntent",
          "ReflectionIntent",
          "CareIntent");

  private record Utterance(String intent, String text) {}

  private record Value(String type, String id, String text) {}

  static Stream<Path> models() throws IOException {
    try (var files = Files.newDirectoryStream(FOLDER, "*.json")) {
      return StreamSupport.stream(files.spliterator(), false).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void samplesAndValuesArePlainWords(Path file) throws IOException {
    assertThat(samples(file)).allMatch(sample -> PLAIN.matcher(sample.text()).matches());
    assertThat(values(file))
        .allMatch(value -> PLAIN.matcher(value.text()).matches() && value.text().length() <= 140);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyIntentIsSaidInManyWays(Path file) throws IOException {
    for (var intent : InteractionModel.read(file).intents()) {
      int least = MAIN_INTENTS.contains(intent.name()) ? 25 : 15;
      if (intent.name().startsWith("AMAZON.")) {
        assertThat(intent.samples()).as(intent.name()).isEmpty();
      } else {
        assertThat(intent.samples()).as(intent.name()).hasSizeGreaterThanOrEqualTo(least);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void slotsAndTypesAreDeclaredAndUsed(Path file) throws IOException {
    var model = InteractionModel.read(file);
    var used = model.intents().stream().flatMap(intent -> intent.slots().values().stream());
    assertThat(used.collect(Collectors.toSet())).isEqualTo(model.types().keySet());
    for (var intent : model.intents()) {
      var inSamples =
          intent.read().stream()
              .flatMap(sample -> sample.slots().keySet().stream())
              .collect(Collectors.toSet());
      assertThat(inSamples).as(intent.name()).isEqualTo(intent.slots().keySet());
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void noSampleIsWhatAnotherIntentsSlotMakesOfItsOwn(Path file) throws IOException {
    var values = values(file).stream().collect(Collectors.groupingBy(Value::type));
    Map<String, Utterance> made = new HashMap<>();
    for (var sample : samples(file)) {
      var slot = OWN_SLOT.matcher(sample.text());
      if (slot.find()) {
        for (var value : values.get(slot.group(1).toUpperCase(Locale.ROOT))) {
          var other = made.put(slot.replaceFirst(value.text()), sample);
          // Said alone, it may be the topic or the series; either answers it.
          boolean either = value.text().equals("opening up");
          if (other != null && !either && !other.intent().equals(sample.intent())) {
            fail(sample + " and " + other + ", with " + value);
          }
        }
      }
    }
    assertThat(samples(file))
        .allMatch(
            sample -> made.getOrDefault(sample.text(), sample).intent().equals(sample.intent()));
  }

  @ParameterizedTest
  @MethodSource("models")
  void noValueStandsForTwoThings(Path file) throws IOException {
    Map<String, Value> seen = new HashMap<>();
    for (var value : values(file)) {
      var words = value.text().replaceFirst("^(?:a|an|the) ", "");
      var other = seen.put(value.type() + words, value);
      boolean same = other == null || value.id().equals(other.id());
      assertThat(same).as("%s and %s", value, other).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void theInvocationNameIsTheSameEverywhere(Path file) throws IOException {
    assertThat(InteractionModel.read(file).invocationName()).isEqualTo("steady hearts");
  }

  private static List<Utterance> samples(Path file) throws IOException {
    return InteractionModel.read(file).intents().stream()
        .flatMap(
            intent -> intent.samples().stream().map(text -> new Utterance(intent.name(), text)))
        .toList();
  }

  private static List<Value> values(Path file) throws IOException {
    var values = new ArrayList<Value>();
    var model = new ObjectMapper().readTree(file.toFile());
    for (var type : model.at("/interactionModel/languageModel/types")) {
      for (var value : type.path("values")) {
        var name = type.path("name").asText();
        var id = value.path("id").asText();
        values.add(new Value(name, id, value.at("/name/value").asText()));
        value
            .at("/name/synonyms")
            .forEach(synonym -> values.add(new Value(name, id, synonym.asText())));
      }
    }
    return values;
  }
}
