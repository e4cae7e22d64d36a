package org.steadyhearts.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.steadyhearts.curriculum.Curriculum;
import org.steadyhearts.curriculum.Exercise;
import org.steadyhearts.curriculum.Lesson;
import org.steadyhearts.curriculum.Tip;
import org.steadyhearts.curriculum.reader.CurriculumReader;
import org.steadyhearts.progress.InMemoryProgressStore;
import org.steadyhearts.tools.device.Conversation;

/** What is private is told to whoever asks for it, and nothing else leads to it. */
class PrivateContentTest {

  private static final Curriculum CURRICULUM = CurriculumReader.read("en");

  private static final List<Lesson> LESSONS =
      CURRICULUM.series().stream()
          .flatMap(series -> series.lessons().stream())
          .filter(Lesson::intimate)
          .toList();

  private final Conversation kitchen = new Conversation(new InMemoryProgressStore());

  @Test
  void aTopicNeverLeadsByItsPointsToWhatIsPrivate() {
    var byPoints = CURRICULUM.topics().stream().filter(topic -> !topic.points().isEmpty()).toList();

    assertThat(byPoints).isNotEmpty();
    assertThat(byPoints)
        .allSatisfy(
            topic -> {
              assertThat(CURRICULUM.lessonsAbout(topic)).noneMatch(Lesson::intimate);
              assertThat(CURRICULUM.tipsAbout(topic.id()))
                  .noneMatch(tip -> CURRICULUM.tip(tip).orElseThrow().intimate());
            });
  }

  @Test
  void nothingPrivateIsDrawnListedOrPickedForAPoint() {
    assertThat(CURRICULUM.openTips()).noneMatch(Tip::intimate).hasSizeGreaterThan(100);
    assertThat(CURRICULUM.openExercises()).noneMatch(Exercise::intimate).isNotEmpty();
    assertThat(CURRICULUM.exercisesOn(List.of("A1.1", "A2.1", "A2.2", "B2")))
        .noneMatch(Exercise::intimate);
  }

  @Test
  void theOneBeforeAndTheOneAfterALessonAreOpen() {
    var all = CURRICULUM.series().stream().flatMap(series -> series.lessons().stream());

    assertThat(
            all.flatMap(
                lesson ->
                    Stream.of(
                        CURRICULUM.openNeighbour(lesson, 1), CURRICULUM.openNeighbour(lesson, -1))))
        .noneMatch(lesson -> lesson.filter(Lesson::intimate).isPresent());
  }

  @Test
  void nextGoesThroughEveryOpenLessonAndThroughNoOther() {
    kitchen.say("open steady hearts");
    for (int i = 0; i < 40; i++) {
      tellsNothingPrivate(kitchen.say("next lesson").speech());
      kitchen.pass(Duration.ofMinutes(4));
    }
  }

  @Test
  void aVisitAfterAPrivateLessonNeverLeadsBackToIt() {
    for (var later :
        List.of(
            "carry on", "start over", "where was i", "the next lesson", "the previous lesson")) {
      kitchen.say("ask steady hearts to start the lamplight series");
      kitchen.pass(Duration.ofHours(30));
      tellsNothingPrivate(kitchen.say("open steady hearts").speech());
      tellsNothingPrivate(kitchen.say(later).speech());
      kitchen.say("stop");
      kitchen.pass(Duration.ofHours(30));
    }
  }

  @Test
  void whoAsksForASeriesByItsNameHearsIt() {
    if (LESSONS.isEmpty()) {
      return;
    }
    assertThat(kitchen.say("ask steady hearts to start the lamplight series").speech())
        .contains(LESSONS.get(2).title());
  }

  private static void tellsNothingPrivate(String speech) {
    assertThat(LESSONS)
        .allSatisfy(
            lesson ->
                assertThat(speech)
                    .doesNotContain(lesson.title() + ".")
                    .doesNotContain(lesson.recap()));
    assertThat(speech).doesNotContain("Lamplight");
  }
}
