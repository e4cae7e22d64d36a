package org.steadyhearts.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.Session;
import com.amazon.ask.model.Status;
import com.amazon.ask.model.Task;
import com.amazon.ask.model.interfaces.tasks.CompleteTaskDirective;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.CoachRequest;

/**
 * What a routine or a link asks for when it opens the skill. It is answered like the spoken wish;
 * with the answer that ends the session, Alexa hears that the task is complete.
 */
final class LaunchTasks {

  static final String BREATHE = "Breathe";
  static final String TODAYS_TIP = "TodaysTip";
  static final String CARRY_ON = "CarryOn";

  /** In the session, while a task is not complete. */
  private static final String OPEN = "task";

  private static final String MINUTES = "minutes";
  private static final int MOST_MINUTES = 60;
  private static final String DONE = "200";

  private LaunchTasks() {}

  /** The wish; without a task, or with one that is none of ours, the skill is just opened. */
  static CoachRequest ask(LaunchRequest launch) {
    return Optional.ofNullable(launch.getTask())
        .flatMap(LaunchTasks::wish)
        .orElse(CoachRequest.of(CoachIntent.LAUNCH));
  }

  private static Optional<CoachRequest> wish(Task task) {
    return switch (name(task)) {
      case BREATHE ->
          Optional.of(CoachRequest.of(CoachIntent.BREATHING).lasting(minutes(task.getInput())));
      case TODAYS_TIP -> Optional.of(CoachRequest.of(CoachIntent.TODAYS_TIP));
      case CARRY_ON -> Optional.of(CoachRequest.of(CoachIntent.RESUME));
      default -> Optional.empty();
    };
  }

  /** Alexa puts the skill's id before it. */
  private static String name(Task task) {
    var full = Optional.ofNullable(task.getName()).orElse("");
    return full.substring(full.lastIndexOf('.') + 1);
  }

  /** A text, as the definition has it, or a number. */
  private static Optional<Duration> minutes(Object input) {
    return Optional.ofNullable(input instanceof Map<?, ?> fields ? fields.get(MINUTES) : null)
        .map(String::valueOf)
        .filter(text -> text.matches("\\d{1,2}"))
        .map(Integer::parseInt)
        .filter(minutes -> minutes >= 1 && minutes <= MOST_MINUTES)
        .map(Duration::ofMinutes);
  }

  /** Whether this request begins a task, or its session still owes one. */
  static boolean isOpen(HandlerInput input) {
    var envelope = input.getRequestEnvelope();
    if (envelope.getRequest() instanceof LaunchRequest launch) {
      return Optional.ofNullable(launch.getTask()).flatMap(LaunchTasks::wish).isPresent();
    }
    return Optional.ofNullable(envelope.getSession())
        .filter(session -> !Boolean.TRUE.equals(session.getNew()))
        .map(Session::getAttributes)
        .filter(attributes -> attributes.containsKey(OPEN))
        .isPresent();
  }

  static void keepOpen(Map<String, Object> attributes) {
    attributes.put(OPEN, "yes");
  }

  /** To be said with the answer that ends the session. */
  static void complete(HandlerInput input) {
    input
        .getResponseBuilder()
        .addDirective(
            CompleteTaskDirective.builder()
                .withStatus(Status.builder().withCode(DONE).withMessage("Done").build())
                .build());
  }
}
