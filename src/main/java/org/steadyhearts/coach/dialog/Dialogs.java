package org.steadyhearts.coach.dialog;

import org.steadyhearts.coach.narration.Resuming;
import org.steadyhearts.curriculum.Curriculum;

/** What can be talked about, for the situations in which it is. */
record Dialogs(
    Syllabus syllabus,
    LessonDialog lessons,
    ExerciseDialog exercises,
    TipDialog tips,
    SavedTipsDialog savedTips,
    VoiceDialog voice,
    TellingDialog telling,
    RepeatDialog repeat,
    LaunchDialog launch,
    PracticeDialog practice,
    UsualDialog usual,
    ReminderDialog reminders,
    SkillDialog skill,
    ListDialog lists,
    HardTimeDialog hardTimes,
    Resuming resuming) {

  static Dialogs of(Curriculum curriculum, Resuming resuming) {
    var syllabus = new Syllabus(curriculum);
    var lessons = new LessonDialog(curriculum, resuming, syllabus);
    var exercises = new ExerciseDialog(curriculum, lessons, syllabus);
    var tips = new TipDialog(curriculum);
    var telling = new TellingDialog(curriculum, syllabus, resuming, lessons, exercises);
    return new Dialogs(
        syllabus,
        lessons,
        exercises,
        tips,
        new SavedTipsDialog(curriculum),
        new VoiceDialog(),
        telling,
        new RepeatDialog(telling, lessons, syllabus),
        new LaunchDialog(lessons, resuming, syllabus),
        new PracticeDialog(),
        new UsualDialog(curriculum, exercises, syllabus),
        new ReminderDialog(),
        new SkillDialog(curriculum),
        new ListDialog(curriculum, syllabus, lessons, exercises),
        new HardTimeDialog(curriculum),
        resuming);
  }

  /** The situation that each turn is in. */
  Situation situation(TurnContext turn) {
    var anytime = new Anytime(this);
    if (turn.leftToThemselves()) {
      return new LeftToThemselves(resuming, skill);
    }
    if (turn.cutOffAt().isPresent()) {
      return new MidTelling(telling, exercises, skill, anytime);
    }
    return turn.heardOffer().isPresent() ? new OfferStands(this, anytime) : anytime;
  }
}
