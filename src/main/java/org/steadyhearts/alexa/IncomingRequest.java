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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.steadyhearts.coach.answer.ConversationState;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.request.CoachIntent;
import org.steadyhearts.coach.request.RequestContext;
import org.steadyhearts.progress.Hash;
import org.steadyhearts.progress.Listener;
import org.steadyhearts.screen.Screen;

/**
 * Who asks, when and where, read from a request. Raw ids end here: what goes on is hashed. Every
 * part of an envelope may be missing.
 *
 * @param listener worked out afresh on every request, since recognition comes and goes
 * @param addressed whom the last answer of the session was for
 * @param copy what the session carries of this listener's progress, if it was for them
 * @param anonymous without a user id, so that nothing can be kept: it would be everybody's
 * @param country as in {@code US}, of the request's locale
 * @param screen whether the device can show our pictures
 */
record IncomingRequest(
    Listener listener,
    RequestContext moment,
    ConversationState session,
    Optional<String> addressed,
    Optional<String> copy,
    boolean anonymous,
    String country,
    boolean screen) {

  private static final String PERSON = "person";
  private static final String COPY = "memory";
  private static final String HOUSEHOLD = "household";

  private static final Map<String, ZoneId> USUAL_ZONES =
      Map.of(
          "US", ZoneId.of("America/New_York"),
          "CA", ZoneId.of("America/Toronto"),
          "GB", ZoneId.of("Europe/London"),
          "AU", ZoneId.of("Australia/Sydney"),
          "IN", ZoneId.of("Asia/Kolkata"));

  static IncomingRequest of(HandlerInput input, Arrival arrival) {
    return of(input, CoachIntent.NOT_UNDERSTOOD, arrival);
  }

  static IncomingRequest of(HandlerInput input, CoachIntent wish, Arrival arrival) {
    var envelope = input.getRequestEnvelope();
    var request = Optional.ofNullable(envelope.getRequest());
    var session = Optional.ofNullable(envelope.getSession());
    var system = Optional.ofNullable(envelope.getContext()).map(context -> context.getSystem());
    var country = country(request);
    var now =
        request
            .map(Request::getTimestamp)
            .map(OffsetDateTime::toInstant)
            .filter(arrival::believes)
            .orElseGet(arrival::now);
    boolean fresh = session.map(Session::getNew).orElse(true);
    var conversation = conversation(session, fresh, now);
    var user =
        system
            .map(SystemState::getUser)
            .or(() -> session.map(Session::getUser))
            .map(User::getUserId)
            .filter(id -> !id.isBlank());
    var voice = system.map(SystemState::getPerson).map(Person::getPersonId).map(Hash::of);
    boolean touch = request.filter(UserEvent.class::isInstance).isPresent();
    var addressed = fresh ? Optional.<String>empty() : addressed(session);
    var person =
        (touch && voice.isEmpty()) || belongsToAddressed(wish, conversation)
            ? addressed.map(IncomingRequest::person).orElse(voice)
            : voice;
    var listener = new Listener(Hash.of(user.orElse("")), person);
    var copy =
        addressed.filter(addressee(listener)::equals).flatMap(whoever -> attribute(session, COPY));
    var moment =
        new RequestContext(
            Hash.of(request.map(Request::getRequestId).orElse(now.toString())),
            now,
            fresh,
            Hash.of(system.map(SystemState::getDevice).map(Device::getDeviceId).orElse("")),
            listener.household(),
            listener.recognised(),
            USUAL_ZONES.getOrDefault(country, USUAL_ZONES.get("US")));
    return new IncomingRequest(
        listener, moment, conversation, addressed, copy, user.isEmpty(), country, screen(system));
  }

  /**
   * What the session keeps, besides what the conversation does: whom the answer is for, and a copy
   * of their progress. A question about erasing stays theirs who asked to be forgotten, whoever
   * says something in between.
   */
  Map<String, Object> attributes(
      CoachIntent wish, ConversationState next, Optional<String> carried) {
    var attributes = next.attributes();
    boolean standing = wish != CoachIntent.FORGET_ME && asksToErase(next) && asksToErase(session);
    attributes.put(
        PERSON, standing && addressed.isPresent() ? addressed.get() : addressee(listener));
    carried.filter(copy -> next.offer().isPresent()).ifPresent(copy -> attributes.put(COPY, copy));
    return attributes;
  }

  private static String addressee(Listener listener) {
    return listener.person().map(Hash::hex).orElse(HOUSEHOLD);
  }

  /**
   * Whether a request is part of what went on with whom the last answer was for, whoever is
   * recognised now: a short word often isn't. An erasure and a reminder are theirs who asked for
   * them, and a word that ends what is being told ends it for whom it is told.
   */
  private static boolean belongsToAddressed(CoachIntent wish, ConversationState conversation) {
    return switch (wish) {
      case YES -> asksToErase(conversation) || asksToRemind(conversation);
      // Alexa sends them herself, once she has asked.
      case PERMISSION_GIVEN, PERMISSION_REFUSED, PERMISSION_UNANSWERED -> true;
      case STOP, LEFT, UNANSWERED -> conversation.mayBeTelling();
      default -> false;
    };
  }

  private static boolean asksToErase(ConversationState conversation) {
    return conversation.offer().filter(Offer::erases).isPresent();
  }

  private static boolean asksToRemind(ConversationState conversation) {
    return conversation.offer().filter(o -> o.kind() == Offer.OfferKind.REMIND).isPresent();
  }

  private static Optional<String> addressed(Optional<Session> session) {
    return attribute(session, PERSON)
        .filter(text -> text.equals(HOUSEHOLD) || text.matches("[0-9a-f]{64}"));
  }

  private static Optional<String> attribute(Optional<Session> session, String name) {
    return session
        .map(Session::getAttributes)
        .map(attributes -> attributes.get(name))
        .map(Object::toString);
  }

  private static Optional<Hash> person(String addressed) {
    return addressed.equals(HOUSEHOLD) ? Optional.empty() : Optional.of(new Hash(addressed));
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

  private static ConversationState conversation(
      Optional<Session> session, boolean fresh, Instant now) {
    return session
        .map(Session::getAttributes)
        .filter(attributes -> !fresh)
        .map(attributes -> ConversationState.of(attributes, now))
        .orElseGet(() -> ConversationState.begin(now));
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
