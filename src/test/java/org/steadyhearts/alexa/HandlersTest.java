package org.steadyhearts.alexa;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.steadyhearts.alexa.Requests.intent;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.SessionEndedReason;
import com.amazon.ask.model.SessionEndedRequest;
import com.amazon.ask.model.canfulfill.CanFulfillIntentRequest;
import com.amazon.ask.model.canfulfill.CanFulfillIntentValues;
import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.RuntimeErrorEvent;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import com.amazon.ask.model.interfaces.connections.ConnectionsResponse;
import com.amazon.ask.model.services.reminderManagement.ReminderDeletedEventRequest;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.Intent;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.InteractionModelData;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.curriculum.Care;
import org.steadyhearts.tools.models.SmapiJson;

class HandlersTest {

  private final TurnHandler turns = mock(TurnHandler.class);
  private final SkillDisabledHandler disabling = mock(SkillDisabledHandler.class);
  private final ReminderEvents reminders = mock(ReminderEvents.class);

  @ParameterizedTest
  @ValueSource(strings = {"TipIntent", "AMAZON.HelpIntent", "AMAZON.PauseIntent"})
  void anIntentIsTakenAsWhatItMeans(String name) {
    var input = Requests.of(intent(name)).input();

    handle(input);

    verify(turns).take(input, CoachRequest.of(Handlers.WISHES.get(name)));
    verifyNoMoreInteractions(turns);
  }

  @Test
  void careIsNoTurn() {
    var input = Requests.of(intent("CareIntent")).input();

    handle(input);

    verify(turns).care(input, Care.Need.DANGER);
    verifyNoMoreInteractions(turns);
  }

  @Test
  void anIntentThatNoModelNamesIsNotUnderstood() {
    verifyTaken(intent("AMAZON.ShuffleOnIntent"), CoachIntent.NOT_UNDERSTOOD);
  }

  @Test
  void aLaunchIsALaunch() {
    verifyTaken(LaunchRequest.builder().build(), CoachIntent.LAUNCH);
  }

  @Test
  void aSessionEndsUnansweredOrIsLeft() {
    verifyTaken(
        SessionEndedRequest.builder().withReason(SessionEndedReason.EXCEEDED_MAX_REPROMPTS).build(),
        CoachIntent.UNANSWERED);
    verifyTaken(
        SessionEndedRequest.builder().withReason(SessionEndedReason.USER_INITIATED).build(),
        CoachIntent.LEFT);
  }

  @Test
  void aTouchIsWhatItStandsFor() {
    verifyTaken(touch("no"), CoachIntent.NO);
  }

  @Test
  void aTouchWithoutASessionIsNoTurnButThePicturesEndIs() {
    handle(Requests.of(touch("no")).withoutSession().input());
    verifyNoInteractions(turns);

    handle(Requests.of(touch("over")).withoutSession().input());
    verify(turns).take(any(), eq(CoachRequest.of(CoachIntent.PICTURE_OVER)));
  }

  @Test
  void aDisabledSkillErases() {
    var input = Requests.of(SkillDisabledRequest.builder().build()).input();

    handle(input);

    verify(disabling).erase(input);
    verifyNoInteractions(turns);
  }

  @ParameterizedTest
  @CsvSource({
    "ACCEPTED, PERMISSION_GIVEN",
    "DENIED, PERMISSION_REFUSED",
    "NOT_ANSWERED, PERMISSION_UNANSWERED",
    "SOMETHING_NEW, PERMISSION_UNANSWERED"
  })
  void whatAlexaHeardOnAPermissionIsAWish(String status, CoachIntent wish) {
    verifyTaken(
        ConnectionsResponse.builder().withName("AskFor").putPayloadItem("status", status).build(),
        wish);
  }

  @Test
  void whatAnotherConnectionAnswersIsNoTurn() {
    handle(Requests.of(ConnectionsResponse.builder().withName("Print").build()).input());

    verifyNoInteractions(turns);
  }

  @Test
  void whatBecomesOfAReminderIsNoTurn() {
    var deleted = ReminderDeletedEventRequest.builder().build();
    var input = Requests.of(deleted).input();

    handle(input);

    verify(reminders).deleted(input, deleted);
    verifyNoInteractions(turns);
  }

  @Test
  void whatCannotBeFulfilledSaysSo() {
    var response = handle(Requests.of(CanFulfillIntentRequest.builder().build()).input());

    assertThat(response.orElseThrow().getCanFulfillIntent().getCanFulfill())
        .isEqualTo(CanFulfillIntentValues.NO);
    verifyNoInteractions(turns);
  }

  @Test
  void whatNobodyKnowsIsAnsweredWithSilence() {
    var response = handle(Requests.of(RuntimeErrorEvent.builder().build()).input());

    assertThat(response.orElseThrow().getOutputSpeech()).isNull();
    verifyNoInteractions(turns, disabling);
  }

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

  private void verifyTaken(Request request, CoachIntent wish) {
    var input = Requests.of(request).input();
    handle(input);
    verify(turns).take(input, CoachRequest.of(wish));
  }

  /** As the SDK does: the first that can. */
  private Optional<Response> handle(HandlerInput input) {
    return Arrays.stream(Handlers.all(turns, disabling, reminders))
        .filter(handler -> handler.canHandle(input))
        .findFirst()
        .orElseThrow()
        .handle(input);
  }

  private static UserEvent touch(String what) {
    return UserEvent.builder().withArguments(List.of(what)).build();
  }
}
