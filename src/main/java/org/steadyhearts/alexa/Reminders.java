package org.steadyhearts.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Context;
import com.amazon.ask.model.PermissionStatus;
import com.amazon.ask.model.Permissions;
import com.amazon.ask.model.Scope;
import com.amazon.ask.model.User;
import com.amazon.ask.model.interfaces.system.SystemState;
import com.amazon.ask.model.services.DefaultApiConfiguration;
import com.amazon.ask.model.services.ServiceException;
import com.amazon.ask.model.services.reminderManagement.Error;
import com.amazon.ask.model.services.reminderManagement.GetReminderResponse;
import com.amazon.ask.model.services.reminderManagement.ReminderManagementServiceClient;
import com.amazon.ask.model.services.reminderManagement.Status;
import com.amazon.ask.util.JacksonSerializer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.steadyhearts.coach.dialog.Coach;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.coach.request.Memory;
import org.steadyhearts.coach.request.ReminderOrder;
import org.steadyhearts.coach.request.ReminderResult;
import org.steadyhearts.coach.request.ReminderResult.ReminderOutcome;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.progress.Reminder;

/**
 * Has Alexa set, look up and delete reminders, within the turn that asks for it. Nothing is claimed
 * that was not seen: a reminder whose setting was not confirmed is looked up.
 */
final class Reminders {

  /** The permission, as the manifest names it. */
  static final String SCOPE = "alexa::alerts:reminders:skill:readwrite";

  /** What such a turn may take longer than another: whoever waits has asked for it. */
  static final Duration MORE_TIME = Duration.ofMillis(300);

  /** Setting one takes Alexa longer than most questions. */
  private static final Duration CALL = Duration.ofMillis(600);

  /** By so much her clock may be behind ours. */
  private static final Duration CLOCKS = Duration.ofSeconds(5);

  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;

  private final Coach coach;

  Reminders(Coach coach) {
    this.coach = coach;
  }

  /** The request with what came of its order, if it has one. */
  CoachRequest done(
      HandlerInput input,
      CoachRequest ask,
      IncomingRequest visit,
      Memory known,
      TurnBudget budget) {
    return coach
        .order(ask, visit.moment(), known, visit.session())
        .map(order -> ask.after(done(input, order, visit, budget.with(MORE_TIME))))
        .orElse(ask);
  }

  private ReminderResult done(
      HandlerInput input, ReminderOrder order, IncomingRequest visit, TurnBudget budget) {
    var context = Optional.ofNullable(input.getRequestEnvelope().getContext());
    var system = context.map(Context::getSystem);
    boolean surely =
        (order instanceof ReminderOrder.SetReminder set && set.allowed()) || isAllowed(system);
    if (!surely) {
      return ReminderResult.of(ReminderOutcome.NOT_YET_ALLOWED);
    }
    var locale = Optional.ofNullable(input.getRequestEnvelope().getRequest().getLocale());
    var call = new Call(system.orElseThrow(), visit.moment(), locale, budget);
    try {
      if (order instanceof ReminderOrder.SetReminder set) {
        return call.set(set);
      }
      return order instanceof ReminderOrder.LookUp one
          ? call.lookUp(one)
          : call.delete(((ReminderOrder.Delete) order).token());
    } catch (ServiceException e) {
      return ReminderResult.of(outcome(e));
    } catch (RuntimeException e) {
      // No answer, or one that cannot be read; its message may quote what it says.
      return ReminderResult.of(ReminderOutcome.FAILED);
    }
  }

  private static boolean isAllowed(Optional<SystemState> system) {
    return system
        .map(SystemState::getUser)
        .map(User::getPermissions)
        .map(Permissions::getScopes)
        .map(scopes -> scopes.get(SCOPE))
        .map(Scope::getStatus)
        .filter(PermissionStatus.GRANTED::equals)
        .isPresent();
  }

  private static ReminderOutcome outcome(ServiceException e) {
    var code = e.getBody() instanceof Error error ? String.valueOf(error.getCode()) : "";
    var says = code.toUpperCase(Locale.ROOT);
    return switch (e.getCause() == null ? e.getStatusCode() : SERVER_ERROR) {
      case UNAUTHORIZED -> ReminderOutcome.NOT_ALLOWED;
      case FORBIDDEN -> forbidden(says);
      case NOT_FOUND -> ReminderOutcome.GONE;
      default -> ReminderOutcome.FAILED;
    };
  }

  private static ReminderOutcome forbidden(String code) {
    if (code.contains("DEVICE")) {
      return ReminderOutcome.NOT_ON_THIS_DEVICE;
    }
    return code.contains("MAX") || code.contains("LIMIT")
        ? ReminderOutcome.TOO_MANY
        : ReminderOutcome.NOT_ALLOWED;
  }

  /** Alexa's reminders, for one request. */
  private final class Call {
    private final SystemState system;
    private final Instant now;
    private final String locale;
    private final TurnBudget budget;

    Call(SystemState system, RequestContext moment, Optional<String> locale, TurnBudget budget) {
      this.system = system;
      this.now = moment.now();
      this.locale = locale.orElse("en-US");
      this.budget = budget;
    }

    ReminderResult set(ReminderOrder.SetReminder order) {
      var wanted = ReminderForms.request(order, now, locale, coach.reminderText());
      try {
        var token = order.token();
        var response =
            token
                .flatMap(one -> unlessOver(() -> client().updateReminder(one, wanted)))
                .orElseGet(() -> client().createReminder(wanted));
        return there(response.getAlertToken(), order);
      } catch (ServiceException e) {
        boolean answered = e.getCause() == null && e.getStatusCode() < SERVER_ERROR;
        return answered ? ReminderResult.of(outcome(e)) : lookedUp(order, e.getCause() == null);
      } catch (RuntimeException e) {
        return lookedUp(order, false);
      }
    }

    /** One that was given already may be refused a new time before it is gone. */
    private static boolean isOver(int status) {
      return status == NOT_FOUND || status == BAD_REQUEST;
    }

    private <T> Optional<T> unlessOver(Supplier<T> change) {
      try {
        return Optional.of(change.get());
      } catch (ServiceException e) {
        if (e.getCause() == null && isOver(e.getStatusCode())) {
          return Optional.empty();
        }
        throw e;
      }
    }

    /** Whether it is there all the same, though nothing confirmed it. */
    private ReminderResult lookedUp(ReminderOrder.SetReminder order, boolean refused) {
      var not = ReminderResult.of(refused ? ReminderOutcome.FAILED : ReminderOutcome.UNKNOWN);
      if (!budget.spares(Duration.ZERO)) {
        return not;
      }
      try {
        return Optional.ofNullable(client().getReminders().getAlerts()).orElse(List.of()).stream()
            .filter(one -> !one.getUpdatedTime().toInstant().isBefore(now.minus(CLOCKS)))
            .filter(one -> ReminderForms.isOf(one.getTrigger(), order.schedule()))
            .max(Comparator.comparing(one -> one.getUpdatedTime()))
            .map(one -> there(one.getAlertToken(), order))
            .orElse(not);
      } catch (RuntimeException e) {
        return not;
      }
    }

    /** A token that cannot be kept would be of no use: it could never be found again. */
    private ReminderResult there(String token, ReminderOrder.SetReminder order) {
      return new ReminderResult(
          ReminderOutcome.DONE,
          Optional.ofNullable(token).filter(Reminder::isToken),
          Optional.of(order.schedule()));
    }

    ReminderResult lookUp(ReminderOrder.LookUp order) {
      GetReminderResponse found = client().getReminder(order.token());
      if (found.getStatus() == Status.COMPLETED) {
        return ReminderResult.of(ReminderOutcome.GONE);
      }
      return new ReminderResult(
          ReminderOutcome.DONE,
          Optional.of(order.token()),
          ReminderForms.schedule(found.getTrigger(), order.now().toLocalDate()));
    }

    ReminderResult delete(String token) {
      client().deleteReminder(token);
      return ReminderResult.of(ReminderOutcome.DONE);
    }

    /** With what is left of the turn's time, so that its result can still be saved. */
    private ReminderManagementServiceClient client() {
      var timeout = budget.forCalling(CALL);
      return new ReminderManagementServiceClient(
          DefaultApiConfiguration.builder()
              .withApiClient(new JdkApiClient(timeout))
              .withSerializer(new JacksonSerializer())
              .withApiEndpoint(system.getApiEndpoint())
              .withAuthorizationValue(system.getApiAccessToken())
              .build());
    }
  }

  /** What asks Alexa to ask the listener. */
  static Map<String, Object> question() {
    return Map.of(
        "@type", "AskForPermissionsConsentRequest", "@version", "1", "permissionScope", SCOPE);
  }
}
