package org.steadyhearts.coach.dialog;

import java.util.Map;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Phrase;

/** What is asked about the skill itself: whether it is private, what it costs, whom it is for. */
final class QuestionsDialog {

  /** By the ids of the model's slot type QUESTION. */
  private static final Map<String, Phrase> ANSWERS =
      Map.of(
          "private", Phrase.QUESTION_PRIVATE,
          "recorded", Phrase.QUESTION_RECORDED,
          "hears", Phrase.QUESTION_HEARS,
          "cost", Phrase.QUESTION_COST,
          "authors", Phrase.QUESTION_AUTHORS,
          "religion", Phrase.QUESTION_RELIGION,
          "partner", Phrase.QUESTION_PARTNER,
          "therapy", Phrase.QUESTION_THERAPY,
          "kept", Phrase.QUESTION_KEPT,
          "age", Phrase.QUESTION_AGE);

  private QuestionsDialog() {}

  static Answer about(TurnContext scene) {
    var answer = scene.ask().about().map(ANSWERS::get).orElse(Phrase.ABOUT);
    return scene.turn(scene.answer(Utterance.say(answer)));
  }
}
