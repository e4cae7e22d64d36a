package org.steadyhearts.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.steadyhearts.alexa.Requests.NOW;
import static org.steadyhearts.alexa.Requests.intent;

import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.SessionEndedRequest;
import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steadyhearts.coach.dialog.Coach;
import org.steadyhearts.conversation.LogCapture;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.speech.Delivery;

class TurnErrorHandlerTest {

  private static final Coach REAL = new Coach(CurriculumReader.read("en"));
  private final Exception failure = new IllegalStateException("they said: my secret");

  private final Coach coach = spy(REAL);
  private final List<String> metrics = new ArrayList<>();
  private final TurnErrorHandler errors =
      new TurnErrorHandler(
          coach, new Metrics("test", () -> NOW, metrics::add), Arrival.near(() -> NOW));

  static Stream<Request> awaited() {
    return Stream.of(intent("TipIntent"), LaunchRequest.builder().build(), touch("yes"));
  }

  static Stream<Request> notAwaited() {
    return Stream.of(SessionEndedRequest.builder().build(), touch("over"), touch("unknown"));
  }

  @ParameterizedTest
  @MethodSource("awaited")
  void whoeverWaitsForAnAnswerHearsOneSentenceAndTheSessionEnds(Request request) {
    var response = errors.handle(Requests.of(request).input(), failure).orElseThrow();

    verify(coach).sorry(Phrase.TROUBLE, Delivery.USUAL);
    assertThat(response.getShouldEndSession()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("notAwaited")
  void whereNobodyWaitsNothingIsSaid(Request request) {
    var response = errors.handle(Requests.of(request).input(), failure).orElseThrow();

    verify(coach, never()).sorry(any(), any());
    assertThat(response.getOutputSpeech()).isNull();
  }

  @Test
  void whoeverWhisperedIsWhisperedTo() {
    var input = Requests.of(intent("TipIntent")).in(Map.of("discreet", "yes")).input();

    errors.handle(input, failure);

    verify(coach).sorry(Phrase.TROUBLE, new Delivery(true, 0));
  }

  @Test
  void theLogHasTheKindOfFailureAndWhereItWasButNotItsMessage() {
    try (var log = new LogCapture()) {
      errors.handle(Requests.of(intent("TipIntent")).input(), failure);

      assertThat(log.lines())
          .filteredOn(line -> line.startsWith(TurnErrorHandler.class.getName()))
          .singleElement()
          .asString()
          .contains("IllegalStateException", "TurnErrorHandlerTest")
          .doesNotContain("secret");
    }
    assertThat(metrics).singleElement().asString().contains("\"FailedTurns\":1");
  }

  @Test
  void aDisabledSkillMayFailSoThatAlexaSendsItAgain() {
    var disabled = Requests.of(SkillDisabledRequest.builder().build()).input();

    assertThat(errors.canHandle(disabled, failure)).isFalse();
    assertThat(errors.canHandle(Requests.of(intent("TipIntent")).input(), failure)).isTrue();
  }

  private static UserEvent touch(String what) {
    return UserEvent.builder().withArguments(List.of(what)).build();
  }
}
