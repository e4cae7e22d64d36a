package org.steadyhearts.coach.dialog;

import org.steadyhearts.coach.narration.Resuming;
import org.steadyhearts.coach.render.SoundSetting;
import org.steadyhearts.coach.render.SpeechRenderer;
import org.steadyhearts.curriculum.Curriculum;

/** What can be talked about, for the situations in which it is. */
record Dialogs(
    Syllabus syllabus,
    LessonDialog lessons,
    ExerciseDialog exercises,
    CountsDialog counts,
    TipDialog tips,
    SavedTipsDialog savedTips,
    VoiceDialog voice,
    TellingDialog telling,
    RepeatDialog repeat,
    FollowUpDialog followUps,
    LaunchDialog launch,
    PracticeDialog practice,
    UsualDialog usual,
    ReminderDialog reminders,
    SkillDialog skill,
    ListDialog lists,
    HardTimeDialog hardTimes,
    SoundDialog sounds,
    Resuming resuming) {

  static Dialogs of(
      Curriculum curriculum, Resuming resuming, SoundSetting sound, SpeechRenderer voice) {
    var syllabus = new Syllabus(curriculum);
    var lessons = new LessonDialog(curriculum, resuming, syllabus);
    var exercises = new ExerciseDialog(curriculum, lessons, syllabus);
    var followUps = new FollowUpDialog(curriculum, syllabus);
    var tips = new TipDialog(curriculum);
    var telling = new TellingDialog(curriculum, syllabus, resuming, lessons, exercises);
    return new Dialogs(
        syllabus,
        lessons,
        exercises,
        new CountsDialog(curriculum, exercises),
        tips,
        new SavedTipsDialog(curriculum),
        new VoiceDialog(),
        telling,
        new RepeatDialog(telling, lessons, syllabus),
        followUps,
        new LaunchDialog(lessons, resuming, syllabus, followUps),
        new PracticeDialog(),
        new UsualDialog(curriculum, exercises, syllabus),
        new ReminderDialog(curriculum),
        new SkillDialog(curriculum, syllabus),
        new ListDialog(curriculum, syllabus, lessons, exercises),
        new HardTimeDialog(curriculum),
        new SoundDialog(sound, voice, exercises, syllabus),
        resuming);
  }
}
