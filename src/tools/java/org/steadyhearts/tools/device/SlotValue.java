package org.steadyhearts.tools.device;

import java.util.Optional;

/**
 * What fills a slot.
 *
 * @param value as Alexa sends it: the words, or what a number or duration comes to
 * @param resolved the entry of our own type that it stands for; empty for Amazon's types
 */
public record SlotValue(String value, Optional<Entry> resolved) {

  /** One value of a type, whatever synonym was said. */
  public record Entry(String type, String id, String name) {}

  public static SlotValue plain(String value) {
    return new SlotValue(value, Optional.empty());
  }
}
