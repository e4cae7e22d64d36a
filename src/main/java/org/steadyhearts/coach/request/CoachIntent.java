package org.steadyhearts.coach.request;

/** What a listener can ask for, or do. */
public enum CoachIntent {
  LAUNCH,
  TIP,
  TODAYS_TIP,
  ANOTHER,
  LESSON,
  SERIES,
  NEXT_LESSON,
  PREVIOUS_LESSON,
  /** The lesson that explains the tip heard last, or "tell me more". */
  LESSON_BEHIND,
  /** "Go on", "start": whatever was offered, or else whatever was left open. */
  RESUME,
  RESUME_LESSON,
  RESUME_EXERCISE,
  WHERE_WAS_I,
  LIST,
  BREATHING,
  LISTENING,
  REFLECTION,
  /** Breathing in counts of their own, as in "four in, six out". */
  PATTERN,
  USUAL,
  CHOOSE_USUAL,
  /** For whoever is on their own. */
  ALONE,
  LONGER,
  SHORTER,
  /** A length and nothing else, as in "ten minutes". */
  LENGTH,
  HOW_LONG,
  DESCRIBE,
  /** A sentence or two back. */
  BACK,
  SKIP,
  WAIT,
  SAVE_TIP,
  UNSAVE_TIP,
  SAVED_TIPS,
  SEND_TIP,
  PROGRESS,
  WEEK,
  COUNT_DAYS,
  DONT_COUNT_DAYS,
  REMIND,
  WHEN_REMINDER,
  CHANGE_REMINDER,
  CANCEL_REMINDER,
  DISCREET,
  SPEAK_NORMALLY,
  /** "Not the private ones". */
  OPEN_ONLY,
  PRIVATE_TOO,
  SLOWER,
  FASTER,
  USUAL_SPEED,
  VOLUME,
  SOUND,
  FORGET_ME,
  ABOUT,
  /** Ordinary trouble, as in "I'm lonely". */
  HARD_TIME,
  HELP,
  STOP,
  NOT_UNDERSTOOD,
  YES,
  NO,
  REPEAT,
  NEXT,
  PREVIOUS,
  START_OVER,
  /** Alexa asked whether the skill may set reminders, and the listener said yes. */
  PERMISSION_GIVEN,
  PERMISSION_REFUSED,
  PERMISSION_UNANSWERED,
  /** The session was ended by the listener or by a fault, in the midst of whatever was said. */
  LEFT,
  /** The session ended because nobody answered, so all that was said had been heard. */
  UNANSWERED,
  /** The picture ran to its end, so late that all that was told had been heard. */
  PICTURE_OVER,
  /** The device could not play a sound, so that nothing was heard after the first words. */
  SOUND_FAILED;

  /** Whether the session is over already, and nothing can be answered any more. */
  public boolean endsSession() {
    return this == LEFT || this == UNANSWERED;
  }

  /** Whether nobody asked for anything, so that an answer would talk over what goes on. */
  public boolean tellsOnly() {
    return endsSession() || this == PICTURE_OVER;
  }

  /** Whether it can only be answered well where it is known how late it is. */
  public boolean needsClock() {
    return this == REMIND || this == CHANGE_REMINDER;
  }

  /** Whether it asks for a tip of no topic, unless it names one. */
  public boolean drawsAnyTip() {
    return this == TIP || this == TODAYS_TIP;
  }

  /** Whether it chooses what is so from now on. */
  public boolean isChoice() {
    return switch (this) {
      case DISCREET,
          SPEAK_NORMALLY,
          SLOWER,
          FASTER,
          USUAL_SPEED,
          COUNT_DAYS,
          DONT_COUNT_DAYS,
          CHOOSE_USUAL ->
          true;
      default -> false;
    };
  }

  /**
   * Whether it may touch somebody's health, so that nothing of what was said or answered is kept.
   */
  public boolean isConfidential() {
    return this == HARD_TIME;
  }

  /** Whether its answer is what is remembered, or all that is remembered is about to change. */
  public boolean tellsMemory() {
    return switch (this) {
      case LAUNCH, PROGRESS, WHERE_WAS_I, SAVED_TIPS, FORGET_ME -> true;
      default -> false;
    };
  }

  /** The name under which it is logged and counted: a confidential one has none of its own. */
  public String publicName() {
    return isConfidential() ? "OTHER" : name();
  }

  /** Whether it can be answered in a running session without knowing the listener's progress. */
  public boolean needsNoProgress() {
    return this == HELP || this == ABOUT || this == NOT_UNDERSTOOD;
  }
}
