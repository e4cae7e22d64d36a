package org.steadyhearts.tools.device;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A device and who stands before it. The ids are the same for the same names, and can't be taken
 * for real ones.
 *
 * @param person whose voice is recognised, if any is
 * @param alexa where Alexa's own services are had
 * @param reminders whether the skill was allowed to set reminders
 */
public record DeviceProfile(
    String skillId,
    String user,
    String device,
    Optional<String> person,
    boolean screen,
    Locale locale,
    URI alexa,
    boolean reminders) {

  /** A device of an account that was never asked for a permission. */
  public DeviceProfile(
      String skillId,
      String user,
      String device,
      Optional<String> person,
      boolean screen,
      Locale locale,
      URI alexa) {
    this(skillId, user, device, person, screen, locale, alexa, false);
  }

  public String userId() {
    return id("user", user);
  }

  public String deviceId() {
    return id("device", device);
  }

  public Optional<String> personId() {
    return person.map(name -> id("person", name));
  }

  private static String id(String kind, String name) {
    var bytes = (kind + ":" + name).getBytes(StandardCharsets.UTF_8);
    return "simulated." + kind + "." + UUID.nameUUIDFromBytes(bytes);
  }
}
