package org.steadyhearts.alexa;

import com.amazon.ask.dispatcher.exception.ExceptionHandler;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.steadyhearts.coach.dialog.Coach;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.curriculum.Phrase;

/**
 * What is left when a handler fails: a kind sentence for the listener, a place for the operator.
 */
final class TurnErrorHandler implements ExceptionHandler {

  private static final Logger LOG = LogManager.getLogger(TurnErrorHandler.class);

  private static final int FRAMES = 5;

  private final Coach coach;
  private final Metrics metrics;
  private final Arrival arrival;

  TurnErrorHandler(Coach coach, Metrics metrics, Arrival arrival) {
    this.coach = coach;
    this.metrics = metrics;
    this.arrival = arrival;
  }

  @Override
  public boolean canHandle(HandlerInput input, Throwable throwable) {
    return !(input.getRequestEnvelope().getRequest() instanceof SkillDisabledRequest);
  }

  @Override
  public Optional<Response> handle(HandlerInput input, Throwable throwable) {
    // Not its message: whoever wrote that may have quoted the request.
    LOG.error(
        new LogEntry("turn failed")
            .with("error", throwable.getClass().getName())
            .with("at", ownFrames(throwable)));
    metrics.failedTurn();
    if (!awaitsAnswer(input.getRequestEnvelope().getRequest())) {
      return Responses.none(input);
    }
    var visit = IncomingRequest.of(input, arrival);
    return Responses.of(input, coach.sorry(Phrase.TROUBLE, visit.session().delivery()));
  }

  private static boolean awaitsAnswer(Request request) {
    return request instanceof IntentRequest
        || request instanceof LaunchRequest
        || (request instanceof UserEvent event
            && Handlers.touch(event).filter(wish -> wish != CoachIntent.PICTURE_OVER).isPresent());
  }

  /** Where it went wrong, in our own code: at most the innermost frames. */
  private static List<String> ownFrames(Throwable throwable) {
    return Arrays.stream(throwable.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.steadyhearts"))
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .toList();
  }
}
