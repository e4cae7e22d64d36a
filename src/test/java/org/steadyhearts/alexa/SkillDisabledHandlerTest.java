package org.steadyhearts.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.steadyhearts.alexa.Requests.HOUSEHOLD;
import static org.steadyhearts.alexa.Requests.NOW;

import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.progress.ProgressStore.StoreUnavailableException;

class SkillDisabledHandlerTest {

  private static final Duration PATIENT = Duration.ofSeconds(5);

  private final ProgressStore store = mock(ProgressStore.class);
  private final SkillDisabledHandler disabling =
      new SkillDisabledHandler(store, Arrival.near(() -> NOW));

  @Test
  void theHouseholdIsErasedUnlessItBeganASessionSince() {
    var disabledAt = NOW.minusSeconds(3_600);

    disabling.erase(disabled(disabledAt).input());

    verify(store).eraseHousehold(HOUSEHOLD, disabledAt, NOW, PATIENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-21T12:00:00Z", "2026-03-02T19:00:00Z"})
  void anEventThatCannotHaveHappenedThenHappenedNow(Instant never) {
    disabling.erase(disabled(never).input());

    verify(store).eraseHousehold(HOUSEHOLD, NOW, NOW, PATIENT);
  }

  @Test
  void whatAlexaKeepsForTheListenerIsKeptHereToo() {
    disabling.erase(disabled(NOW).with(persistence("PERSISTED")).input());

    verifyNoInteractions(store);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOT_PERSISTED", "PERHAPS"})
  void inDoubtItIsErased(String status) {
    disabling.erase(disabled(NOW).with(persistence(status)).input());

    verify(store).eraseHousehold(HOUSEHOLD, NOW, NOW, PATIENT);
  }

  @Test
  void withoutAUserNothingIsErased() {
    disabling.erase(disabled(NOW).from("").input());

    verifyNoInteractions(store);
  }

  @Test
  void aStoreThatFailsMakesTheEventFail() {
    when(store.eraseHousehold(any(), any(), any(), any()))
        .thenThrow(new StoreUnavailableException("no answer", null));

    assertThatThrownBy(() -> disabling.erase(disabled(NOW).input()))
        .isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void nothingIsSaid() {
    assertThat(disabling.erase(disabled(NOW).input()).orElseThrow().getOutputSpeech()).isNull();
  }

  private static Requests disabled(Instant at) {
    return Requests.of(
            SkillDisabledRequest.builder()
                .withRequestId("disabled")
                .withTimestamp(Requests.at(NOW))
                .withEventCreationTime(Requests.at(at))
                .build())
        .withoutSession();
  }

  private static JsonNode persistence(String status) {
    var envelope = JsonNodeFactory.instance.objectNode();
    envelope.putObject("request").putObject("body").put("userInformationPersistenceStatus", status);
    return envelope;
  }
}
