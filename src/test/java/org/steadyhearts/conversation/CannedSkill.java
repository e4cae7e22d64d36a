package org.steadyhearts.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.steadyhearts.tools.device.Skill;

/** Answers whatever comes with what it is given, and keeps the requests. */
public final class CannedSkill implements Skill {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> requests = new ArrayList<>();
  private String answer = asking("Welcome.", "Well?");

  /** An answer that leaves the session open. */
  public static String asking(String speech, String reprompt) {
    return """
    {"version": "1.0", "sessionAttributes": {"turn": "%s"}, "response": {
      "outputSpeech": {"type": "SSML", "ssml": "<speak>%s</speak>"},
      "reprompt": {"outputSpeech": {"type": "SSML", "ssml": "<speak>%s</speak>"}},
      "shouldEndSession": false}}\
    """
        .formatted(speech, speech, reprompt);
  }

  public static String closing(String speech) {
    return """
    {"version": "1.0", "response": {
      "outputSpeech": {"type": "SSML", "ssml": "<speak>%s</speak>"},
      "card": {"type": "Simple", "title": "Steady Hearts", "content": "Lesson 3."},
      "shouldEndSession": true}}\
    """
        .formatted(speech);
  }

  public void answers(String json) {
    answer = json;
  }

  public JsonNode request(int number) {
    return requests.get(number);
  }

  public JsonNode last() {
    return requests.get(requests.size() - 1);
  }

  public List<String> types() {
    return requests.stream().map(request -> request.at("/request/type").asText()).toList();
  }

  @Override
  public byte[] answer(byte[] envelope) {
    try {
      requests.add(JSON.readTree(envelope));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (answer == null) {
      throw new IllegalStateException("broken");
    }
    return answer.getBytes(StandardCharsets.UTF_8);
  }
}
