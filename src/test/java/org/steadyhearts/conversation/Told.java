package org.steadyhearts.conversation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.steadyhearts.coach.answer.ConversationState;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.tools.device.Conversation;

/** What an answer told and asked, by the receipt that its session carries. */
final class Told {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Told() {}

  static Optional<Content> content(Conversation.Reply reply) {
    return receipt(reply).flatMap(Receipt::told).map(Bookmark::content);
  }

  static Optional<Offer.OfferKind> asked(Conversation.Reply reply) {
    return receipt(reply).flatMap(Receipt::offer).map(Offer::kind);
  }

  private static Optional<Receipt> receipt(Conversation.Reply reply) {
    Map<String, Object> attributes =
        JSON.convertValue(reply.json().path("sessionAttributes"), new TypeReference<>() {});
    return ConversationState.of(Optional.ofNullable(attributes).orElse(Map.of()), Instant.EPOCH)
        .last();
  }
}
