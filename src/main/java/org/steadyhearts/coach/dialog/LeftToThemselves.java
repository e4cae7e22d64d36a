package org.steadyhearts.coach.dialog;

import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.narration.Resuming;

/**
 * Two people have just talked to each other, and were asked whether to leave them to it. What they
 * say now they say to each other; only a call for help is answered.
 */
record LeftToThemselves(Resuming resuming, SkillDialog skill) implements Situation {

  @Override
  public Answer answer(TurnContext heard) {
    var turn = done(heard);
    return switch (turn.ask().wish()) {
      case HELP -> skill.help(turn);
      default -> turn.turn(Receipt.SILENCE);
    };
  }

  /** They talk, so the exercise is over: nothing that they say leaves it partway. */
  private TurnContext done(TurnContext turn) {
    return turn.settled()
        .content()
        .filter(content -> turn.settled().outcome() == Resuming.Outcome.PERHAPS_FINISHED)
        .map(
            content ->
                turn.withProgress(
                    resuming.finish(turn.progress(), content, turn.moment().now(), turn.moment())))
        .orElse(turn);
  }
}
