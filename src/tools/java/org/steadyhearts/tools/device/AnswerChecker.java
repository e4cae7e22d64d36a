package org.steadyhearts.tools.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.steadyhearts.coach.answer.ConversationState;
import org.steadyhearts.coach.answer.Offer;

/** Checks what must hold of every answer, whatever was asked. Used by every test. */
public final class AnswerChecker {

  private static final int LONGEST_SPEECH = 7_500;
  private static final int LARGEST_ANSWER = 24 * 1024;
  private static final int LARGEST_ANSWER_WITH_SOUND = 48 * 1024;
  private static final int LARGEST_PICTURE = 12 * 1024;
  private static final int LONGEST_SOUND_SECONDS = 240;
  private static final int MOST_SOURCES = 15;
  private static final String SOUND = "Alexa.Presentation.APLA.RenderDocument";
  private static final int LONGEST_BREAK_MILLIS = 10_000;
  private static final int MOST_CLIPS = 5;
  private static final Set<String> TAGS =
      Set.of("speak", "break", "audio", "amazon:effect", "prosody");
  private static final Pattern BREAK = Pattern.compile("(\\d+)ms");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What no listener may ever hear: keys, ids, traces, and unfilled names. */
  private static final List<String> NEVER_HEARD =
      List.of("null", "amzn1", "Exception", "org.steadyhearts", "{", "}", "%", "LESSON-", "TIP-");

  /** What can be read on a picture. */
  private static final List<String> SHOWN =
      List.of("heading", "text", "word", "done", "question", "yes", "no", "stop");

  private AnswerChecker() {}

  /** The answer as JSON, once it has passed. */
  public static JsonNode check(byte[] answer) {
    try {
      var envelope = JSON.readTree(answer);
      boolean sounds = !sound(envelope.path("response")).isMissingNode();
      assertThat(answer.length)
          .as("bytes of the answer")
          .isLessThan(sounds ? LARGEST_ANSWER_WITH_SOUND : LARGEST_ANSWER);
      assertThat(envelope.path("version").asText()).isEqualTo("1.0");
      assertThat(ResponseSchema.problems(envelope)).isEmpty();
      var response = envelope.path("response");
      speech(response.path("outputSpeech"));
      speech(response.path("reprompt").path("outputSpeech"));
      session(envelope);
      card(response.path("card"));
      for (var directive : response.path("directives")) {
        if (directive.path("type").asText().equals(SOUND)) {
          sound(directive.path("document"), response.path("outputSpeech"));
        } else if (directive.path("type").asText().startsWith("Alexa.Presentation")) {
          picture(directive);
        }
      }
      return envelope;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void session(JsonNode envelope) {
    var response = envelope.path("response");
    var ends = response.path("shouldEndSession");
    if (ends.isMissingNode()) {
      assertThat(response.has("outputSpeech")).as("speech without saying if it ends").isFalse();
      return;
    }
    assertThat(ends.isBoolean()).isTrue();
    assertThat(response.has("reprompt"))
        .as("a reprompt if and only if the session stays open, and silence is no answer")
        .isEqualTo(!ends.asBoolean() && !isForTwo(envelope.path("sessionAttributes")));
    if (!ends.asBoolean()) {
      assertThat(lastSentence(response)).as("an open session ends in a question").contains("?");
    }
  }

  /** Two people are asked once: whoever is silent has answered. */
  private static boolean isForTwo(JsonNode attributes) {
    Map<String, Object> session =
        attributes.isMissingNode()
            ? Map.of()
            : JSON.convertValue(attributes, new TypeReference<>() {});
    return ConversationState.of(session, Instant.EPOCH)
        .offer()
        .filter(Offer::withoutReprompt)
        .isPresent();
  }

  private static String lastSentence(JsonNode response) {
    var said = sound(response).findValuesAsText("content");
    var last =
        said.isEmpty()
            ? response.path("outputSpeech").path("ssml").asText()
            : said.get(said.size() - 1);
    var words = last.replaceAll("<[^>]+>", " ").strip();
    return words.substring(Math.max(0, words.length() - 120));
  }

  /** The document that is played after the speech, if there is one. */
  private static JsonNode sound(JsonNode response) {
    for (var directive : response.path("directives")) {
      if (directive.path("type").asText().equals(SOUND)) {
        return directive.path("document");
      }
    }
    return MissingNode.getInstance();
  }

  /** Of a sound that fails nothing is heard, so the first words are never in it. */
  private static void sound(JsonNode document, JsonNode before) {
    assertThat(SoundSchema.problems(document)).isEmpty();
    assertThat(before.path("ssml").asText()).as("speech before a sound").isNotEmpty();
    var heard = HeardSpeech.ssml(before.path("ssml").asText()).then(HeardSound.of(document));
    assertThat(heard.length())
        .as("an answer with sound")
        .isLessThanOrEqualTo(Duration.ofSeconds(LONGEST_SOUND_SECONDS));
    assertThat(HeardSound.sources(document)).isLessThanOrEqualTo(MOST_SOURCES);
    document.findValues("content").forEach(AnswerChecker::said);
  }

  private static void said(JsonNode content) {
    speech(JSON.createObjectNode().set("ssml", content));
  }

  private static void card(JsonNode card) {
    if (!card.isMissingNode()) {
      assertThat(card.path("title").asText()).isEqualTo("Steady Hearts");
      assertThat(card.path("content").asText()).isNotBlank().hasSizeLessThan(600);
    }
  }

  private static void picture(JsonNode directive) {
    assertThat(directive.path("type").asText()).isEqualTo("Alexa.Presentation.APL.RenderDocument");
    var document = directive.path("document");
    assertThat(document.path("version").asText()).isEqualTo("1.6");
    assertThat(document.has("import")).as("a document that needs another").isFalse();
    assertThat(directive.toString().length()).as("a picture").isLessThan(LARGEST_PICTURE);
    for (var name : SHOWN) {
      assertThat(directive.path("datasources").findValuesAsText(name))
          .allSatisfy(text -> assertThat(text).doesNotContain(NEVER_HEARD));
    }
  }

  private static void speech(JsonNode speech) {
    if (speech.isMissingNode()) {
      return;
    }
    var ssml = speech.path("ssml").asText();
    assertThat(ssml)
        .startsWith("<speak>")
        .endsWith("</speak>")
        .hasSizeLessThanOrEqualTo(LONGEST_SPEECH);
    int clips = 0;
    try {
      var reader =
          XMLInputFactory.newDefaultFactory()
              .createXMLStreamReader(new StringReader(withNamespace(ssml)));
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          var prefix = reader.getPrefix();
          var tag =
              prefix == null || prefix.isEmpty()
                  ? reader.getLocalName()
                  : prefix + ":" + reader.getLocalName();
          assertThat(TAGS).as("tags that Alexa knows").contains(tag);
          clips += tag.equals("audio") ? 1 : 0;
          if (tag.equals("prosody")) {
            assertThat(reader.getAttributeValue(null, "rate")).matches("[1-9]\\d{1,2}%");
          }
          if (tag.equals("break")) {
            var time = BREAK.matcher(reader.getAttributeValue(null, "time"));
            assertThat(time.matches()).isTrue();
            assertThat(Integer.parseInt(time.group(1))).isBetween(1, LONGEST_BREAK_MILLIS);
          }
        } else if (event == XMLStreamConstants.CHARACTERS) {
          assertThat(reader.getText()).doesNotContain(NEVER_HEARD);
        }
      }
    } catch (XMLStreamException e) {
      throw new AssertionError("Not well-formed: " + ssml, e);
    }
    assertThat(clips).as("audio clips").isLessThanOrEqualTo(MOST_CLIPS);
  }

  /** Alexa's own prefix is not bound in what is sent to her; a parser wants it bound. */
  private static String withNamespace(String ssml) {
    return ssml.replaceFirst("<speak>", "<speak xmlns:amazon=\"https://amazon.com/alexa\">");
  }
}
