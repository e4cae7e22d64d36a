package org.steadyhearts.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.Slot;
import com.amazon.ask.model.slu.entityresolution.Resolution;
import com.amazon.ask.model.slu.entityresolution.Resolutions;
import com.amazon.ask.model.slu.entityresolution.StatusCode;
import com.amazon.ask.model.slu.entityresolution.ValueWrapper;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.CoachRequest;
import org.steadyhearts.coach.request.Counts;
import org.steadyhearts.coach.request.When;

/**
 * Reads an intent's slots: what they resolve to, never the words that were spoken. An empty slot is
 * one that was not said.
 */
final class Slots {

  static final String KIND = "kind";

  private static final List<String> ABOUT = List.of("question", "listed", "trouble");

  private static final Map<String, LocalTime> PARTS_OF_DAY =
      Map.of(
          "MO", LocalTime.of(8, 0),
          "AF", LocalTime.of(15, 0),
          "EV", LocalTime.of(20, 0),
          "NI", LocalTime.of(21, 0));

  private Slots() {}

  /** Whether the intent that was heard has a slot of this name; said or not, Alexa sends it. */
  static boolean has(String name, HandlerInput input) {
    return input.getRequestEnvelope().getRequest() instanceof IntentRequest request
        && slots(request).containsKey(name);
  }

  static CoachRequest ask(CoachIntent wish, IntentRequest request) {
    var slots = slots(request);
    return new CoachRequest(
        wish,
        id(slots, "topic"),
        id(slots, "series"),
        id(slots, KIND),
        about(slots),
        length(slots),
        number(slots, "number"),
        id(slots, "sound"),
        when(slots),
        counts(slots),
        Optional.empty());
  }

  private static Counts counts(Map<String, Slot> slots) {
    return new Counts(
        number(slots, "in"),
        number(slots, "hold"),
        number(slots, "out"),
        number(slots, "rest"),
        number(slots, "rounds"));
  }

  private static When when(Map<String, Slot> slots) {
    return new When(
        value(slots, "time").flatMap(Slots::time),
        id(slots, "day").filter(id -> !id.equals(CoachRequest.UNKNOWN)),
        id(slots, "every").filter(id -> !id.equals(CoachRequest.UNKNOWN)),
        value(slots, "delay").flatMap(Slots::duration));
  }

  /** Alexa sends {@code 08:30}, or two letters for a part of the day. */
  private static Optional<LocalTime> time(String text) {
    var part = Optional.ofNullable(PARTS_OF_DAY.get(text));
    if (part.isPresent()) {
      return part;
    }
    try {
      return Optional.of(LocalTime.parse(text).truncatedTo(ChronoUnit.MINUTES));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** An intent has one of these at most. */
  private static Optional<String> about(Map<String, Slot> slots) {
    return ABOUT.stream().flatMap(name -> id(slots, name).stream()).findFirst();
  }

  private static Map<String, Slot> slots(IntentRequest request) {
    return Optional.ofNullable(request.getIntent()).map(Intent::getSlots).orElse(Map.of());
  }

  private static Optional<String> id(Map<String, Slot> slots, String name) {
    return value(slots, name).map(spoken -> resolved(slots.get(name)).orElse(CoachRequest.UNKNOWN));
  }

  private static Optional<String> resolved(Slot slot) {
    return Optional.ofNullable(slot.getResolutions())
        .map(Resolutions::getResolutionsPerAuthority)
        .orElse(List.of())
        .stream()
        .filter(Slots::matched)
        .flatMap(resolution -> resolution.getValues().stream())
        .filter(Objects::nonNull)
        .map(ValueWrapper::getValue)
        .filter(Objects::nonNull)
        .map(found -> found.getId())
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static boolean matched(Resolution resolution) {
    return resolution != null
        && resolution.getStatus() != null
        && resolution.getStatus().getCode() == StatusCode.ER_SUCCESS_MATCH
        && resolution.getValues() != null;
  }

  private static Optional<Duration> length(Map<String, Slot> slots) {
    return value(slots, "length").flatMap(Slots::duration);
  }

  /** Alexa sends ISO 8601; for what it cannot make a duration of, "?". */
  private static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text)).filter(d -> !d.isNegative() && !d.isZero());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(Map<String, Slot> slots, String name) {
    return value(slots, name)
        .map(
            text ->
                text.matches("\\d{1,4}") ? Integer.parseInt(text) : CoachRequest.NO_SUCH_NUMBER);
  }

  private static Optional<String> value(Map<String, Slot> slots, String name) {
    return Optional.ofNullable(slots.get(name)).map(Slot::getValue).filter(v -> !v.isBlank());
  }
}
