package org.steadyhearts.coach.dialog;

import java.util.Optional;
import org.steadyhearts.coach.answer.Answer;
import org.steadyhearts.coach.answer.Receipt;
import org.steadyhearts.coach.answer.Utterance;
import org.steadyhearts.curriculum.Exercise.Kind;
import org.steadyhearts.curriculum.Phrase;
import org.steadyhearts.progress.Bookmark;
import org.steadyhearts.progress.Content;

/** What each intent does by itself; a word that only means something beside others is asked. */
record Anytime(Dialogs dialogs) implements Situation {

  @Override
  public Answer answer(TurnContext turn) {
    var lessons = dialogs.lessons();
    var exercises = dialogs.exercises();
    var skill = dialogs.skill();
    return switch (turn.ask().wish()) {
      case LAUNCH ->
          dialogs.practice().atLaunch(turn, dialogs.launch().launch(turn), dialogs.reminders());
      case TIP -> dialogs.tips().tip(turn, turn.ask().topic());
      case TODAYS_TIP -> dialogs.tips().today(turn);
      case ANOTHER -> another(turn);
      case LESSON -> lessons.wanted(turn);
      case LESSON_BEHIND -> dialogs.tips().lessonBehind(turn, lessons);
      case SERIES -> lessons.series(turn);
      case NEXT_LESSON -> lessons.next(turn);
      case PREVIOUS_LESSON -> lessons.previous(turn);
      case NEXT -> lessonAtHand(turn) ? lessons.next(turn) : another(turn);
      case SKIP -> turn.turn(lessons.suggestion(turn));
      case PREVIOUS -> previous(turn);
      case RESUME -> dialogs.telling().resume(turn, dialogs.syllabus().leftOpen(turn));
      case RESUME_LESSON -> dialogs.telling().resume(turn, dialogs.syllabus().lessonLeftOpen(turn));
      case RESUME_EXERCISE ->
          dialogs.telling().resume(turn, dialogs.syllabus().exerciseLeftOpen(turn));
      case WHERE_WAS_I -> lessons.whereWasI(turn);
      case START_OVER -> startOver(turn);
      case BREATHING -> dialogs.sounds().over(turn, over -> exercises.wanted(over, Kind.BREATHING));
      case LISTENING -> exercises.wanted(turn, Kind.LISTENING);
      case REFLECTION -> exercises.wanted(turn, Kind.REFLECTION);
      case ALONE -> exercises.forOne(turn);
      case PATTERN -> dialogs.counts().pattern(turn);
      case USUAL -> dialogs.usual().begin(turn);
      case CHOOSE_USUAL -> dialogs.usual().choose(turn);
      case LONGER ->
          turn.toldLast(Content.ContentKind.TIP)
              ? dialogs.tips().lessonBehind(turn, lessons)
              : otherLength(turn);
      case SHORTER, LENGTH -> otherLength(turn);
      case HOW_LONG -> dialogs.telling().howLong(turn);
      case DESCRIBE -> dialogs.telling().whatAbout(turn);
      case BACK -> dialogs.telling().lastSentences(turn);
      case REPEAT -> dialogs.repeat().repeat(turn);
      case WAIT -> turn.turn(turn.answer(Utterance.say(Phrase.TAKE_YOUR_TIME)));
      case SAVE_TIP -> dialogs.savedTips().save(turn);
      case UNSAVE_TIP -> dialogs.savedTips().takeOff(turn);
      case SAVED_TIPS -> dialogs.savedTips().first(turn);
      case SEND_TIP -> dialogs.savedTips().askToSend(turn);
      case LIST -> dialogs.lists().list(turn);
      case PROGRESS -> dialogs.practice().inAll(turn);
      case WEEK -> dialogs.practice().week(turn);
      case COUNT_DAYS -> dialogs.practice().countDays(turn, true);
      case DONT_COUNT_DAYS -> dialogs.practice().countDays(turn, false);
      case REMIND -> dialogs.reminders().remind(turn);
      case CHANGE_REMINDER -> dialogs.reminders().change(turn);
      case WHEN_REMINDER -> dialogs.reminders().when(turn);
      case CANCEL_REMINDER -> dialogs.reminders().cancel(turn);
      case PERMISSION_GIVEN -> dialogs.reminders().agreed(turn);
      case PERMISSION_REFUSED, PERMISSION_UNANSWERED -> dialogs.reminders().refused(turn);
      case DISCREET -> skill.discreet(turn, true);
      case SPEAK_NORMALLY ->
          VoiceDialog.whispers(turn) ? skill.discreet(turn, false) : dialogs.voice().normally(turn);
      case OPEN_ONLY -> skill.openOnly(turn, true);
      case PRIVATE_TOO -> skill.openOnly(turn, false);
      case SLOWER -> dialogs.voice().slower(turn);
      case FASTER -> dialogs.voice().faster(turn);
      case USUAL_SPEED -> dialogs.voice().usualSpeed(turn);
      case VOLUME -> dialogs.voice().volume(turn);
      case SOUND -> dialogs.sounds().wanted(turn);
      case SOUND_FAILED -> dialogs.sounds().failed(turn);
      case FORGET_ME -> skill.forgetMe(turn);
      case ABOUT -> QuestionsDialog.about(turn);
      case HARD_TIME -> dialogs.hardTimes().answer(turn);
      case HELP -> skill.help(turn);
      case YES -> turn.keepingTheQuestion(Utterance.say(Phrase.NOTHING_ASKED));
      case NO, STOP -> skill.goodbye(turn);
      case NOT_UNDERSTOOD -> turn.keepingTheQuestion(Utterance.say(Phrase.NOT_UNDERSTOOD));
      case LEFT, UNANSWERED, PICTURE_OVER -> turn.turn(Receipt.SILENCE);
    };
  }

  private Answer another(TurnContext turn) {
    return exerciseTold(turn)
        .map(one -> dialogs.exercises().another(turn, one, 1))
        .orElseGet(
            () -> dialogs.tips().tip(turn, turn.ask().topic().or(() -> turn.session().topic())));
  }

  private Answer previous(TurnContext turn) {
    if (turn.toldLast(Content.ContentKind.TIP)) {
      return dialogs.tips().before(turn);
    }
    return exerciseTold(turn)
        .map(one -> dialogs.exercises().another(turn, one, -1))
        .orElseGet(() -> dialogs.lessons().previous(turn));
  }

  private Answer startOver(TurnContext turn) {
    return turn.session()
        .told()
        .or(() -> dialogs.syllabus().here(turn))
        .map(Bookmark::content)
        .map(content -> dialogs.telling().startOver(turn, content))
        .orElseGet(() -> turn.turn(dialogs.lessons().suggestion(turn)));
  }

  /**
   * A length belongs to the exercise that is at hand; where none is, it is asked which is meant.
   */
  private Answer otherLength(TurnContext turn) {
    return turn.session()
        .told()
        .filter(told -> !turn.toldLast(Content.ContentKind.TIP))
        .or(() -> dialogs.syllabus().exerciseHere(turn))
        .map(place -> dialogs.exercises().otherLength(turn, place.content()))
        .orElseGet(() -> dialogs.exercises().ask(turn));
  }

  private static Optional<Content> exerciseTold(TurnContext turn) {
    return turn.session().told().map(Bookmark::content).filter(Content::isExercise);
  }

  private static boolean lessonAtHand(TurnContext turn) {
    return !turn.toldLast(Content.ContentKind.TIP) && exerciseTold(turn).isEmpty();
  }
}
