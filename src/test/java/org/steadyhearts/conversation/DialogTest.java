package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.smapi.model.v1.skill.interactionModel.DialogSlotItems;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.InteractionModelData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;
import org.steadyhearts.tools.models.SmapiJson;

/** Alexa drops a question for a slot in silence, unless its intent has a dialog in the model. */
class DialogTest {

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());

  @ParameterizedTest
  @CsvSource({"an exercise, BreathingIntent", "guide me through an exercise, ReflectionIntent"})
  void whatTheSkillAsksForIsInTheDialogOfTheIntentThatWasHeard(String said, String intent)
      throws IOException {
    kitchen.say("open steady hearts");
    var directive = kitchen.say(said).json().at("/response/directives/0");

    assertThat(directive.path("type").asText()).isEqualTo("Dialog.ElicitSlot");
    assertThat(asked(intent)).contains(directive.path("slotToElicit").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a breathing exercise", "a lesson", "a tip", "start a series"})
  void aBareWishIsAnsweredAndNotAskedAbout(String said) {
    kitchen.say("open steady hearts");

    assertThat(kitchen.say(said).json().at("/response/directives").toString())
        .doesNotContain("Dialog.");
  }

  private static List<String> asked(String intent) throws IOException {
    return SmapiJson.read(Path.of("interaction-models/en-US.json"), InteractionModelData.class)
        .getInteractionModel()
        .getDialog()
        .getIntents()
        .stream()
        .filter(dialog -> dialog.getName().equals(intent))
        .flatMap(dialog -> dialog.getSlots().stream())
        .filter(DialogSlotItems::getElicitationRequired)
        .map(DialogSlotItems::getName)
        .toList();
  }
}
