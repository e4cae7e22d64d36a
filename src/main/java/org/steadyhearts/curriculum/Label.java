package org.steadyhearts.curriculum;

import java.util.Locale;

/**
 * A word or two that stand on a screen, or that Alexa reads out by herself, in {@code labels.yaml}
 * under the same name in lower case with hyphens.
 */
public enum Label {
  STOP,
  YES,
  NO,
  BEGIN,
  NOT_NOW,
  CARRY_ON,
  IN,
  SIP,
  HOLD,
  OUT,
  REST,
  FIRST_SPEAKER,
  SECOND_SPEAKER,
  QUIET,
  REMINDER;

  /** The name it goes by in {@code labels.yaml}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
