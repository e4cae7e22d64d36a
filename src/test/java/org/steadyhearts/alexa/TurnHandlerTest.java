package org.steadyhearts.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;
import static org.steadyhearts.alexa.Requests.NOW;
import static org.steadyhearts.alexa.Requests.intent;

import com.amazon.ask.model.Response;
import com.amazon.ask.model.services.ServiceClientFactory;
import com.amazon.ask.model.services.ServiceException;
import com.amazon.ask.model.services.ups.UpsServiceClient;
import com.amazon.ask.model.ui.SsmlOutputSpeech;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.coach.dialog.Coach;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.conversation.LogCapture;
import org.steadyhearts.curriculum.Care;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.dynamodb.ItemCopies;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Household;
import org.steadyhearts.progress.LastTurn;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.progress.ProgressStore;
import org.steadyhearts.progress.ProgressStore.Saved;
import org.steadyhearts.progress.ProgressStore.StoreUnavailableException;

class TurnHandlerTest {

  private static final Coach REAL = new Coach(CurriculumReader.read("en"));
  private final StoreUnavailableException unavailable =
      new StoreUnavailableException("no answer", new IllegalStateException());
  private static final CoachRequest TIP = CoachRequest.of(CoachIntent.TIP);

  private final Coach coach = spy(REAL);
  private final ProgressStore store = mock(ProgressStore.class);
  private final List<String> metrics = new ArrayList<>();
  private long nanos;
  private final TurnHandler turns =
      new TurnHandler(
          coach,
          store,
          new ItemCopies(),
          new TimeZones(),
          new Metrics("test", () -> NOW, metrics::add),
          Arrival.near(() -> NOW),
          () -> nanos);

  @BeforeEach
  void anEmptyStoreThatKeepsWhatItGets() {
    doReturn(coach).when(coach).in(anyString());
    when(store.load(any(), any(), any())).thenReturn(Household.EMPTY);
    when(store.save(any(), any(), any(), any()))
        .thenAnswer(call -> new Saved.Done(call.getArgument(1)));
  }

  @Test
  void whatChangedIsSavedBeforeTheReplyIsPutIntoWords() {
    assertThat(speech(tip())).isNotBlank();

    var order = inOrder(store, coach);
    order.verify(store).load(eq(Requests.HOUSEHOLD), eq(NOW), any());
    order
        .verify(store)
        .save(
            eq(new Listener(Requests.HOUSEHOLD, Optional.empty())),
            argThat(progress -> progress.tips().heard().count() == 1),
            eq(NOW),
            any());
    order.verify(coach).reply(any(), any(), anyBoolean());
  }

  @Test
  void aFailedLoadCostsNoAnswerAndNothingIsWrittenOverWhatMayBeThere() {
    when(store.load(any(), any(), any())).thenThrow(unavailable);

    assertThat(speech(tip())).isNotBlank();

    verifyRemembered(false);
    verify(store, never()).save(any(), any(), any(), any());
    assertThat(metrics).singleElement().asString().contains("\"UnrememberedTurns\":1");
  }

  @Test
  void aFailedSaveCostsNoAnswer() {
    when(store.save(any(), any(), any(), any())).thenThrow(unavailable);

    assertThat(speech(tip())).isNotBlank();

    verifyRemembered(false);
  }

  @Test
  void afterAConflictTheTurnIsTakenAgainOnWhatIsThere() {
    var there = Progress.fresh(7).after(new LastTurn(Hash.of("another"), ""), NOW);
    when(store.save(any(), any(), any(), any()))
        .thenReturn(new Saved.Conflict(Optional.of(there)))
        .thenAnswer(call -> new Saved.Done(call.getArgument(1)));

    tip();

    verify(store).load(any(), any(), any());
    verify(store, times(2)).save(any(), any(), any(), any());
    verify(store).save(any(), argThat(progress -> progress.tips().seed() == 7), any(), any());
    verifyRemembered(true);
  }

  @Test
  void nobodyWaitsForAFourthAttempt() {
    var there = Progress.fresh(7).after(new LastTurn(Hash.of("another"), ""), NOW);
    when(store.save(any(), any(), any(), any())).thenReturn(new Saved.Conflict(Optional.of(there)));

    assertThat(speech(tip())).isNotBlank();

    verify(store, times(3)).save(any(), any(), any(), any());
    verifyRemembered(false);
  }

  @Test
  void whatWasErasedMeanwhileIsNotBroughtBack() {
    when(store.save(any(), any(), any(), any())).thenReturn(new Saved.Conflict(Optional.empty()));

    tip();

    verify(store).save(any(), any(), any(), any());
    verifyRemembered(false);
  }

  @Test
  void aConflictWithItsOwnEarlierWriteIsNone() {
    var request = Hash.of("TipIntent " + NOW);
    var ours = Progress.fresh(7).after(new LastTurn(request, ""), NOW);
    when(store.save(any(), any(), any(), any())).thenReturn(new Saved.Conflict(Optional.of(ours)));

    tip();

    verify(store).save(any(), any(), any(), any());
    verifyRemembered(true);
  }

  @Test
  void aSaveGetsTheTimeThatTheLoadLeft() {
    when(store.load(any(), any(), any())).thenAnswer(call -> after(Duration.ofMillis(500)));

    tip();

    verify(store).load(any(), any(), eq(Duration.ofMillis(800)));
    verify(store).save(any(), any(), any(), eq(Duration.ofMillis(700)));
  }

  @Test
  void whenTheTimeIsUpNothingIsSaved() {
    when(store.load(any(), any(), any())).thenAnswer(call -> after(TurnBudget.WHOLE));

    assertThat(speech(tip())).isNotBlank();

    verify(store, never()).save(any(), any(), any(), any());
    verifyRemembered(false);
  }

  @Test
  void whatIsNobodysIsNeitherLoadedNorSaved() {
    assertThat(speech(turns.take(Requests.of(intent("TipIntent")).from(" ").input(), TIP)))
        .isNotBlank();

    verifyNoInteractions(store);
  }

  @Test
  void ofPrimingNothingIsLogged() {
    try (var log = new LogCapture()) {
      turns.take(Requests.of(intent("TipIntent")).from(Priming.USER).input(), TIP);
      assertThat(log.lines()).noneMatch(line -> line.contains("TurnLog"));

      tip();
      assertThat(log.lines()).anyMatch(line -> line.contains("TurnLog"));
    }
    verify(store, times(2)).save(any(), any(), any(), any());
  }

  @Test
  void theTimeZoneIsAskedWhenALessonIsFinishedAndKeptWithIt() {
    var ups = mock(UpsServiceClient.class);
    when(ups.getSystemTimeZone(Requests.DEVICE)).thenReturn("Asia/Tokyo");

    assertThat(finishALesson(ups).preferences().zone()).contains(ZoneId.of("Asia/Tokyo"));

    verify(ups).getSystemTimeZone(Requests.DEVICE);
    verifyNoMoreInteractions(ups);
  }

  @Test
  void settingsThatFailCostNeitherTheAnswerNorTheLesson() {
    var ups = mock(UpsServiceClient.class);
    when(ups.getSystemTimeZone(any()))
        .thenThrow(new ServiceException("no answer", 500, List.of(), null));

    var saved = finishALesson(ups);

    assertThat(saved.preferences().zone()).isEmpty();
    assertThat(saved.finished().count()).isEqualTo(1);
  }

  @Test
  void careInASessionTouchesNoMemory() {
    assertThat(
            speech(
                turns.care(
                    Requests.of(intent("CareIntent")).in(Map.of()).input(), Care.Need.DANGER)))
        .isNotBlank()
        .doesNotContain("whispered");

    verifyNoInteractions(store);
    assertThat(metrics).isEmpty();
  }

  @Test
  void careThatMayHaveToBeQuietIsWhisperedWhereMemoryIsOutOfReach() {
    when(store.load(any(), any(), any())).thenThrow(unavailable);

    assertThat(speech(turns.care(Requests.of(intent("CareIntent")).input(), Care.Need.DANGER)))
        .contains("whispered");

    verify(store).load(any(), any(), any());
    verifyNoMoreInteractions(store);
  }

  /** From its beginning to the yes after its end, as a store would keep it. */
  private Progress finishALesson(UpsServiceClient ups) {
    var alexa = mock(ServiceClientFactory.class);
    when(alexa.getUpsService()).thenReturn(ups);
    var kept = new AtomicReference<Progress>();
    when(store.load(any(), any(), any()))
        .thenAnswer(
            call -> new Household(Optional.ofNullable(kept.get()), Map.of(), Optional.empty()));
    when(store.save(any(), any(), any(), any()))
        .thenAnswer(
            call -> {
              kept.set(call.getArgument(1));
              return new Saved.Done(kept.get());
            });
    var begin = Requests.of(intent("NextLessonIntent", NOW.minusSeconds(240))).input();
    turns.take(begin, CoachRequest.of(CoachIntent.NEXT_LESSON));
    verifyNoInteractions(ups);
    var yes =
        Requests.of(intent("AMAZON.YesIntent"))
            .in(begin.getAttributesManager().getSessionAttributes())
            .with(alexa)
            .input();
    assertThat(speech(turns.take(yes, CoachRequest.of(CoachIntent.YES)))).isNotBlank();
    return kept.get();
  }

  private Optional<Response> tip() {
    return turns.take(Requests.of(intent("TipIntent")).input(), TIP);
  }

  private Household after(Duration time) {
    nanos += time.toNanos();
    return Household.EMPTY;
  }

  private void verifyRemembered(boolean remembered) {
    verify(coach)
        .reply(argThat(turn -> saysNotRemembered(turn) != remembered), any(), anyBoolean());
  }

  private static boolean saysNotRemembered(Answer turn) {
    return turn.receipt().lines().stream()
        .anyMatch(
            line -> line instanceof Utterance.Said said && said.phrase() == Phrase.NOT_REMEMBERED);
  }

  private static String speech(Optional<Response> response) {
    return ((SsmlOutputSpeech) response.orElseThrow().getOutputSpeech()).getSsml();
  }
}
