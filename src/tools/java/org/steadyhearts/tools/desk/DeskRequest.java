package org.steadyhearts.tools.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
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

  /** A session as the page keeps it between two turns. */
  record SessionNote(String id, ObjectNode attributes) {}

  /**
   * The device, and who stands before it.
   *
   * @param person whose voice is recognised; empty for nobody's
   * @param screen the name of a {@link ScreenShape}; empty for none
   */
  record Who(
      String user, String device, String person, String locale, String timeZone, String screen) {

    Who {
      if (user.isBlank() || device.isBlank() || (user + device + person).length() > 100) {
        throw new IllegalArgumentException("The household and the device need a short name each");
      }
    }

    DeviceProfile profile(String skillId, URI alexa) {
      return new DeviceProfile(
          skillId,
          user.strip(),
          device.strip(),
          Optional.of(person.strip()).filter(name -> !name.isEmpty()),
          !screen.isEmpty(),
          Locale.forLanguageTag(locale),
          alexa.resolve("zones/" + ZoneId.of(timeZone).getId().replace('/', '~')));
    }

    ScreenShape shape() {
      return screen.isEmpty() ? ScreenShape.HUB : ScreenShape.valueOf(screen);
    }

    /** No voice is heard in a touch, so nobody's is recognised. */
    Who voiceless() {
      return new Who(user, device, "", locale, timeZone, screen);
    }
  }

  Optional<DeviceSession> open() {
    return Optional.ofNullable(session)
        .map(note -> new DeviceSession(note.id(), false, note.attributes()));
  }
}
