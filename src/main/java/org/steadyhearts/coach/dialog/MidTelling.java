package org.steadyhearts.coach.dialog;

import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Phrase;

/** A lesson or an exercise was cut off by what was said. Its place is kept already. */
record MidTelling(
    TellingDialog telling, ExerciseDialog exercises, SkillDialog skill, Situation rest)
    implements Situation {

  @Override
  public Answer answer(TurnContext turn) {
    var place = turn.cutOffAt().orElseThrow();
    return switch (turn.ask().wish()) {
      // A yes is said to oneself, or to what was just heard; it stops nothing.
      case YES, RESUME -> telling.goOn(turn, place);
      case LESSON, LESSON_BEHIND ->
          place.content().isLesson() && !turn.ask().namesContent()
              ? telling.goOn(turn, place)
              : rest(turn);
      case RESUME_LESSON -> place.content().isLesson() ? telling.goOn(turn, place) : rest(turn);
      case RESUME_EXERCISE -> place.content().isExercise() ? telling.goOn(turn, place) : rest(turn);
      case REPEAT -> telling.back(turn, place, 1);
      case BACK -> telling.back(turn, place, 2);
      case SKIP -> telling.skip(turn, place);
      case START_OVER -> telling.startOver(turn, place.content());
      case NO, STOP -> skill.goodbye(turn);
      case WAIT -> turn.keepingTheQuestion(Utterance.say(Phrase.TAKE_YOUR_TIME));
      case HOW_LONG -> telling.howMuchIsLeft(turn, place);
      case DESCRIBE -> turn.ask().namesContent() ? rest(turn) : telling.describe(turn, place);
      case LONGER, SHORTER, LENGTH -> exercises.otherLength(turn, place.content());
      default -> rest(turn);
    };
  }

  private Answer rest(TurnContext turn) {
    return rest.answer(turn);
  }
}
