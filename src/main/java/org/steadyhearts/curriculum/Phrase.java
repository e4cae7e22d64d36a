package org.steadyhearts.curriculum;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence that recurs, in several wordings in {@code phrases.yaml} under the same name in lower
 * case with hyphens. The names in brackets are what its wordings may fill in, each as {@code
 * {name}}.
 */
public enum Phrase {
  WELCOME,
  FOR_GROWN_UPS,
  WELCOME_BACK,
  HELLO_MEMORY_AWAY,
  TIP_INTRO,
  TIPS_START_AGAIN,
  TOPIC_STARTS_AGAIN("topic"),
  TOPIC_UNKNOWN,
  TOPIC_ELSEWHERE("topic", "elsewhere"),
  TIP_SAVED,
  TIP_SAVED_PRIVATE,
  TIP_UNSAVED,
  TIP_NOT_SAVED,
  NO_TIP_AT_HAND,
  SAVED_TIPS,
  SAVED_TIPS_END,
  NO_SAVED_TIPS,
  TIP_SENT,
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
  LIST_SOME_EXERCISES("exercises"),
  LIST_TOPICS("topics"),
  LIST_TITLES("titles"),
  COUNT_TOPICS("topic-count"),
  COUNT_TIPS("tip-count"),
  COUNT_LESSONS("lessons"),
  PROGRESS("lessons", "days"),
  PROGRESS_STREAK("days"),
  PROGRESS_NONE,
  DISCREET_ON,
  DISCREET_OFF,
  SLOWER,
  NO_SLOWER,
  FASTER,
  NO_FASTER,
  USUAL_SPEED,
  VOLUME,
  VOLUME_WHISPERED,
  HARD_TIME_LONELY,
  HARD_TIME_SINGLE,
  HARD_TIME_QUARREL,
  HARD_TIME_ENDED,
  HARD_TIME_LOSS,
  HARD_TIME_DESIRE,
  HARD_TIME_BODY,
  HARD_TIME_DISTANCE,
  HARD_TIME_JEALOUS,
  HARD_TIME_OTHER,
  HARD_TIME_DOOR,
  HARD_TIME_DOOR_FIRST,
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
  QUESTION_PRIVATE,
  QUESTION_RECORDED,
  QUESTION_HEARS,
  QUESTION_COST,
  QUESTION_AUTHORS,
  QUESTION_RELIGION,
  QUESTION_PARTNER,
  QUESTION_THERAPY,
  QUESTION_KEPT,
  QUESTION_AGE,
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
  OFFER_SAVED_TIP,
  REPROMPT_SAVED_TIP,
  OFFER_SEND_TIP,
  REPROMPT_SEND_TIP,
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
  OFFER_MORE,
  REPROMPT_MORE,
  OFFER_NEAREST_LESSON,
  REPROMPT_NEAREST_LESSON,
  OFFER_NEAREST_PRIVATE,
  REPROMPT_NEAREST_PRIVATE,
  OFFER_NEAREST_TIP,
  REPROMPT_NEAREST_TIP,
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

  private static final Set<Phrase> CONFIRMATIONS =
      EnumSet.of(
          SAVED,
          EXERCISE_STOPPED,
          TIP_SAVED,
          TIP_SAVED_PRIVATE,
          TIP_UNSAVED,
          DISCREET_ON,
          DISCREET_OFF,
          SLOWER,
          FASTER,
          USUAL_SPEED);

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type can't say so
  private final List<String> names;

  Phrase(String... names) {
    this.names = List.of(names);
  }

  /** What its wordings may fill in. */
  public List<String> names() {
    return names;
  }

  /** Whether it says that something is kept, so that it is said only where that is so. */
  public boolean confirms() {
    return CONFIRMATIONS.contains(this);
  }

  /** The name it goes by in {@code phrases.yaml}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
