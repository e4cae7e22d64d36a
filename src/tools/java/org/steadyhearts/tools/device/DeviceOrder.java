package org.steadyhearts.tools.device;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.steadyhearts.tools.recognition.Recognizer;
import org.steadyhearts.tools.recognition.RecognizerResult;
import org.steadyhearts.tools.recognition.TextNormalizer;

/** What a device makes of a line that it heard. */
public sealed interface DeviceOrder {

  /** The skill is opened. */
  record Launch() implements DeviceOrder {}

  /**
   * Something is wished of the skill.
   *
   * @param inSession whether it belongs to the open session; else it begins one
   * @param note what an onlooker should know of it
   */
  record Wish(RecognizerResult understood, boolean inSession, Optional<String> note)
      implements DeviceOrder {}

  /** The session is left, without a word to the skill. */
  record Exit() implements DeviceOrder {}

  /** The skill hears nothing of it. */
  record Nothing(String note) implements DeviceOrder {}

  Set<List<String>> EXIT = Set.of(List.of("exit"), List.of("quit"));

  /** Without a session the device does these by itself. */
  Set<String> ITS_OWN = Set.of("AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.PauseIntent");

  /**
   * Takes a line.
   *
   * @param open whether a session is open
   */
  static DeviceOrder of(Invocation invocation, boolean open, Recognizer recognizer) {
    if (invocation.isLaunch()) {
      return new Launch();
    }
    if (invocation.wish().isEmpty()) {
      return new Nothing("Alexa listens, but nothing was said");
    }
    if (EXIT.contains(TextNormalizer.withoutFiller(invocation.wish()))) {
      return open ? new Exit() : new Nothing("no session is open: there is nothing to leave");
    }
    var understood = recognizer.understand(invocation.wish());
    if (open || invocation.named()) {
      return new Wish(understood, open && !invocation.named(), Optional.empty());
    }
    if (ITS_OWN.contains(understood.intent())) {
      return new Nothing(
          "no session is open: the device takes this itself, the skill hears nothing");
    }
    var asked = "Alexa, ask " + recognizer.model().invocationName() + " ...";
    return new Wish(
        understood, false, Optional.of("no session is open: taken as \"" + asked + "\""));
  }
}
