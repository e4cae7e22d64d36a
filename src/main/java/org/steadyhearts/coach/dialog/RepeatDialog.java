package org.steadyhearts.coach.dialog;

import java.util.Optional;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.LastTurn;

/** Says again what was last said to be heard: never an apology, and never a whole lesson. */
record RepeatDialog(TellingDialog telling, LessonDialog lessons, Syllabus syllabus) {

  Answer repeat(TurnContext turn) {
    var said = turn.session().repeatable();
    return said.isPresent() ? again(turn, said.get()) : inNewSession(turn);
  }

  /** A telling that was heard to its end leaves its question to be repeated. */
  private Answer again(TurnContext turn, Receipt said) {
    boolean longer = said.told().filter(place -> !place.content().isTip()).isPresent();
    return turn.turn(longer ? said.questionOnly() : said);
  }

  /**
   * The last tip, if a tip came last. Everything else is the same sentence always, so that nothing
   * tells a visit in which somebody asked for care from one in which nobody did.
   */
  private Answer inNewSession(TurnContext turn) {
    return lastTip(turn)
        .map(place -> telling.tip(turn, place))
        .orElseGet(() -> turn.turn(turn.answer(Utterance.say(Phrase.NOTHING_TO_REPEAT))));
  }

  private Optional<Bookmark> lastTip(TurnContext turn) {
    return turn.progress()
        .lastTurn()
        .map(LastTurn::receipt)
        .flatMap(Receipt::parse)
        .flatMap(Receipt::told)
        .filter(place -> place.content().isTip())
        .filter(place -> !syllabus.isPrivate(place.content()));
  }
}
