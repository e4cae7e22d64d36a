package org.steadyhearts.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Device;
import com.amazon.ask.model.Person;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.Session;
import com.amazon.ask.model.SupportedInterfaces;
import com.amazon.ask.model.User;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.AlexaPresentationAplInterface;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.Runtime;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import com.amazon.ask.model.interfaces.system.SystemState;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.screen.Screen;

/**
 * Who asks, when and where, read from a request. Raw ids end here: what goes on is hashed. Every
 * part of an envelope may be missing.
 *
 * @param listener worked out afresh on every request, since recognition comes and goes
 * @param country as in {@code US}, of the request's locale
 * @param screen whether the device can show our pictures
 */
record IncomingRequest(
    Listener listener,
    RequestContext moment,
    org.steadyhearts.coach.answer.ConversationState session,
    String country,
    boolean screen) {

  private static final String PERSON = "person";

  private static final Map<String, ZoneId> USUAL_ZONES =
      Map.of(
          "US", ZoneId.of("America/New_York"),
          "CA", ZoneId.of("America/Toronto"),
          "GB", ZoneId.of("Europe/London"),
          "AU", ZoneId.of("Australia/Sydney"),
          "IN", ZoneId.of("Asia/Kolkata"));

  static IncomingRequest of(HandlerInput input, InstantSource clock) {
    var envelope = input.getRequestEnvelope();
    var request = Optional.ofNullable(envelope.getRequest());
    var session = Optional.ofNullable(envelope.getSession());
    var system = Optional.ofNullable(envelope.getContext()).map(context -> context.getSystem());
    var country = country(request);
    var listener = listener(system, session, request);
    var now =
        request.map(Request::getTimestamp).map(OffsetDateTime::toInstant).orElseGet(clock::instant);
    var moment =
        new RequestContext(
            Hash.of(request.map(Request::getRequestId).orElse(now.toString())),
            now,
            session.map(Session::getNew).orElse(true),
            Hash.of(system.map(SystemState::getDevice).map(Device::getDeviceId).orElse("")),
            listener.recognised(),
            USUAL_ZONES.getOrDefault(country, USUAL_ZONES.get("US")));
    return new IncomingRequest(listener, moment, session(session, moment), country, screen(system));
  }

  /** What the session keeps, besides what the conversation does: whose picture a touch is on. */
  Map<String, Object> attributes(org.steadyhearts.coach.answer.ConversationState next) {
    var attributes = next.attributes();
    listener
        .person()
        .filter(person -> screen)
        .ifPresent(person -> attributes.put(PERSON, person.hex()));
    return attributes;
  }

  private static Listener listener(
      Optional<SystemState> system, Optional<Session> session, Optional<Request> request) {
    var user =
        system
            .map(SystemState::getUser)
            .or(() -> session.map(Session::getUser))
            .map(User::getUserId);
    var person = system.map(SystemState::getPerson).map(Person::getPersonId).map(Hash::of);
    boolean touch = request.filter(UserEvent.class::isInstance).isPresent();
    return new Listener(
        Hash.of(user.orElse("")), touch ? person.or(() -> person(session)) : person);
  }

  /** A touch has no voice: it is the listener's for whom the picture was made. */
  private static Optional<Hash> person(Optional<Session> session) {
    return session
        .map(Session::getAttributes)
        .map(attributes -> attributes.get(PERSON))
        .map(Object::toString)
        .filter(hex -> hex.matches("[0-9a-f]{64}"))
        .map(Hash::new);
  }

  private static boolean screen(Optional<SystemState> system) {
    return system
        .map(SystemState::getDevice)
        .map(Device::getSupportedInterfaces)
        .map(SupportedInterfaces::getAlexaPresentationAPL)
        .map(AlexaPresentationAplInterface::getRuntime)
        .map(Runtime::getMaxVersion)
        .filter(Screen::shownBy)
        .isPresent();
  }

  private static org.steadyhearts.coach.answer.ConversationState session(
      Optional<Session> session, RequestContext moment) {
    return session
        .map(Session::getAttributes)
        .filter(attributes -> !moment.newSession())
        .map(
            attributes ->
                org.steadyhearts.coach.answer.ConversationState.of(attributes, moment.now()))
        .orElseGet(() -> org.steadyhearts.coach.answer.ConversationState.begin(moment.now()));
  }

  private static String country(Optional<Request> request) {
    return request
        .map(Request::getLocale)
        .map(Locale::forLanguageTag)
        .map(Locale::getCountry)
        .filter(country -> !country.isEmpty())
        .orElse("US");
  }
}
