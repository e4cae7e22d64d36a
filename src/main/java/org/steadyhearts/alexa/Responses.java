package org.steadyhearts.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Directive;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.RenderDocumentDirective;
import com.amazon.ask.model.interfaces.connections.SendRequestDirective;
import java.util.Optional;
import org.steadyhearts.coach.render.Picture;
import org.steadyhearts.coach.render.Reply;
import org.steadyhearts.coach.render.Soundtrack;
import org.steadyhearts.screen.Screen;
import org.steadyhearts.sound.SoundDocument;
import org.steadyhearts.speech.Ssml;

/** Renders a reply as Alexa's response. */
final class Responses {

  private static final String CARD_TITLE = "Steady Hearts";
  static final String ASK_FOR = "AskFor";
  private static final String TOKEN = "steady-hearts";

  private Responses() {}

  static Optional<Response> of(HandlerInput input, Reply reply) {
    var builder = input.getResponseBuilder();
    if (!reply.speech().isEmpty()) {
      builder.withSpeech(reply.speech().xml());
    }
    reply.reprompt().map(Ssml::xml).ifPresent(builder::withReprompt);
    reply.card().ifPresent(card -> builder.withSimpleCard(CARD_TITLE, card));
    reply.picture().map(Responses::picture).ifPresent(builder::addDirective);
    reply.sound().map(Responses::sound).ifPresent(builder::addDirective);
    // Always said: left out, a device with a screen would keep the session open without a question.
    return builder.withShouldEndSession(reply.ends()).build();
  }

  /**
   * Lets the next words fill a slot of the intent that was heard. The models name it in their
   * dialog; of an intent without that slot, as help, Alexa lets nobody ask for it.
   */
  static void askFor(String slot, HandlerInput input) {
    input.getResponseBuilder().addElicitSlotDirective(slot, null);
  }

  /** Lets Alexa ask whether the skill may set reminders; she says all there is to say. */
  static Optional<Response> askPermission(HandlerInput input) {
    return input
        .getResponseBuilder()
        .addDirective(
            SendRequestDirective.builder()
                .withName(ASK_FOR)
                .withPayload(Reminders.question())
                .withToken(TOKEN)
                .build())
        .build();
  }

  private static Directive picture(Picture picture) {
    var screen = Screen.of(picture);
    return RenderDocumentDirective.builder()
        .withToken(TOKEN)
        .withDocument(screen.document())
        .withDatasources(screen.data())
        .build();
  }

  /** Plays once the speech is over. */
  private static Directive sound(Soundtrack track) {
    return com.amazon.ask.model.interfaces.alexa.presentation.apla.RenderDocumentDirective.builder()
        .withToken(TOKEN)
        .withDocument(SoundDocument.of(track))
        .build();
  }

  /** For requests that must not be answered. */
  static Optional<Response> none(HandlerInput input) {
    return input.getResponseBuilder().build();
  }
}
