package org.steadyhearts.conversation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steadyhearts.coach.answer.ConversationState;
import org.steadyhearts.coach.answer.Offer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;
import org.steadyhearts.progress.OpenPlace;
import org.steadyhearts.progress.Progress;
import org.steadyhearts.tools.device.Conversation;

/**
 * What one intent comes to in one situation, in words that no writer edits: the phrases and the
 * content that were said, the question, and what is remembered otherwise than before.
 *
 * @param says as in {@code back-to-place, lesson 1 from inside}; which tip it is depends on chance,
 *     and so does the lesson behind it
 */
record CellOutcome(String says, String asks, String changes) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static CellOutcome of(
      Conversation.Reply reply, Optional<Progress> before, Optional<Progress> after) {
    if (reply.speech().contains("nine one one")) {
      return new CellOutcome("care", reply.open() ? "?" : "ends", changes(before, after));
    }
    var receipt = receipt(reply);
    var said = receipt.lines().stream().map(CellOutcome::line).collect(Collectors.joining(", "));
    return new CellOutcome(
        reply.speech().isEmpty() ? "(silence)" : said,
        reply.open() ? receipt.offer().map(CellOutcome::asked).orElse("?") : "ends",
        changes(before, after));
  }

  String row(String intent) {
    return "| " + String.join(" | ", intent, says, asks, changes) + " |";
  }

  private static Receipt receipt(Conversation.Reply reply) {
    Map<String, Object> attributes =
        JSON.convertValue(reply.json().path("sessionAttributes"), new TypeReference<>() {});
    return ConversationState.of(Optional.ofNullable(attributes).orElse(Map.of()), Instant.EPOCH)
        .last()
        .filter(last -> !reply.speech().isEmpty())
        .orElse(Receipt.SILENCE);
  }

  private static String line(Utterance line) {
    if (line instanceof Utterance.Said said) {
      return said.phrase().key();
    }
    return line instanceof Utterance.Told told ? place(told.from()) : "a card";
  }

  private static String place(Bookmark at) {
    return content(at.content()) + (at.atStart() ? "" : " from inside");
  }

  private static String content(Content content) {
    return switch (content.kind()) {
      case TIP -> "a tip";
      case LESSON -> "lesson " + content.number();
      case EXERCISE -> "exercise " + content.number() + " of " + content.seconds() + " s";
    };
  }

  private static String asked(Offer offer) {
    return switch (offer.kind()) {
      case LESSON_BEHIND, ANOTHER_TIP -> "about the tip";
      case SEND_TIP -> "SEND_TIP";
      default ->
          offer.kind()
              + offer.content().map(content -> " " + content(content)).orElse("")
              + (offer.content().isEmpty() && offer.subject() > 0 ? " " + offer.subject() : "");
    };
  }

  private static String changes(Optional<Progress> before, Optional<Progress> after) {
    if (before.isPresent() && after.isEmpty()) {
      return "erased";
    }
    var was = before.orElseGet(() -> Progress.fresh(1));
    var is = after.orElseGet(() -> Progress.fresh(1));
    List<String> changes = new ArrayList<>();
    for (int lesson = 1; lesson < 100; lesson++) {
      if (is.finished().has(lesson) && !was.finished().has(lesson)) {
        changes.add("heard lesson " + lesson);
      }
    }
    if (is.practice().exercises() > was.practice().exercises()) {
      changes.add("an exercise done");
    }
    if (is.tips().heard().count() > was.tips().heard().count()) {
      changes.add("a tip heard");
    }
    if (!places(is).equals(places(was))) {
      changes.add("places: " + (places(is).isEmpty() ? "none" : places(is)));
    }
    if (is.preferences().discreet() != was.preferences().discreet()) {
      changes.add(is.preferences().discreet() ? "whispers" : "speaks up");
    }
    if (!is.reminder().equals(was.reminder())) {
      changes.add("a reminder was offered");
    }
    if (is.preferences().uncounted() != was.preferences().uncounted()) {
      changes.add(is.preferences().uncounted() ? "days uncounted" : "days counted");
    }
    if (is.practice().exercises() == was.practice().exercises()
        && !is.practice().usual().equals(was.practice().usual())) {
      changes.add("another usual");
    }
    if (is.preferences().openOnly() != was.preferences().openOnly()) {
      changes.add(is.preferences().openOnly() ? "not the private ones" : "the private ones too");
    }
    if (is.preferences().welcomed() != was.preferences().welcomed()) {
      changes.add("welcomed");
    }
    if (is.preferences().placeAsked() != was.preferences().placeAsked()) {
      changes.add("asked whose place it is");
    }
    return changes.isEmpty() ? "-" : String.join("; ", changes);
  }

  private static String places(Progress progress) {
    return progress.places().open().stream()
        .map(place -> place(place, progress))
        .collect(Collectors.joining(", "));
  }

  private static String place(OpenPlace place, Progress progress) {
    boolean perhaps =
        progress
            .hearing()
            .perhaps()
            .filter(it -> it.content().sameAs(place.at().content()))
            .isPresent();
    return Stream.of(
            place(place.at()),
            place.rests() ? "rests" : place.refused() > 0 ? "refused" : "",
            perhaps && !place.at().atStart() ? "perhaps heard" : "")
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
