package org.steadyhearts.curriculum;

import java.util.List;
import java.util.Locale;

/**
 * A sentence that recurs, in several wordings in {@code phrases.yaml} under the same name in lower
 * case with hyphens. The names in brackets are what its wordings may fill in, each as {@code
 * {name}}.
 */
public enum Phrase {
  WELCOME,
  FOR_GROWN_UPS,
  WELCOME_BACK,
  TIP_INTRO,
  TIPS_START_AGAIN,
  TOPIC_STARTS_AGAIN("topic"),
  TOPIC_UNKNOWN,
  TOPIC_ELSEWHERE("topic", "elsewhere"),
  BACK_TO_PLACE,
  LESSON_UNKNOWN,
  NO_SUCH_LESSON("series", "lessons"),
  SERIES_START("series", "lessons"),
  SERIES_FINISHED("series"),
  ALL_HEARD,
  ALL_FINISHED,
  NO_PREVIOUS,
  NO_TIP_BEFORE,
  NOTHING_TO_RESUME,
  WHERE_LESSON("lesson", "series", "recap"),
  WHERE_LESSON_DISCREET("lesson"),
  WHERE_EXERCISE,
  WHERE_NOWHERE,
  LIST_LESSONS("first", "about-first", "second", "about-second"),
  LIST_EXERCISES,
  LIST_SOME_EXERCISES("exercise", "second-exercise", "third-exercise"),
  PROGRESS("lessons", "days"),
  PROGRESS_STREAK("days"),
  PROGRESS_NONE,
  DISCREET_ON,
  DISCREET_OFF,
  SOUND_RAIN,
  SOUND_SEA,
  SOUND_NONE,
  BELLS_SOFTER,
  BELLS_NONE,
  BELLS_USUAL,
  SOUND_LIST,
  SOUND_AWAY,
  SOUND_TOO_LONG,
  SOUND_FAILED,
  EITHER_MAY_STOP,
  EXERCISE_SUGGESTED("length", "about-exercise"),
  EXERCISE_LENGTH("length"),
  EXERCISE_DONE("length"),
  EXERCISE_DONE_TOGETHER("length"),
  EXERCISE_STOPPED,
  BREATHE_NORMALLY,
  ONE_LENGTH,
  LENGTH_OF("length"),
  LENGTH_LEFT("length"),
  LENGTHS,
  DESCRIBE_LESSON("lesson", "title"),
  DESCRIBE_EXERCISE("exercise", "about-exercise"),
  DESCRIBE_PRIVATE,
  SKIPPED,
  NO_LONGER("length"),
  NO_SHORTER("length"),
  FORGOTTEN,
  HOUSEHOLD_SEPARATE,
  HOUSEHOLD_FORGOTTEN,
  HOUSEHOLD_KEPT,
  NOT_FORGOTTEN,
  FORGET_FAILED,
  ABOUT,
  HELP,
  HELP_TIP,
  HELP_LESSON,
  HELP_EXERCISE,
  HELP_LISTENING,
  HELP_BOTH,
  HELP_FORGET,
  NOT_UNDERSTOOD,
  TAKE_YOUR_TIME,
  NOTHING_ASKED,
  NOTHING_TO_REPEAT,
  NOT_REMEMBERED,
  MEMORY_AWAY,
  TROUBLE,
  ALL_RIGHT,
  SAVED,
  GOODBYE,

  OFFER_FIRST,
  REPROMPT_FIRST,
  OFFER_TIP,
  REPROMPT_TIP,
  OFFER_ANOTHER_TIP,
  REPROMPT_ANOTHER_TIP,
  OFFER_LESSON_BEHIND,
  REPROMPT_LESSON_BEHIND,
  OFFER_RESUME("lesson"),
  REPROMPT_RESUME,
  OFFER_CARRY_ON,
  REPROMPT_CARRY_ON,
  OFFER_NEXT_LESSON("lesson"),
  REPROMPT_NEXT_LESSON,
  OFFER_HEARD_ALL("lesson"),
  REPROMPT_HEARD_ALL,
  OFFER_SERIES("series"),
  REPROMPT_SERIES("series"),
  OFFER_THAT_IS_YOU("lesson"),
  REPROMPT_THAT_IS_YOU,
  OFFER_RESUME_EXERCISE,
  OFFER_EXERCISE("exercise"),
  REPROMPT_EXERCISE,
  OFFER_WHICH_EXERCISE,
  REPROMPT_WHICH_EXERCISE,
  OFFER_BOTH_WANT("exercise", "length"),
  OFFER_OTHER_WANTS,
  OFFER_LEAVE_YOU_TO_IT,
  OFFER_FORGET,
  REPROMPT_FORGET,
  OFFER_FORGET_HOUSEHOLD,
  REPROMPT_FORGET_HOUSEHOLD,
  ;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type can't say so
  private final List<String> names;

  Phrase(String... names) {
    this.names = List.of(names);
  }

  /** What its wordings may fill in. */
  public List<String> names() {
    return names;
  }

  /** The name it goes by in {@code phrases.yaml}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
