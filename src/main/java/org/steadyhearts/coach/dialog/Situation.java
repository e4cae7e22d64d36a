package org.steadyhearts.coach.dialog;

import org.steadyhearts.coach.answer.Answer;

/**
 * What each intent does at one kind of moment of a conversation: while a question stands, in the
 * midst of a telling, while two people are left to themselves, or at any other time. What a
 * situation does not name is done as at any other time.
 */
interface Situation {

  Answer answer(TurnContext turn);
}
