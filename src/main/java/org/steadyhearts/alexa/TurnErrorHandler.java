package org.steadyhearts.alexa;

import com.amazon.ask.dispatcher.exception.ExceptionHandler;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steadyhearts.coach.dialog.Coach;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.curriculum.Phrase;

/**
 * What is left when a handler fails: a kind sentence for the listener, a place for the operator.
 */
final class TurnErrorHandler implements ExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(TurnErrorHandler.class);

  private final Coach coach;
  private final Metrics metrics;
  private final InstantSource clock;

  TurnErrorHandler(Coach coach, Metrics metrics, InstantSource clock) {
    this.coach = coach;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public boolean canHandle(HandlerInput input, Throwable throwable) {
    return !(input.getRequestEnvelope().getRequest() instanceof SkillDisabledRequest);
  }

  @Override
  public Optional<Response> handle(HandlerInput input, Throwable throwable) {
    // Not its message: whoever wrote that may have quoted the request.
    LOG.atError()
        .addKeyValue("error", throwable.getClass().getName())
        .addKeyValue("at", place(throwable))
        .log("turn failed");
    metrics.failedTurn();
    if (!awaitsAnswer(input.getRequestEnvelope().getRequest())) {
      return Responses.none(input);
    }
    var visit = IncomingRequest.of(input, clock);
    return Responses.of(input, coach.sorry(Phrase.TROUBLE, visit.session().discreet()));
  }

  private static boolean awaitsAnswer(Request request) {
    return request instanceof IntentRequest
        || request instanceof LaunchRequest
        || (request instanceof UserEvent event
            && Handlers.touch(event).filter(wish -> wish != CoachIntent.PICTURE_OVER).isPresent());
  }

  private static String place(Throwable throwable) {
    return Arrays.stream(throwable.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.steadyhearts"))
        .findFirst()
        .map(StackTraceElement::toString)
        .orElse("unknown");
  }
}
