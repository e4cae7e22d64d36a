package org.steadyhearts.coach.answer;

import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Progress;

/**
 * One decision: what to say, and what is to be remembered before it is said.
 *
 * @param progress the listener's progress after it; to be saved if it is not what was read
 */
public record Answer(Receipt receipt, Progress progress, Effect effect) {

  /** What has to happen to the store besides saving. */
  public enum Effect {
    NONE,
    /** Erase the listener; the household's own progress, if any, must not ask about them again. */
    ERASE_LISTENER,
    /** Erase what the household shares. */
    ERASE_SHARED,
    /** Let Alexa ask whether the skill may set reminders; nothing is said before she has. */
    ASK_PERMISSION
  }

  /** Whether it erases something. */
  public boolean erases() {
    return effect == Effect.ERASE_LISTENER || effect == Effect.ERASE_SHARED;
  }

  /** What is said in its place where what it changes could not be kept. */
  public Answer notKept() {
    var said = erases() ? Receipt.ending(Utterance.say(Phrase.FORGET_FAILED)) : receipt.notKept();
    return new Answer(said, progress, effect);
  }

  /** The same with other words; what it changes stays. */
  public Answer saying(Receipt other) {
    return new Answer(other, progress, effect);
  }

  public static Answer of(Receipt receipt, Progress progress) {
    return new Answer(receipt, progress, Effect.NONE);
  }
}
