package org.steadyhearts.coach.dialog;

import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;

/**
 * Before the first of a visit that touches health it is said that all this is for learning, and no
 * medical advice.
 */
record HealthWord(Curriculum curriculum) {

  Answer told(TurnContext scene, Answer turn) {
    var receipt = turn.receipt().without(Phrase.NO_MEDICAL_ADVICE);
    boolean due =
        !scene.session().advised()
            && receipt.told().map(Bookmark::content).filter(this::touchesHealth).isPresent();
    return turn.saying(due ? receipt.after(Utterance.say(Phrase.NO_MEDICAL_ADVICE)) : receipt);
  }

  private boolean touchesHealth(Content content) {
    int number = content.number();
    return switch (content.kind()) {
      case TIP -> curriculum.tip(number).filter(Tip::health).isPresent();
      case LESSON -> curriculum.lesson(number).filter(Lesson::health).isPresent();
      case EXERCISE -> curriculum.exercise(number).filter(Exercise::health).isPresent();
    };
  }
}
