package org.steadyhearts.tools.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.steadyhearts.tools.device.DeviceProfile;
import org.steadyhearts.tools.device.RequestEnvelopes.DeviceSession;
import org.steadyhearts.tools.device.RequestEnvelopes.Ending;
import org.steadyhearts.tools.device.ScreenShape;

/**
 * What happened on the page. One of {@code said}, {@code touched} and {@code ended} is there.
 *
 * @param session as the last answer gave it; null where none is open
 * @param touched the arguments that the picture sent
 */
record DeskRequest(
    Who who,
    SessionNote session,
    String said,
    List<String> touched,
    Ending ended,
    boolean memoryOutOfReach,
    Network network) {

  /** How the device reaches the skill. */
  enum Network {
    WORKS,
    LOSES_ANSWERS,
    IS_DOWN
  }

  /**
   * The device, and who stands before it.
   *
   * @param person whose voice is recognised; empty for nobody's
   * @param screen the name of a {@link ScreenShape}; empty for none
   */
  record Who(
      String user, String device, String person, String locale, String timeZone, String screen) {

    /** Throws {@link IllegalArgumentException}, in words for whoever sits at the page. */
    Who {
      for (var name : List.of(user, device, person)) {
        if (name.length() > 40) {
          throw new IllegalArgumentException("A name has at most 40 letters: shorten it");
        }
      }
      if (user.isBlank() || device.isBlank()) {
        throw new IllegalArgumentException("The household and the device need a name");
      }
      try {
        ZoneId.of(timeZone);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            timeZone + " is no time zone: give one as in Europe/London", e);
      }
    }

    DeviceProfile profile(String skillId, URI alexa) {
      var recognised = person.isBlank() ? Optional.<String>empty() : Optional.of(person.strip());
      return new DeviceProfile(
          skillId,
          user.strip(),
          device.strip(),
          recognised,
          !screen.isEmpty(),
          Locale.forLanguageTag(locale),
          alexa);
    }

    ScreenShape shape() {
      return screen.isEmpty() ? ScreenShape.HUB : ScreenShape.valueOf(screen);
    }

    /** No voice is heard in a touch, so nobody's is recognised. */
    Who voiceless() {
      return new Who(user, device, "", locale, timeZone, screen);
    }
  }

  /** A session as the page keeps it between two turns. */
  record SessionNote(String id, ObjectNode attributes) {

    DeviceSession goOn() {
      return new DeviceSession(id, false, attributes);
    }
  }
}
