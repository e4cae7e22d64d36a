package org.steadyhearts.coach.render;

import org.steadyhearts.curriculum.Exercise.People;

/**
 * Whether the operator lets exercises be heard over a sound.
 *
 * @param forOne for a listener who practises alone
 * @param forTwo for two people, whose microphone must not open in the midst of it
 */
public record SoundSetting(boolean forOne, boolean forTwo) {

  public static final SoundSetting OFF = new SoundSetting(false, false);

  boolean allows(People people) {
    return people == People.ONE ? forOne : forOne && forTwo;
  }
}
