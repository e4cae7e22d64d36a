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
import com.amazon.ask.model.interfaces.connections.ConnectionsResponse;
import com.amazon.ask.model.services.reminderManagement.ReminderDeletedEventRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.curriculum.Care;

/** Every request that may come, and the one handler that takes it. */
final class Handlers {

  /** To add an intent, add it to the models and here. */
  static final Map<String, CoachIntent> WISHES =
      Map.ofEntries(
          entry("TipIntent", CoachIntent.TIP),
          entry("TodayTipIntent", CoachIntent.TODAYS_TIP),
          entry("AnotherIntent", CoachIntent.ANOTHER),
          entry("LessonIntent", CoachIntent.LESSON),
          entry("SeriesIntent", CoachIntent.SERIES),
          entry("NextLessonIntent", CoachIntent.NEXT_LESSON),
          entry("PreviousLessonIntent", CoachIntent.PREVIOUS_LESSON),
          entry("LessonBehindIntent", CoachIntent.LESSON_BEHIND),
          entry("ContinueIntent", CoachIntent.RESUME),
          entry("ResumeLessonIntent", CoachIntent.RESUME_LESSON),
          entry("ResumeExerciseIntent", CoachIntent.RESUME_EXERCISE),
          entry("WhereWasIIntent", CoachIntent.WHERE_WAS_I),
          entry("ListIntent", CoachIntent.LIST),
          entry("BreathingIntent", CoachIntent.BREATHING),
          entry("ListeningIntent", CoachIntent.LISTENING),
          entry("ReflectionIntent", CoachIntent.REFLECTION),
          entry("PatternIntent", CoachIntent.PATTERN),
          entry("UsualIntent", CoachIntent.USUAL),
          entry("ChooseUsualIntent", CoachIntent.CHOOSE_USUAL),
          entry("AloneIntent", CoachIntent.ALONE),
          entry("LongerIntent", CoachIntent.LONGER),
          entry("ShorterIntent", CoachIntent.SHORTER),
          entry("LengthIntent", CoachIntent.LENGTH),
          entry("HowLongIntent", CoachIntent.HOW_LONG),
          entry("DescribeIntent", CoachIntent.DESCRIBE),
          entry("BackIntent", CoachIntent.BACK),
          entry("SkipIntent", CoachIntent.SKIP),
          entry("WaitIntent", CoachIntent.WAIT),
          entry("SaveTipIntent", CoachIntent.SAVE_TIP),
          entry("UnsaveTipIntent", CoachIntent.UNSAVE_TIP),
          entry("SavedTipsIntent", CoachIntent.SAVED_TIPS),
          entry("SendTipIntent", CoachIntent.SEND_TIP),
          entry("ProgressIntent", CoachIntent.PROGRESS),
          entry("WeekIntent", CoachIntent.WEEK),
          entry("CountDaysIntent", CoachIntent.COUNT_DAYS),
          entry("DontCountDaysIntent", CoachIntent.DONT_COUNT_DAYS),
          entry("RemindIntent", CoachIntent.REMIND),
          entry("WhenReminderIntent", CoachIntent.WHEN_REMINDER),
          entry("ChangeReminderIntent", CoachIntent.CHANGE_REMINDER),
          entry("CancelReminderIntent", CoachIntent.CANCEL_REMINDER),
          entry("DiscreetIntent", CoachIntent.DISCREET),
          entry("SpeakNormallyIntent", CoachIntent.SPEAK_NORMALLY),
          entry("OpenOnlyIntent", CoachIntent.OPEN_ONLY),
          entry("PrivateTooIntent", CoachIntent.PRIVATE_TOO),
          entry("SlowerIntent", CoachIntent.SLOWER),
          entry("FasterIntent", CoachIntent.FASTER),
          entry("UsualSpeedIntent", CoachIntent.USUAL_SPEED),
          entry("VolumeIntent", CoachIntent.VOLUME),
          entry("SoundIntent", CoachIntent.SOUND),
          entry("ForgetMeIntent", CoachIntent.FORGET_ME),
          entry("AboutIntent", CoachIntent.ABOUT),
          entry("HardTimeIntent", CoachIntent.HARD_TIME),
          entry("AMAZON.HelpIntent", CoachIntent.HELP),
          entry("AMAZON.StopIntent", CoachIntent.STOP),
          entry("AMAZON.CancelIntent", CoachIntent.STOP),
          // While audio plays, "stop" often arrives as a pause: both keep the place and end.
          entry("AMAZON.PauseIntent", CoachIntent.STOP),
          entry("AMAZON.NavigateHomeIntent", CoachIntent.STOP),
          entry("AMAZON.FallbackIntent", CoachIntent.NOT_UNDERSTOOD),
          entry("AMAZON.YesIntent", CoachIntent.YES),
          entry("AMAZON.NoIntent", CoachIntent.NO),
          entry("AMAZON.RepeatIntent", CoachIntent.REPEAT),
          entry("AMAZON.NextIntent", CoachIntent.NEXT),
          entry("AMAZON.PreviousIntent", CoachIntent.PREVIOUS),
          entry("AMAZON.StartOverIntent", CoachIntent.START_OVER),
          entry("AMAZON.ResumeIntent", CoachIntent.RESUME));

  /** What our pictures send when they are touched, and when they are over. */
  static final Map<String, CoachIntent> TOUCHES =
      Map.of(
          "yes",
          CoachIntent.YES,
          "no",
          CoachIntent.NO,
          "stop",
          CoachIntent.STOP,
          "over",
          CoachIntent.PICTURE_OVER);

  private static final Logger LOG = LogManager.getLogger(Handlers.class);

  /** What somebody says who is not safe; it needs no more than the intent's name. */
  static final Map<String, Care.Need> CARE =
      Map.of(
          "CareIntent",
          Care.Need.DANGER,
          "CareSelfIntent",
          Care.Need.SELF,
          "CareHarmIntent",
          Care.Need.OTHER,
          "CareBodyIntent",
          Care.Need.BODY);

  /** It has the name of the one for pictures. */
  private static final Class<
          com.amazon.ask.model.interfaces.alexa.presentation.apla.RuntimeErrorEvent>
      SOUND_FAILED =
          com.amazon.ask.model.interfaces.alexa.presentation.apla.RuntimeErrorEvent.class;

  private Handlers() {}

  /** In the order in which they are asked; the last takes what no other does. */
  static RequestHandler[] all(
      TurnHandler turns, SkillDisabledHandler disabling, ReminderEvents reminders) {
    var care =
        CARE.entrySet().stream()
            .map(
                one -> intent(one.getKey(), (input, request) -> turns.care(input, one.getValue())));
    var wishes =
        WISHES.entrySet().stream()
            .map(
                one ->
                    intent(
                        one.getKey(),
                        (input, request) -> turns.take(input, Slots.ask(one.getValue(), request))));
    var rest =
        Stream.of(
            of(LaunchRequest.class, (input, r) -> turns.take(input, LaunchTasks.ask(r))),
            of(
                SessionEndedRequest.class,
                (input, r) -> turns.take(input, CoachRequest.of(ending(r)))),
            of(UserEvent.class, (input, r) -> touched(input, r, turns)),
            of(RuntimeErrorEvent.class, (input, r) -> pictureFailed(input, r)),
            of(SOUND_FAILED, (input, r) -> soundFailed(input, r, turns)),
            of(ConnectionsResponse.class, (input, r) -> answered(input, r, turns)),
            of(SkillDisabledRequest.class, (input, r) -> disabling.erase(input)),
            of(ReminderDeletedEventRequest.class, reminders::deleted),
            of(CanFulfillIntentRequest.class, (input, r) -> cannotFulfill(input)),
            // An intent of Amazon's that no model names, as "shuffle" can be.
            of(
                IntentRequest.class,
                (i, r) -> turns.take(i, CoachRequest.of(CoachIntent.NOT_UNDERSTOOD))),
            new Handler(input -> true, Responses::none));
    return Stream.of(care, wishes, rest)
        .flatMap(Function.identity())
        .toArray(RequestHandler[]::new);
  }

  private static Optional<Response> touched(
      HandlerInput input, UserEvent event, TurnHandler turns) {
    // Without a session nothing could be answered that the device would say.
    return touch(event)
        .filter(wish -> wish.tellsOnly() || input.getRequestEnvelope().getSession() != null)
        .map(wish -> turns.take(input, CoachRequest.of(wish)))
        .orElseGet(() -> Responses.none(input));
  }

  /** What came of asking for a permission; a failed request is as no answer. */
  private static Optional<Response> answered(
      HandlerInput input, ConnectionsResponse response, TurnHandler turns) {
    return Responses.ASK_FOR.equals(response.getName())
        ? turns.take(input, CoachRequest.of(permission(response)))
        : Responses.none(input);
  }

  private static CoachIntent permission(ConnectionsResponse response) {
    var status =
        Optional.ofNullable(response.getPayload()).map(payload -> payload.get("status")).orElse("");
    return switch (String.valueOf(status)) {
      case "ACCEPTED" -> CoachIntent.PERMISSION_GIVEN;
      case "DENIED" -> CoachIntent.PERMISSION_REFUSED;
      default -> CoachIntent.PERMISSION_UNANSWERED;
    };
  }

  /** What a touch, or the end of a picture, stands for. */
  static Optional<CoachIntent> touch(UserEvent event) {
    return Optional.ofNullable(event.getArguments()).stream()
        .flatMap(List::stream)
        .limit(1)
        .filter(Objects::nonNull)
        .findFirst()
        .map(TOUCHES::get);
  }

  /** Not their texts: they may quote what stood on the screen. */
  private static Optional<Response> pictureFailed(HandlerInput input, RuntimeErrorEvent event) {
    int errors = Optional.ofNullable(event.getErrors()).map(List::size).orElse(0);
    LOG.warn(new LogEntry("a device could not show a picture").with("errors", errors));
    return Responses.none(input);
  }

  /** Nothing was heard, so what was to be heard is said now, where a session is still open. */
  private static Optional<Response> soundFailed(
      HandlerInput input,
      com.amazon.ask.model.interfaces.alexa.presentation.apla.RuntimeErrorEvent event,
      TurnHandler turns) {
    int errors = Optional.ofNullable(event.getErrors()).map(List::size).orElse(0);
    LOG.warn(new LogEntry("a device could not play a sound").with("errors", errors));
    var session = input.getRequestEnvelope().getSession();
    return session == null || Boolean.TRUE.equals(session.getNew())
        ? Responses.none(input)
        : turns.take(input, CoachRequest.of(CoachIntent.SOUND_FAILED));
  }

  private static CoachIntent ending(SessionEndedRequest request) {
    return request.getReason() == SessionEndedReason.EXCEEDED_MAX_REPROMPTS
        ? CoachIntent.UNANSWERED
        : CoachIntent.LEFT;
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
