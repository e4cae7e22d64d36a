package org.steadyhearts.alexa;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.smapi.model.v1.skill.interactionModel.Intent;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.InteractionModelData;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.tools.models.SmapiJson;

class HandlersTest {

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "en-GB", "en-AU", "en-CA", "en-IN"})
  void everyIntentHasItsHandlerAndEveryHandlerAnIntent(String locale) throws IOException {
    var model =
        SmapiJson.read(Path.of("interaction-models", locale + ".json"), InteractionModelData.class);
    var intents = model.getInteractionModel().getLanguageModel().getIntents();
    var handled = Stream.concat(Handlers.WISHES.keySet().stream(), Handlers.CARE.keySet().stream());

    assertThat(handled)
        .containsExactlyInAnyOrderElementsOf(intents.stream().map(Intent::getName).toList());
  }

  @Test
  void everythingThatAPictureSendsHasItsWish() throws IOException {
    var file = getClass().getResourceAsStream("/screen/document.json");
    var document = new ObjectMapper().readTree(file);
    var says = document.findValuesAsText("says").stream();
    var sent = document.findValues("arguments").stream().map(all -> all.path(0).asText());

    assertThat(Stream.concat(says, sent).filter(one -> !one.contains("$")).collect(toSet()))
        .isEqualTo(Handlers.TOUCHES.keySet());
  }
}
