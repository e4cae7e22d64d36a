package org.steadyhearts.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.steadyhearts.simulator.Envelopes.Ending;

/** Writes down what is heard in the room, and what a listener would not hear in brackets below. */
final class Transcript {

  /** How speech appears: at once, or as it sounds. */
  interface Voice {
    void say(Heard heard, PrintStream out);
  }

  static final Voice AT_ONCE = (heard, out) -> out.println(heard.text());

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream out;
  private final Voice voice;
  private final boolean showJson;

  Transcript(PrintStream out, Voice voice, boolean showJson) {
    this.out = out;
    this.voice = voice;
    this.showJson = showJson;
  }

  void note(String text) {
    out.println("  [" + text + "]");
  }

  void understood(Understood understood) {
    var score = understood.exact() ? "" : String.format(Locale.ROOT, ", %.2f", understood.score());
    var slots =
        understood.slots().entrySet().stream()
            .map(slot -> ", " + slot.getKey() + " " + shown(slot.getValue()))
            .collect(Collectors.joining());
    note("heard as: " + understood.intent() + score + slots);
  }

  void answer(Answer answer) {
    if (answer.speech().parts().isEmpty()) {
      note("Alexa says nothing");
    } else {
      say(answer.speech());
    }
    answer.reprompt().ifPresent(reprompt -> note("reprompt: " + reprompt.text()));
    answer.card().ifPresent(card -> note("card: " + card));
    answer
        .pictures()
        .forEach(picture -> note("picture: " + (picture.isEmpty() ? "no words" : picture)));
    note(answer.ends() ? "microphone closed, the session is over" : "microphone open");
  }

  void reprompted(Heard reprompt) {
    note("8 seconds of silence");
    say(reprompt);
    note("microphone open");
  }

  void interrupted(Duration after, Heard heard) {
    var time = String.format(Locale.ROOT, "%.1f", after.toMillis() / 1000.0);
    note("interrupted after " + time + " s, at: " + heard.at(after));
  }

  void ended(Ending reason) {
    note("the session is over: " + reason);
  }

  /** What a listener would hear as "there was a problem with the requested skill's response". */
  void failure(Exception e) {
    note("the skill failed, and Alexa apologises: " + e);
  }

  void exchanged(String what, JsonNode json) {
    if (showJson) {
      try {
        out.println(what + " " + JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("What was read as JSON can be written", e);
      }
    }
  }

  void exchanged(String what, byte[] json) {
    if (showJson) {
      try {
        exchanged(what, JSON.readTree(json));
      } catch (IOException e) {
        note(what + " is no JSON");
      }
    }
  }

  private void say(Heard heard) {
    out.print("Alexa: ");
    voice.say(heard, out);
  }

  private static String shown(SlotValue value) {
    return value.resolved().map(SlotValue.Entry::id).orElse(value.value());
  }
}
