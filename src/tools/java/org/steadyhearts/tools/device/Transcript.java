package org.steadyhearts.tools.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.steadyhearts.tools.device.RequestEnvelopes.Ending;
import org.steadyhearts.tools.recognition.RecognizerResult;

/** Writes down what is heard in the room, and what a listener would not hear in brackets below. */
public final class Transcript {

  /** How speech appears: at once, or as it sounds. */
  public interface SpeechOutput {
    void say(HeardSpeech heard, PrintStream out);
  }

  public static final SpeechOutput AT_ONCE = (heard, out) -> out.println(heard.text());

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream out;
  private final SpeechOutput voice;
  private final boolean showJson;

  public Transcript(PrintStream out, SpeechOutput voice, boolean showJson) {
    this.out = out;
    this.voice = voice;
    this.showJson = showJson;
  }

  public void note(String text) {
    out.println("  [" + text + "]");
  }

  public void understood(RecognizerResult understood) {
    note("heard as: " + written(understood));
  }

  /** As in "TipIntent, 0.87, topic trust": the score only of what was not said to the word. */
  public static String written(RecognizerResult understood) {
    var score = understood.exact() ? "" : String.format(Locale.ROOT, ", %.2f", understood.score());
    var slots =
        understood.slots().entrySet().stream()
            .map(slot -> ", " + slot.getKey() + " " + shown(slot.getValue()))
            .collect(Collectors.joining());
    return understood.intent() + score + slots;
  }

  public void answer(SkillResponse answer) {
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

  public void reprompted(HeardSpeech reprompt) {
    note("8 seconds of silence");
    say(reprompt);
    note("microphone open");
  }

  public void interrupted(Duration after, HeardSpeech heard) {
    var time = String.format(Locale.ROOT, "%.1f", after.toMillis() / 1000.0);
    note("interrupted after " + time + " s, at: " + heard.at(after));
  }

  public void ended(Ending reason) {
    note("the session is over: " + reason);
  }

  /** What a listener would hear as "there was a problem with the requested skill's response". */
  public void failure(Exception e) {
    note("the skill failed, and Alexa apologises: " + e);
  }

  public void exchanged(String what, JsonNode json) {
    if (showJson) {
      try {
        out.println(what + " " + JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("What was read as JSON can be written", e);
      }
    }
  }

  public void exchanged(String what, byte[] json) {
    if (showJson) {
      try {
        exchanged(what, JSON.readTree(json));
      } catch (IOException e) {
        note(what + " is no JSON");
      }
    }
  }

  private void say(HeardSpeech heard) {
    out.print("Alexa: ");
    voice.say(heard, out);
  }

  private static String shown(SlotValue value) {
    return value.resolved().map(SlotValue.Entry::id).orElse(value.value());
  }
}
