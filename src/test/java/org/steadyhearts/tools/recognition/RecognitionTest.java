package org.steadyhearts.tools.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.smapi.model.v1.skill.nlu.evaluations.Expected;
import com.amazon.ask.smapi.model.v1.skill.nlu.evaluations.Inputs;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What listeners say who never saw a sample, and how much of it comes to what they meant. */
class RecognitionTest {

  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static List<Saying> utterances;
  private static List<Saying> care;
  private static InteractionModel model;
  private static RecognitionReport recognition;

  @BeforeAll
  static void listen() throws IOException {
    utterances = Saying.read("utterances");
    care = Saying.read("care");
    model = InteractionModel.read(Path.of("interaction-models", "en-US.json"));
    recognition = RecognitionReport.of(model, utterances, care);
  }

  @Test
  void theSetIsLargeEnoughToTell() {
    var foreign =
        utterances.stream()
            .filter(one -> one.intents().contains(RecognizerResult.FALLBACK))
            .count();
    assertThat(foreign).isGreaterThanOrEqualTo(60);
    assertThat(utterances.size() - foreign).isGreaterThanOrEqualTo(400);
    assertThat(care).hasSizeGreaterThanOrEqualTo(60);
    assertThat(
            utterances.stream().flatMap(one -> one.intents().stream()).collect(Collectors.toSet()))
        .containsAll(
            model.intents().stream()
                .map(InteractionModel.Intent::name)
                .filter(name -> !name.equals(RecognitionReport.CARE))
                .toList());
  }

  @Test
  void theRightIntentWins() {
    assertThat(recognition.right())
        .as(recognition.report())
        .isGreaterThanOrEqualTo(RecognitionReport.RIGHT);
  }

  @Test
  void noIntentIsLeftBehind() {
    assertThat(recognition.recall())
        .allSatisfy(
            (intent, recall) ->
                assertThat(recall)
                    .as(intent)
                    .isGreaterThanOrEqualTo(RecognitionReport.EACH_INTENT));
  }

  @Test
  void whatIsNothingOfOursFallsBack() {
    assertThat(recognition.falselyAccepted())
        .as(recognition.report())
        .isLessThanOrEqualTo(RecognitionReport.FALSELY_ACCEPTED);
  }

  @Test
  void careIsHeard() {
    assertThat(recognition.careRecall())
        .as(recognition.report())
        .isGreaterThanOrEqualTo(RecognitionReport.CARE_HEARD);
  }

  @Test
  void nobodyInNeedIsTaughtSomethingInstead() {
    assertThat(recognition.careAnsweredWithTeaching()).isEmpty();
  }

  /** By Amazon's own classes for what an evaluation is given. */
  @Test
  void theSetCanBeGivenToAmazonsRecogniser() {
    JsonNode set =
        STRICT.valueToTree(
            AnnotationSet.of(model, List.of(utterances, care).stream().flatMap(List::stream)));

    assertThat(set.path("data")).hasSize(utterances.size() + care.size());
    assertThat(set.path("data"))
        .allSatisfy(
            one -> {
              var inputs = STRICT.treeToValue(one.path("inputs"), Inputs.class);
              assertThat(inputs.getUtterance()).isNotBlank();
              for (var expected : one.path("expected")) {
                var intent = STRICT.treeToValue(expected, Expected.class).getIntent();
                assertThat(model.intents())
                    .extracting(InteractionModel.Intent::name)
                    .contains(intent.getName());
                assertThat(model.slotsOf(intent.getName()).keySet())
                    .as(inputs.getUtterance())
                    .containsAll(intent.getSlots().keySet());
              }
            });
  }
}
