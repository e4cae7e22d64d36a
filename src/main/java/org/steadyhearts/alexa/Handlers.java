package org.steadyhearts.alexa;

import static java.util.Map.entry;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.SessionEndedReason;
import com.amazon.ask.model.SessionEndedRequest;
import com.amazon.ask.model.canfulfill.CanFulfillIntent;
import com.amazon.ask.model.canfulfill.CanFulfillIntentRequest;
import com.amazon.ask.model.canfulfill.CanFulfillIntentValues;
import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.RuntimeErrorEvent;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steadyhearts.coach.Ask;
import org.steadyhearts.coach.Wish;

/** Every request that may come, and the one handler that takes it. */
final class Handlers {

  /** To add an intent, add it to the models and here. */
  static final Map<String, Wish> WISHES =
      Map.ofEntries(
          entry("TipIntent", Wish.TIP),
          entry("AnotherIntent", Wish.ANOTHER),
          entry("LessonIntent", Wish.LESSON),
          entry("SeriesIntent", Wish.SERIES),
          entry("NextLessonIntent", Wish.NEXT_LESSON),
          entry("PreviousLessonIntent", Wish.PREVIOUS_LESSON),
          entry("ResumeLessonIntent", Wish.RESUME),
          entry("WhereWasIIntent", Wish.WHERE_WAS_I),
          entry("ListIntent", Wish.LIST),
          entry("BreathingIntent", Wish.BREATHING),
          entry("ListeningIntent", Wish.LISTENING),
          entry("ReflectionIntent", Wish.REFLECTION),
          entry("LongerIntent", Wish.LONGER),
          entry("ShorterIntent", Wish.SHORTER),
          entry("ProgressIntent", Wish.PROGRESS),
          entry("DiscreetIntent", Wish.DISCREET),
          entry("SpeakNormallyIntent", Wish.SPEAK_NORMALLY),
          entry("ForgetMeIntent", Wish.FORGET_ME),
          entry("AboutIntent", Wish.ABOUT),
          entry("AMAZON.HelpIntent", Wish.HELP),
          entry("AMAZON.StopIntent", Wish.STOP),
          entry("AMAZON.CancelIntent", Wish.STOP),
          // While audio plays, "stop" often arrives as a pause: both keep the place and end.
          entry("AMAZON.PauseIntent", Wish.STOP),
          entry("AMAZON.NavigateHomeIntent", Wish.STOP),
          entry("AMAZON.FallbackIntent", Wish.NOT_UNDERSTOOD),
          entry("AMAZON.YesIntent", Wish.YES),
          entry("AMAZON.NoIntent", Wish.NO),
          entry("AMAZON.RepeatIntent", Wish.REPEAT),
          entry("AMAZON.NextIntent", Wish.NEXT),
          entry("AMAZON.PreviousIntent", Wish.PREVIOUS),
          entry("AMAZON.StartOverIntent", Wish.START_OVER),
          entry("AMAZON.ResumeIntent", Wish.RESUME));

  /** What our pictures send when they are touched, and when they are over. */
  static final Map<String, Wish> TOUCHES =
      Map.of("yes", Wish.YES, "no", Wish.NO, "stop", Wish.STOP, "over", Wish.PICTURE_OVER);

  private static final Logger LOG = LoggerFactory.getLogger(Handlers.class);

  static final String CARE = "CareIntent";

  private Handlers() {}

  /** In the order in which they are asked; the last takes what no other does. */
  static RequestHandler[] all(Turns turns, Disabling disabling) {
    var care = intent(CARE, (input, request) -> turns.care(input));
    var wishes =
        WISHES.entrySet().stream()
            .map(
                one ->
                    intent(
                        one.getKey(),
                        (input, request) -> turns.take(input, Slots.ask(one.getValue(), request))));
    var rest =
        Stream.of(
            of(LaunchRequest.class, (input, r) -> turns.take(input, Ask.of(Wish.LAUNCH))),
            of(SessionEndedRequest.class, (input, r) -> turns.take(input, Ask.of(ending(r)))),
            of(UserEvent.class, (input, r) -> touched(input, r, turns)),
            of(RuntimeErrorEvent.class, (input, r) -> pictureFailed(input, r)),
            of(SkillDisabledRequest.class, (input, r) -> disabling.erase(input)),
            of(CanFulfillIntentRequest.class, (input, r) -> cannotFulfill(input)),
            // An intent of Amazon's that no model names, as "shuffle" can be.
            of(IntentRequest.class, (i, r) -> turns.take(i, Ask.of(Wish.NOT_UNDERSTOOD))),
            new Handler(input -> true, Responses::none));
    return Stream.of(Stream.of(care), wishes, rest)
        .flatMap(Function.identity())
        .toArray(RequestHandler[]::new);
  }

  private static Optional<Response> touched(HandlerInput input, UserEvent event, Turns turns) {
    return touch(event)
        .map(wish -> turns.take(input, Ask.of(wish)))
        .orElseGet(() -> Responses.none(input));
  }

  /** What a touch, or the end of a picture, stands for. */
  static Optional<Wish> touch(UserEvent event) {
    return Optional.ofNullable(event.getArguments()).stream()
        .flatMap(List::stream)
        .findFirst()
        .map(TOUCHES::get);
  }

  /** Not their texts: they may quote what stood on the screen. */
  private static Optional<Response> pictureFailed(HandlerInput input, RuntimeErrorEvent event) {
    int errors = Optional.ofNullable(event.getErrors()).map(List::size).orElse(0);
    LOG.atWarn().addKeyValue("errors", errors).log("a device could not show a picture");
    return Responses.none(input);
  }

  private static Wish ending(SessionEndedRequest request) {
    return request.getReason() == SessionEndedReason.EXCEEDED_MAX_REPROMPTS
        ? Wish.UNANSWERED
        : Wish.LEFT;
  }

  private static Optional<Response> cannotFulfill(HandlerInput input) {
    return input
        .getResponseBuilder()
        .withCanFulfillIntent(
            CanFulfillIntent.builder().withCanFulfill(CanFulfillIntentValues.NO).build())
        .build();
  }

  private static RequestHandler intent(
      String name, BiFunction<HandlerInput, IntentRequest, Optional<Response>> answer) {
    return new Handler(
        input ->
            input.getRequestEnvelope().getRequest() instanceof IntentRequest request
                && request.getIntent() != null
                && name.equals(request.getIntent().getName()),
        input -> answer.apply(input, (IntentRequest) input.getRequestEnvelope().getRequest()));
  }

  private static <T> RequestHandler of(
      Class<T> type, BiFunction<HandlerInput, T, Optional<Response>> answer) {
    return new Handler(
        input -> type.isInstance(input.getRequestEnvelope().getRequest()),
        input -> answer.apply(input, type.cast(input.getRequestEnvelope().getRequest())));
  }

  private record Handler(
      Predicate<HandlerInput> takes, Function<HandlerInput, Optional<Response>> answer)
      implements RequestHandler {

    @Override
    public boolean canHandle(HandlerInput input) {
      return takes.test(input);
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
      return answer.apply(input);
    }
  }
}
